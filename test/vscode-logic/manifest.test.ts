import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MARK_KINDS } from '../../src/vscode/logic/marks';

interface Colour { readonly id: string; readonly defaults: Readonly<Record<'dark' | 'light' | 'highContrast' | 'highContrastLight', string>> }
interface Setting { readonly scope?: string; readonly markdownDescription?: string; readonly description?: string }
interface Manifest {
  readonly capabilities: unknown;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly submenu?: string; readonly when?: string }[]>>;
    readonly colors: readonly Colour[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly viewsWelcome: readonly { readonly contents: string; readonly when: string }[];
  };
}

const ROOT = join(__dirname, '..', '..');
const text = readFileSync(join(ROOT, 'package.json'), 'utf8');
const manifest = JSON.parse(text) as Manifest;
const strings = JSON.parse(readFileSync(join(ROOT, 'package.nls.json'), 'utf8')) as Record<string, string>;
const sources = readdirSync(join(ROOT, 'src', 'vscode'), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts')).map(name => readFileSync(join(ROOT, 'src', 'vscode', name), 'utf8')).join('\n');

suite('the manifest of the extension', () => {
  test('has a text for every key, and a use for every text', () => {
    const used = new Set([...text.matchAll(/"%([\w.-]+)%"/gu)].map(match => match[1] ?? ''));
    assert.deepEqual([...used].filter(key => !(key in strings)), []);
    assert.deepEqual(Object.keys(strings).filter(key => !used.has(key)), []);
  });

  test('shows every command in the palette only where it can do something', () => {
    const always = new Set(['sourceLedger.toggleMarks', 'sourceLedger.showLog', 'sourceLedger.openReadable']);
    const conditions = new Map(manifest.contributes.menus['commandPalette']?.map(({ command, when }) => [command, when]));
    for (const { command } of manifest.contributes.commands) assert.equal(conditions.has(command), !always.has(command), command);
  });

  test('names in its menus only commands that it has', () => {
    const known = new Set(manifest.contributes.commands.map(({ command }) => command));
    for (const [menu, items] of Object.entries(manifest.contributes.menus)) for (const { command } of items) if (command !== undefined) assert.ok(known.has(command), `${command} in ${menu}`);
    for (const { contents } of manifest.contributes.viewsWelcome) {
      for (const [, command = ''] of (strings[contents.slice(1, -1)] ?? '').matchAll(/\(command:(sourceLedger\.\w+)/gu)) assert.ok(known.has(command), command);
    }
  });

  test('gives every command a category, and every setting a scope and a description', () => {
    for (const { command, category } of manifest.contributes.commands) assert.equal(category, '%category%', command);
    for (const [name, { scope, description, markdownDescription }] of Object.entries(manifest.contributes.configuration.properties)) {
      assert.ok(scope === 'resource' || scope === 'window', name);
      assert.ok(description !== undefined || markdownDescription !== undefined, name);
    }
  });

  test('has a colour for every kind of mark, and the code has a use for every colour', () => {
    const ids = manifest.contributes.colors.map(({ id }) => id);
    for (const kind of MARK_KINDS) assert.ok(ids.includes(`sourceLedger.${kind}`), kind);
    for (const id of ids) assert.ok(MARK_KINDS.some(kind => id === `sourceLedger.${kind}`) || sources.includes(`'${id}'`), id);
  });

  // WCAG 2.2, 1.4.11: 3 to 1 for what is no text. Two colours are meant to be faint: there the hover and the tree say the same.
  const backgrounds = { dark: '#1F1F1F', light: '#FFFFFF', highContrast: '#000000', highContrastLight: '#FFFFFF' } as const;
  for (const { id, defaults } of manifest.contributes.colors) {
    for (const theme of ['dark', 'light', 'highContrast', 'highContrastLight'] as const) {
      const colour = defaults[theme];
      if (colour.length === 9) continue;
      test(`${id} can be seen in ${theme}`, () => { assert.ok(contrast(colour, backgrounds[theme]) >= 3, `${contrast(colour, backgrounds[theme]).toFixed(2)} to 1`); });
    }
    test(`${id} has its full strength in the high contrast themes`, () => { assert.deepEqual([defaults.highContrast.length, defaults.highContrastLight.length], [7, 7]); });
  }
});

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16) / 255).map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
