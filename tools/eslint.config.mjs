import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const banned = (...selectors) => selectors.map(([selector, message]) => ({ selector, message }));

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vshost*/', '.vscode-test/', 'shots/', '.models/', 'node_modules/', '**/*.as.ts'] },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { project: ['./tsconfig.json'], tsconfigRootDir: root } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // A string of a number or a boolean says no less than String(…) of it.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/unified-signatures': 'off',
      // With noPropertyAccessFromIndexSignature or without, ['NAME'] marks a name that may not be there.
      '@typescript-eslint/dot-notation': 'off',
      // Comparing an enum of character classes by < is what it is for.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // VS Code's own API takes anything with a dispose() for a Disposable.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/prefer-regexp-exec': 'off',
      '@typescript-eslint/class-literal-property-style': 'off',
      // What an extension gives may be null or undefined: == null asks for both.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', ...banned(
        ['TSEnumDeclaration[const=true]', 'const enum does not work across files that are compiled one by one'],
        ['ForInStatement', 'for…in also visits what was inherited: use Object.entries()'],
      )],
      'no-eval': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      'max-lines': ['error', { max: 400 }],
    },
  },
  {
    files: ['src/**'],
    rules: { 'no-console': 'error' },
  },
  { files: ['src/cli/**'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**'],
    rules: {
      // A test that takes a thing for granted fails when the thing is missing, which is what it should do.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', name: ['suite', 'test'], package: '@types/mocha' }] }],
    },
  },
  {
    // Matrices: every index is worked out from their own sizes, and a check of each number would cost more than the sum.
    files: ['src/entities/model/**', 'src/quotations/model/**', 'tools/train/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    ...tseslint.configs.disableTypeChecked,
    rules: { ...tseslint.configs.disableTypeChecked.rules, '@typescript-eslint/no-require-imports': 'off', '@typescript-eslint/no-empty-function': 'off' },
    languageOptions: { parserOptions: { project: null }, globals: Object.fromEntries(
      ['process', 'console', 'require', 'module', 'exports', 'setTimeout', 'clearTimeout', 'setInterval', 'Buffer', 'globalThis', 'URL', '__dirname'].map(name => [name, 'readonly'])) },
  },
);
