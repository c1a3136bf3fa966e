import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

/** The rooms of the house from the ground up: a room may use those that stand before it. */
const ROOMS = ['text', 'transcript', 'entities', 'quotations', 'ledger', 'links', 'checks', 'annotation', 'exports'];
const DOORS = ['cli', 'vscode'];

const TOP = new Set(['src', 'syntaxes', 'media', 'package.json', 'tsconfig.json', '.vscodeignore', 'test', 'README.md', 'package-lock.json',
  'LICENSE', 'CHANGELOG.md', 'package.nls.json', 'l10n', '.ci', 'tools', '.gitignore', '.npmrc']);

const root = join(__dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
/** What git has or is about to have: no ignored files. */
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 })
  .split('\0').filter(file => file !== '' && existsSync(join(root, file)));
const source = tracked.filter(file => file.startsWith('src/') && file.endsWith('.ts'));
const code = tracked.filter(file => /\.(?:ts|mjs|cjs)$/u.test(file));
const texts = tracked.filter(file => !/\.(?:png|bin|wasm|woff2?|gz|br)$/u.test(file));

interface Import { readonly from: string; readonly specifier: string }

const parsed = new Map<string, ts.SourceFile>();
function parse(file: string): ts.SourceFile {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const made = ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022, true);
  parsed.set(file, made);
  return made;
}

/** Every import, re-export, import() and import type of a file. */
function imports(file: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const named = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier
      : ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(node.expression) && node.expression.text === 'require')) ? node.arguments[0]
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) ? node.argument.literal
          : ts.isExternalModuleReference(node) ? node.expression : undefined;
    if (named !== undefined) found.push({ from: file, specifier: ts.isStringLiteralLike(named) ? named.text : named.getText() });
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

/** The room that a file stands in, or the empty text. */
const room = (file: string): string => /^src\/([^/]+)\//u.exec(file)?.[1] ?? '';

/** The room that an import leads to, or null when it is a package. */
const target = ({ from, specifier }: Import): string | null => specifier.startsWith('.') ? room(`${posix.join(dirname(from), specifier)}/`) : null;

/** What is wrong with an import, by the rules of the house; null when nothing is. */
function complaint(one: Import): string | null {
  const [here, there] = [room(one.from), target(one)];
  const builtIn = one.specifier.startsWith('node:') || builtinModules.includes(one.specifier);
  if (one.specifier === 'vscode') return here === 'vscode' ? null : 'only src/vscode uses vscode';
  if (builtIn) return here === 'cli' ? null : 'only src/cli uses Node';
  if (there === null || there === here) return null;
  if (there === '') return 'leads out of the rooms';
  if (DOORS.includes(there)) return `nothing uses src/${there}`;
  if (DOORS.includes(here)) return ROOMS.includes(there) ? null : `there is no room ${there}`;
  return ROOMS.includes(there) && ROOMS.indexOf(there) < ROOMS.indexOf(here) ? null : `${here} stands below ${there} and may not use it`;
}

/** Free names of Node in a file: used, but not declared in it and not a property of something. */
function nodeGlobals(file: string, content = parse(file)): string[] {
  const names = new Set(['process', 'Buffer', '__dirname', '__filename', 'require', 'module', 'global', 'setImmediate', 'clearImmediate']);
  const declared = new Set<string>();
  const used: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && names.has(node.text)) {
      const { parent } = node;
      const isName = 'name' in parent && parent.name === node;
      if (isName && !ts.isPropertyAccessExpression(parent)) declared.add(node.text);
      else if (!isName && !(ts.isPropertyAssignment(parent) && parent.name === node)) used.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(content);
  return used.filter(node => !declared.has(node.text)).map(node => `${file}: ${node.text}`);
}

/** The lines of files that a pattern is found in. */
const lines = (files: readonly string[], pattern: RegExp): string[] =>
  files.flatMap(file => read(file).split('\n').flatMap((line, at) => pattern.test(line) ? [`${file}:${at + 1}: ${line.trim().slice(0, 100)}`] : []));

suite('the rules of the house', () => {
  test('there is a house', () => { assert.ok(source.length > 10, String(source.length)); });

  test('a room uses only rooms above it, and only the doors use the editor or Node', () => {
    const wrong = source.flatMap(imports).map(one => ({ ...one, why: complaint(one) })).filter(({ why }) => why !== null);
    assert.deepEqual(wrong.map(({ from, specifier, why }) => `${from} imports ${specifier}: ${why ?? ''}`), []);
  });

  test('every file of src stands in a room', () => {
    assert.deepEqual(source.filter(file => ![...ROOMS, ...DOORS].includes(room(file))), []);
  });

  test('no room uses the global names of Node', () => {
    assert.deepEqual(source.filter(file => room(file) !== 'cli').flatMap(file => nodeGlobals(file)), []);
  });

  test('nothing of src asks a network', () => {
    assert.deepEqual(lines(source, /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|node:(?:https?|net|dgram|tls|dns)\b/u), []);
  });

  test('no file of code is above 400 lines', () => {
    const long = code.map(file => ({ file, count: read(file).split('\n').length })).filter(({ count }) => count > 400);
    assert.deepEqual(long.map(({ file, count }) => `${file}: ${count}`), []);
  });

  test('nothing is left to be done in a comment', () => {
    // Written apart, so that this line does not find itself.
    assert.deepEqual(lines(code, new RegExp(`\\b(?:${['TO', 'FIX', 'XX'].map((word, at) => word + ['DO', 'ME', 'X'][at]!).join('|')})\\b`, 'u')), []);
  });

  test('enums are plain: files are compiled one by one', () => {
    assert.deepEqual(lines(source, /\bconst enum\b/u), []);
  });
});

suite('the repository', () => {
  test('holds at its top only what is known', () => {
    assert.deepEqual([...new Set(tracked.map(file => file.split('/')[0] ?? ''))].filter(name => !TOP.has(name)), []);
  });

  test('names no folder of a machine', () => {
    const folders = ['work', 'home', 'root', 'Users'].map(name => `/${name}/`);
    // In data and docs such a word may stand within an address: only at the start of a path does it count.
    const pattern = new RegExp(`(?:^|[\\s"'\`(=])(?:${folders.join('|')})\\w`, 'u');
    assert.deepEqual(lines(texts.filter(file => file !== 'package-lock.json'), pattern), []);
  });

  test('names no package registry', () => {
    assert.deepEqual(lines(texts, new RegExp(`${['registry', 'npmjs'].join('\\.')}|${['npmmirror', 'yarnpkg'].join('|')}`, 'u')).filter(line => !line.startsWith('test/house.test.ts')), []);
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string }> };
    assert.deepEqual(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined).map(([name]) => name), []);
  });

  test('has one lock file', () => {
    assert.deepEqual(tracked.filter(file => /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml)$/u.test(file)), ['package-lock.json']);
  });
});

suite('the manifest', () => {
  const manifest = JSON.parse(read('package.json')) as { contributes: { commands: { command: string }[]; menus: Record<string, { command?: string }[]>; keybindings?: { command: string }[] } };
  const declared = manifest.contributes.commands.map(({ command }) => command).sort();
  const editor = source.filter(file => room(file) === 'vscode').map(read).join('\n');
  const said = [...new Set([...editor.matchAll(/registerCommand\(\s*'([^']+)'/gu)].map(match => match[1] ?? ''))].sort();

  test('declares commands that the editor registers', () => {
    assert.deepEqual(declared.filter(command => !editor.includes(`'${command}'`)), []);
  });

  test('declares every command that the editor registers, but for the inner ones', () => {
    assert.deepEqual(said.filter(command => !declared.includes(command) && !command.startsWith('sourceLedger.internal.')), []);
  });

  test('has menus and keys for its own commands only', () => {
    const used = [...Object.values(manifest.contributes.menus).flat(), ...manifest.contributes.keybindings ?? []].flatMap(({ command }) => command === undefined ? [] : [command]);
    assert.deepEqual([...new Set(used)].filter(command => !declared.includes(command)), []);
  });

  test('has its words in package.nls.json, all of them and no others', () => {
    const wanted = new Set([...read('package.json').matchAll(/"%([^%"]+)%"/gu)].map(match => match[1] ?? ''));
    const present = Object.keys(JSON.parse(read('package.nls.json')) as object);
    assert.deepEqual([...wanted].filter(key => !present.includes(key)), []);
    assert.deepEqual(present.filter(key => !wanted.has(key)), []);
  });
});

suite('the rules of the house, tried on made-up imports', () => {
  const cases: readonly (readonly [from: string, specifier: string, allowed: boolean])[] = [
    ['src/links/a.ts', '../text/span', true], ['src/text/a.ts', '../links/a', false], ['src/text/a.ts', './en/words', true], ['src/text/en/a.ts', '../span', true],
    ['src/cli/a.ts', '../annotation', true], ['src/cli/a.ts', '../vscode/a', false], ['src/vscode/a.ts', '../cli/a', false], ['src/exports/a.ts', '../cli/a', false],
    ['src/checks/a.ts', 'vscode', false], ['src/vscode/a.ts', 'vscode', true], ['src/vscode/a.ts', 'node:fs', false], ['src/vscode/a.ts', 'path', false],
    ['src/cli/a.ts', 'node:fs', true], ['src/ledger/a.ts', 'yaml', true], ['src/ledger/a.ts', '../../tools/x', false], ['src/annotation/a.ts', '../exports', false],
  ];
  for (const [from, specifier, allowed] of cases) {
    test(`${from} may ${allowed ? '' : 'not '}import ${specifier}`, () => { assert.equal(complaint({ from, specifier }) === null, allowed); });
  }
});

suite('the rules of the house, tried on made-up code', () => {
  const cases: readonly (readonly [code: string, uses: string[]])[] = [
    ['const home = process.env.HOME;', ['process']], ['Buffer.from("")', ['Buffer']], ['const process = 1; use(process);', []], ['a.process()', []],
    ['function f(module: number) { return module; }', []], ['require("x")', ['require']],
  ];
  for (const [text, uses] of cases) {
    test(text, () => {
      const parsedText = ts.createSourceFile('made-up.ts', text, ts.ScriptTarget.ES2022, true);
      assert.deepEqual(nodeGlobals('made-up.ts', parsedText), uses.map(name => `made-up.ts: ${name}`));
    });
  }
});
