import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { addSource, addStatement, addUse, createLedger, loadLedger } from '../../../src/ledger';
import { scalar } from '../../../src/ledger/scalars';
import type { EditResult } from '../../../src/ledger/types';

const done = (result: EditResult): string => { assert.ok(result.ok, result.ok ? '' : result.message); return result.text; };
const name = (text: string): string => done(addSource(text, { kind: 'person', name: 'Ada Merrow' }));

suite('edits of a ledger', () => {
  const TABLE: readonly (readonly [title: string, before: string, after: string])[] = [
    ['nothing', '', 'sources:\n  - id: "S-001"\n    kind: person\n    name: Ada Merrow\n'],
    ['behind the last', 'sources:\n- id: S-007\n  kind: person\n  name: A # the first\n\n# end\n', 'sources:\n- id: S-007\n  kind: person\n  name: A # the first\n- id: "S-008"\n  kind: person\n  name: Ada Merrow\n\n# end\n'],
    ['no line end at the end', 'sources:\n   - {id: S-01, kind: person, name: A}', 'sources:\n   - {id: S-01, kind: person, name: A}\n   - { id: "S-002", kind: person, name: Ada Merrow }'],
    ['CRLF', 'schema: 1\r\nsources:\r\n  - id: S-001\r\n    kind: person\r\n    name: A\r\nuses:\r\n', 'schema: 1\r\nsources:\r\n  - id: S-001\r\n    kind: person\r\n    name: A\r\n  - id: "S-002"\r\n    kind: person\r\n    name: Ada Merrow\r\nuses:\r\n'],
    ['an empty list', 'sources: []  # none yet\nuses: []\n', 'sources:  # none yet\n  - id: "S-001"\n    kind: person\n    name: Ada Merrow\nuses: []\n'],
    ['an empty key', 'sources:\nstatements: null\n', 'sources:\n  - id: "S-001"\n    kind: person\n    name: Ada Merrow\nstatements: null\n'],
    ['a list on one line', 'sources: [{ id: S-001, kind: person, name: A }]\n', 'sources: [{ id: S-001, kind: person, name: A }, { id: "S-002", kind: person, name: Ada Merrow }]\n'],
    ['a missing list', 'schema: 1\n# the rest\n', 'schema: 1\n# the rest\n\nsources:\n  - id: "S-001"\n    kind: person\n    name: Ada Merrow\n'],
    ['all on one line', '{ sources: [] }', '{ sources: [{ id: "S-001", kind: person, name: Ada Merrow }] }'],
    ['a blank line where the others have one', 'sources:\n  - id: S-001\n    name: A\n\n  - id: S-002\n    name: B\n\n# the words\nstatements: []\n', 'sources:\n  - id: S-001\n    name: A\n\n  - id: S-002\n    name: B\n\n  - id: "S-003"\n    kind: person\n    name: Ada Merrow\n\n# the words\nstatements: []\n'],
    ['behind the comments of the last, before those of the list', 'sources:\n  - id: S-001\n    name: A\n    # of A\n  # of all\n# end\n', 'sources:\n  - id: S-001\n    name: A\n    # of A\n  - id: "S-002"\n    kind: person\n    name: Ada Merrow\n  # of all\n# end\n'],
    ['as far from the dash as the others', 'sources:\n-   id: S-001\n    name: A\n', 'sources:\n-   id: S-001\n    name: A\n-   id: "S-002"\n    kind: person\n    name: Ada Merrow\n'],
    ['dashes on lines of their own', 'sources:\n  -\n    id: S-001\n    name: A\n', 'sources:\n  -\n    id: S-001\n    name: A\n  -\n    id: "S-002"\n    kind: person\n    name: Ada Merrow\n'],
    ['behind a block that keeps its blank lines', 'sources:\n  - id: S-001\n    name: A\n\n  - id: S-002\n    notes: |+\n      x\n\n', 'sources:\n  - id: S-001\n    name: A\n\n  - id: S-002\n    notes: |+\n      x\n\n  - id: "S-003"\n    kind: person\n    name: Ada Merrow\n'],
    ['a comment where the list will be', 'sources:\n  # none yet\n\nuses: []\n', 'sources:\n  # none yet\n  - id: "S-001"\n    kind: person\n    name: Ada Merrow\n\nuses: []\n'],
    ['a comment behind an empty key', 'sources: # none yet\nuses: []\n', 'sources: # none yet\n  - id: "S-001"\n    kind: person\n    name: Ada Merrow\nuses: []\n'],
    ['an empty list on its own line', 'sources:\n  []\nuses: []\n', 'sources:\n  - id: "S-001"\n    kind: person\n    name: Ada Merrow\nuses: []\n'],
    ['an empty list over lines', 'sources: [\n]\n', 'sources:\n  - id: "S-001"\n    kind: person\n    name: Ada Merrow\n'],
    ['an empty list with a comment', 'sources: [ # none\n]\n', 'sources: [ # none\n  { id: "S-001", kind: person, name: Ada Merrow }\n]\n'],
    ['brackets over lines', 'sources: [\n  { id: S-001, name: A }, # first\n  { id: S-002, name: B } # second\n]\n', 'sources: [\n  { id: S-001, name: A }, # first\n  { id: S-002, name: B }, # second\n  { id: "S-003", kind: person, name: Ada Merrow }\n]\n'],
    ['sections with blank lines between', 'schema: 1\n\nuses: []\n', 'schema: 1\n\nuses: []\n\nsources:\n  - id: "S-001"\n    kind: person\n    name: Ada Merrow\n'],
    ['a new list is set in like the others', '\ufeffuses:\n- id: U-001\n', '\ufeffuses:\n- id: U-001\nsources:\n- id: "S-001"\n  kind: person\n  name: Ada Merrow\n'],
    ['an end mark with a comment', 'schema: 1\n... # over\n', 'schema: 1\nsources:\n  - id: "S-001"\n    kind: person\n    name: Ada Merrow\n... # over\n'],
    ['a key in quotation marks', '"sources": []\n', '"sources":\n  - id: "S-001"\n    kind: person\n    name: Ada Merrow\n'],
    ['a question mark', 'sources:\n  - ? id\n    : S-001\n', 'sources:\n  - ? id\n    : S-001\n  - id: "S-002"\n    kind: person\n    name: Ada Merrow\n'],
    ['only “null”', 'null\n', 'sources:\n  - id: "S-001"\n    kind: person\n    name: Ada Merrow\n'],
    ['CRLF mixed with LF', 'sources:\r\n  - id: S-001\n    name: A\n', 'sources:\r\n  - id: S-001\n    name: A\n  - id: "S-002"\n    kind: person\n    name: Ada Merrow\n'],
    ['other entries are wrong', 'sources:\n  - Vera\n  - id: S-001\n    alien: x\n  - id: S-001\n', 'sources:\n  - Vera\n  - id: S-001\n    alien: x\n  - id: S-001\n  - id: "S-002"\n    kind: person\n    name: Ada Merrow\n'],
    ['unknown keys stay', 'sauces: [x]\nsources: []\n', 'sauces: [x]\nsources:\n  - id: "S-001"\n    kind: person\n    name: Ada Merrow\n'],
  ];
  for (const [title, before, after] of TABLE) test(title, () => { assert.equal(name(before), after); });

  const REFUSED: readonly string[] = ['sources:\n  - id: "S-001\n', '- a\n', 'sources: none\n', 'sources:\n  - id: S-001\n  name: x\n', 'sources: *a\n'];
  for (const text of REFUSED) test(`refused: ${JSON.stringify(text)}`, () => { const result = addSource(text, { kind: 'person', name: 'A' }); assert.equal(result.ok, false); });

  test('statements and uses', () => {
    const text = done(addStatement(name(''), { source: 'S-001', verbatim: 'No: “never”,\nshe said.' }));
    const used = done(addUse(text, { draft: 'drafts/a b.txt', statement: 'Q-001', anchor: { exact: '“never”', prefix: 'No: ', suffix: ',', start: 4, end: 11 } }));
    const { ledger, problems } = loadLedger(used);
    assert.deepEqual(problems, []);
    assert.equal(ledger.sections.statements[0]?.fields.verbatim, 'No: “never”,\nshe said.');
    assert.deepEqual(ledger.sections.uses[0]?.fields.anchor, { exact: '“never”', prefix: 'No: ', suffix: ',', start: 4, end: 11 });
  });

  test('the sample takes additions, and loses nothing', () => {
    const sample = readFileSync('media/sample/ledger.yaml', 'utf8');
    const after = name(sample);
    assert.equal(inserted(sample, after), after.length - sample.length);
    assert.deepEqual(loadLedger(after).problems, []);
  });

  const words = fc.oneof(fc.string({ minLength: 1, maxLength: 20 }), fc.constantFrom('no', '12:30', '2023-03-17', '- x', '# y', ': ', "it's", '“x”', '\ttab', 'a\r\nb', '😀', '\u2028', '@x', '%', 'x: y', '[a', '{b', '1e3', '0x1F', '~')).filter(text => text.trim() !== '' && !/[\ud800-\udfff]/.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, "")));
  const comments = fc.constantFrom('', ' # note', '   # “x”: y');
  const entries = fc.array(fc.tuple(words, comments, fc.boolean()), { maxLength: 4 });
  const ledgers = fc.record({ entries, indent: fc.constantFrom('', '  ', '    '), eol: fc.constantFrom('\n', '\r\n'), end: fc.constantFrom('', '\n', '\n\n# end\n'), before: fc.constantFrom('', '# top\n', 'schema: 1\nstory: { slug: x }\n') }).map(({ entries: all, indent, eol, end, before }) => {
    const lines = all.map(([value, comment, flow], i) => flow ? `${indent}- { id: S-${String(i + 1).padStart(3, '0')}, kind: person, name: ${scalar(value, { flow: true })} }${comment}` : `${indent}- id: S-${String(i + 1).padStart(3, '0')}${comment}\n${indent}  kind: person\n${indent}  name: ${scalar(value)}${comment}`);
    return `${before}sources:${lines.length === 0 ? ' []' : `\n${lines.join('\n')}`}${end}`.replace(/\n/gu, eol);
  });

  test('an edit is one insertion, and the ledger then holds what it held and what was meant', () => {
    fc.assert(fc.property(ledgers, words, (text, value) => {
      const before = loadLedger(text);
      fc.pre(![value, value.trim()].some(name => before.ledger.sections.sources.some(({ fields }) => fields.name?.trim().toLowerCase() === name.toLowerCase())) && !before.problems.some(({ code }) => code === 'same-name'));
      const after = done(addSource(text, { kind: 'person', name: value }));
      const { ledger, problems } = loadLedger(after);
      assert.deepEqual(problems.filter(({ code }) => code.startsWith('yaml')), []);
      assert.deepEqual(ledger.sections.sources.map(({ fields }) => Object.entries(fields)), [...before.ledger.sections.sources.map(({ fields }) => Object.entries(fields)), [['id', `S-${String(before.ledger.sections.sources.length + 1).padStart(3, '0')}`], ['kind', 'person'], ['name', value]]]);
      if (before.ledger.sections.sources.length > 0) assert.equal(inserted(text, after), after.length - text.length);
      assert.equal(/(?<!\r)\n/u.test(after) && after.includes('\r\n'), false, 'mixed line ends');
    }), { numRuns: 500 });
  });

  test('what is written is read the same', () => {
    fc.assert(fc.property(words, value => {
      assert.equal(parse(scalar(value)), value);
      assert.deepEqual(parse(`[${scalar(value, { flow: true })}, x]`), [value, 'x']);
      assert.equal((parse(`a: ${scalar(value)}`, { version: '1.1' }) as { readonly a: unknown }).a, value);
    }), { numRuns: 1000 });
  });

  test('a new ledger has no problem', () => {
    for (const sources of [[], [{ kind: 'person', name: 'Ada: Merrow' }, { kind: 'organization', name: 'No', aliases: ['N', "O'N"] }]] as const) {
      const text = createLedger({ slug: 'a story', sources });
      const { ledger, problems } = loadLedger(text);
      assert.deepEqual([problems, ledger.sections.sources.map(({ fields }) => fields.name)], [[], sources.map(source => source.name)]);
    }
  });
});

/** How many code units one insertion has that makes `after` of `before`; -1 when no one insertion does. */
function inserted(before: string, after: string): number {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  const tail = before.length - head;
  return after.endsWith(before.slice(head)) && head + tail <= after.length ? after.length - before.length : -1;
}
