import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isCollection, isNode, isPair, isScalar, parseDocument } from 'yaml';
import { editLedger, formatLedger, loadLedger, renameId, type EntryRef, type LedgerEdit } from '../../../src/ledger';
import { SECTIONS, SECTION_NAMES, STORY } from '../../../src/ledger/fields';
import type { Field, Shape } from '../../../src/ledger/schema';
import { applyChanges, inverted } from '../../../src/text/changes';
import { recordOf, valueOf, wideLedgers, type Value, type WideLedger } from './wide';

type Path = readonly (string | number)[];
type Tree = Record<string, unknown>;
const saying = (text: string): Tree => (parseDocument(text, { logLevel: 'silent' }).toJS() ?? {}) as Tree;

/** An edit with what the ledger says after it. */
interface Meant { readonly edit: LedgerEdit; readonly path: Path; readonly after: Tree }

const add = (says: WideLedger['says']): fc.Arbitrary<Meant> => fc.constantFrom(...SECTION_NAMES).chain(to => recordOf(SECTIONS[to], 1, ['id']).map(fields => {
  const entry = { ...'id' in SECTIONS[to] && { id: 'new.1' }, ...fields };
  return { edit: { do: 'add', to, fields: entry }, path: [to], after: { ...says, [to]: [...(says[to] ?? []) as Value[], entry] } };
}));

/** A field of an entry or the story, and what may stand there: of a record in a list, an item of a list, what is new as well as what is there. */
function places(shape: Shape, value: Value, path: Path): readonly { readonly path: Path; readonly field: Field; readonly there: boolean }[] {
  return Object.entries(shape).filter(([name]) => name !== 'id' && name !== 'conflicts').flatMap(([name, field]) => {
    const one = (value as Record<string, Value | undefined>)[name];
    const own = { path: [...path, name], field, there: one !== undefined };
    if (field.type === 'map') return [own, ...one == null && one !== undefined ? [] : places(field.fields, one ?? {}, own.path)];
    if (!Array.isArray(one)) return [own];
    const item: Field = field.type === 'texts' ? { type: 'text', class: 'public', description: '', example: 'Merrow' } : { type: 'map', class: 'public', description: '', fields: (field as { readonly fields: Shape }).fields };
    return [own, ...(one as Value[]).flatMap((inner, i) => [{ path: [...own.path, i], field: item, there: true }, ...item.type === 'map' ? places(item.fields, inner, [...own.path, i]) : []])];
  });
}

/** Sets what is at the path, or takes it out. */
function withPath(value: unknown, [key, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) { const at = key as number; const item = withPath(value[at], rest, change); return item === undefined ? (value as unknown[]).filter((_, i) => i !== at) : (value as unknown[]).map((old: unknown, i) => i === at ? item : old); }
  const inner = withPath((value as Tree | null)?.[key], rest, change);
  return Object.fromEntries([...Object.entries((value ?? {}) as Tree).map(([name, old]) => [name, name === key ? inner : old] as const), ...(value as Tree | null)?.[key] === undefined ? [[key as string, inner] as const] : []].filter(([, one]) => one !== undefined));
}

const valueAt = (value: unknown, path: Path): unknown => path.reduce<unknown>((at, key) => (at as Tree | null | undefined)?.[key], value);

/** What an edit may be of: the story, or an entry. */
interface Target { readonly of: EntryRef; readonly path: Path; readonly shape: Shape; readonly value: Value }

function inEntry(says: WideLedger['says']): fc.Arbitrary<Meant> | null {
  const entries = SECTION_NAMES.flatMap((name): readonly Target[] => ((says[name] ?? []) as readonly Record<string, Value>[]).map((value, at) => ({ of: typeof value['id'] === 'string' ? { id: value['id'] } : { in: name, at }, path: [name, at], shape: SECTIONS[name], value })));
  const all: readonly Target[] = [...entries, ...says['story'] === undefined ? [] : [{ of: 'story', path: ['story'], shape: STORY, value: says['story'] } as const]];
  if (all.length === 0) return null;
  return fc.constantFrom(...all).chain(({ of, path, shape, value }) => {
    const found = places(shape, value, []);
    const at = (kind: 'set' | 'remove' | 'append' | 'drop'): fc.Arbitrary<Meant> => {
      if (kind === 'drop' && of !== 'story') return fc.constant({ edit: { do: 'remove', of }, path, after: withPath(says, path, () => undefined) as Tree });
      const fit = found.filter(({ field, there }) => kind === 'set' || (kind === 'append' ? field.type === 'texts' || field.type === 'maps' : there));
      if (fit.length === 0) return at('set');
      return fc.constantFrom(...fit).chain(({ path: inner, field }): fc.Arbitrary<Meant> => {
        const whole = [...path, ...inner];
        if (kind === 'remove' || kind === 'drop') return fc.constant({ edit: { do: 'remove', of, field: inner }, path: whole, after: withPath(says, whole, () => undefined) as Tree });
        if (kind === 'append') return (field.type === 'texts' ? valueOf({ type: 'text', class: 'public', description: '', example: 'Merrow' }) : recordOf((field as { readonly fields: Shape }).fields, 1)).map(item => ({ edit: { do: 'append', of, field: inner, value: item }, path: whole, after: withPath(says, whole, old => [...(old ?? []) as unknown[], item]) as Tree }));
        return valueOf(field).map(next => ({ edit: { do: 'set', of, field: inner, value: next }, path: whole, after: withPath(says, whole, () => next) as Tree }));
      });
    };
    return fc.constantFrom('set' as const, 'set' as const, 'append' as const, 'remove' as const, 'drop' as const).chain(at);
  });
}

const cases = wideLedgers.chain(ledger => fc.tuple(fc.constant(ledger), fc.oneof({ weight: 1, arbitrary: add(ledger.says) }, { weight: 3, arbitrary: inEntry(ledger.says) ?? add(ledger.says) })));
const comments = (text: string): number => [...text.matchAll(/# (?:top|above|far|end|over|set in)\n?$/gmu)].length;

/** The words of all that stands beside the path, from the top down, without comments that end them. */
function beside(text: string, path: Path): readonly string[] {
  const words = (node: unknown): string => isNode(node) && node.range != null ? text.slice(node.range[0], node.range[1]).replace(/(?:\s*(?<=\s)#[^\n]*)*\s*$/u, '') : '';
  const found: string[] = [];
  path.reduce<unknown>((node, step) => {
    if (!isCollection(node)) return undefined;
    const at = (node.items as unknown[]).findIndex((item, i) => isPair(item) ? isScalar(item.key) && item.key.value === step : i === step);
    found.push(...(node.items as unknown[]).flatMap((item, i) => i === at ? [] : isPair(item) ? `${words(item.key)}: ${words(item.value)}` : words(item)));
    const next: unknown = node.items[at];
    return isPair(next) ? next.value : next;
  }, parseDocument(text, { logLevel: 'silent' }).contents);
  return found;
}

suite('edits of all fields', () => {
  test('the generator says what it means, without a grave problem', () => {
    fc.assert(fc.property(wideLedgers, ({ text, says }) => {
      assert.deepEqual(saying(text), says);
      assert.deepEqual(loadLedger(text).problems.filter(({ code }) => code.startsWith('yaml-') || code.startsWith('too-')), [], text);
    }), { numRuns: 500 });
  });

  test('the result says what was meant, all else is the same to the byte, and undo gives the original', () => {
    let done = 0;
    let refused = 0;
    fc.assert(fc.property(cases, ([{ text, says }, { edit, path, after }]) => {
      const result = editLedger(text, edit);
      if (!result.ok) { refused++; return; }
      done++;
      assert.deepEqual(saying(result.text), after);
      assert.equal(applyChanges(text, result.changes), result.text);
      assert.equal(applyChanges(result.text, inverted(text, result.changes)), text);
      assert.equal(/(?<!\r)\n/u.test(result.text) && result.text.includes('\r\n'), false, 'mixed line ends');
      assert.equal([...result.text.matchAll(/[ \t]+\r?$/gmu)].length <= [...text.matchAll(/[ \t]+\r?$/gmu)].length, true, 'a blank at the end of a line');
      // What is taken out of a list moves up what follows it; what is added comes behind all others.
      const more = edit.do === 'add' || edit.do === 'append';
      const gone = edit.do === 'remove' && typeof path.at(-1) === 'number';
      const others = beside(text, more ? [...path, -1] : path);
      assert.deepEqual(beside(result.text, more ? [...path, -1] : gone ? [...path.slice(0, -1), -1] : path).slice(0, more ? -1 : undefined), others, 'changed elsewhere');
      if (more || (edit.do === 'set' && !(valueAt(says, path) instanceof Object))) assert.equal(comments(result.text), comments(text), 'a comment is lost');
    }), { numRuns: 3000 });
    assert.ok(done > 2500 && refused * 100 < done, `${done} done, ${refused} refused`);
  }).timeout(120_000);

  test('ids are renamed, and that can be undone', () => {
    fc.assert(fc.property(wideLedgers, fc.nat(), ({ text }, nth) => {
      const entries = loadLedger(text).ids.filter(({ is }) => is === 'entry');
      const id = entries[nth % Math.max(1, entries.length)]?.id;
      if (id === undefined) return;
      const result = renameId(text, id, 'other.1');
      assert.ok(result.ok, text);
      const back = renameId(result.text, 'other.1', id);
      assert.ok(back.ok);
      assert.deepEqual(saying(back.text), saying(text));
    }), { numRuns: 300 });
  });

  test('put in order it says the same, once for all', () => {
    fc.assert(fc.property(wideLedgers, ({ text, says }) => {
      const once = formatLedger(text);
      assert.ok(once.ok, text);
      assert.deepEqual(saying(once.text), says);
      const twice = formatLedger(once.text);
      assert.equal(twice.ok && twice.text, once.text);
    }), { numRuns: 300 });
  });
});
