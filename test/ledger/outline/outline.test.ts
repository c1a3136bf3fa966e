import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contextAt, keyAt } from '../../../src/ledger/outline/context';
import { foldsOf } from '../../../src/ledger/outline/folds';

suite('contextAt', () => {
  /** A text with “|” where the cursor is; what is expected there: keys (a part of them), or the key whose value it is; and the words that would be replaced. */
  const TABLE: readonly (readonly [title: string, text: string, expected: string | null, replaced?: string])[] = [
    ['the top', '|', '…schema story sources'],
    ['a key at the top', 'schema: 1\nsour|', '…story sources', 'sour'],
    ['what is there is not offered', 'schema: 1\nsources:\n|\nstatements: []\n', '…story encounters', ''],
    ['a key of an entry', 'sources:\n  - id: S-001\n    |', '…kind name aliases', ''],
    ['the first key of an entry', 'sources:\n  - |\n    kind: person\n', '…id name', ''],
    ['a key of an entry without indentation', 'sources:\n- id: S-001\n  ki|', '…kind name', 'ki'],
    ['behind a list in an entry', 'sources:\n  - id: S-001\n    roles:\n      - title: mayor\n    |', '…kind name aliases'],
    ['a key of an inner entry', 'sources:\n  - id: S-001\n    roles:\n      - title: mayor\n        |', '…organization from to'],
    ['a key of an inner map', 'encounters:\n  - id: N-001\n    terms:\n      may_|', '…label may_use may_name', 'may_'],
    ['a value of a set', 'sources:\n  - id: S-001\n    kind: |', 'kind', ''],
    ['a value of a set that is begun', 'sources:\n  - kind: per|', 'kind', 'per'],
    ['an id', 'statements:\n  - id: Q-001\n    source: S-|', 'source', 'S-'],
    ['an id in a list of lines', 'encounters:\n  - id: N-001\n    evidence:\n      - |', 'evidence', ''],
    ['an id in a list in brackets', 'encounters:\n  - { id: N-001, evidence: [E-001, |', 'evidence', ''],
    ['a key in braces', 'sources:\n  - { id: S-001, |', '…kind name'],
    ['a value in braces', 'sources:\n  - { id: S-001, kind: pe|', 'kind', 'pe'],
    ['a value in inner braces', 'encounters:\n  - { id: N-001, terms: { may_name: |', 'may_name', ''],
    ['a key in inner braces', 'encounters:\n  - { id: N-001, terms: { may_name: true, |', '…label may_use may_quote'],
    ['behind inner braces', 'encounters:\n  - { id: N-001, terms: { may_name: true }, |', '…source date'],
    ['of the story', 'story:\n  dateline: { pl|', '…place date', 'pl'],
    ['CRLF', 'sources:\r\n  - id: S-001\r\n    kind: |\r\n', 'kind', ''],
    ['a comment', 'sources: # |', null], ['free text', 'sources:\n  - id: S-001\n    name: Ada |', 'name', ''], ['an unknown key', 'sauces:\n  - |', null], ['below a text', 'story:\n  slug: x\n  title: |', 'title', ''],
  ];
  for (const [title, marked, expected, replaced] of TABLE) {
    test(title, () => {
      const offset = marked.indexOf('|');
      const text = marked.replace('|', '');
      const context = contextAt(text, offset);
      if (expected === null) { assert.equal(context, null); return; }
      assert.ok(context !== null);
      if (expected.startsWith('…')) {
        assert.ok(context.is === 'key', JSON.stringify(context));
        const keys = Object.keys(context.shape).filter(key => !context.present.has(key));
        for (const key of expected.slice(1).split(' ')) assert.ok(keys.includes(key), `${key} in ${keys.join(' ')}`);
        for (const key of title.includes('not offered') ? ['schema', 'sources', 'statements'] : []) assert.ok(!keys.includes(key), key);
      } else assert.equal(context.is === 'value' ? context.key : context.is, expected);
      if (replaced !== undefined) assert.equal(text.slice(...context.span), replaced);
    });
  }
  test('no place of any text makes it throw', () => {
    const pieces = fc.constantFrom('sources:', '\n', '  ', '- ', 'id: S-001', 'kind: ', '"', "'", '{', '}', '[', ']', ', ', ': ', ' # x', '|', '\r\n', 'roles:', 'terms: { ');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 20 }).map(all => all.join('')), fc.nat(100), (text, at) => {
      const offset = Math.min(at, text.length);
      const context = contextAt(text, offset);
      if (context !== null) assert.ok(context.span[0] <= context.span[1] && context.span[1] === offset);
    }), { numRuns: 1000 });
  });
});

suite('keyAt', () => {
  const TABLE: readonly (readonly [title: string, text: string, key: string | null])[] = [
    ['the top', 'sou|rces:\n', 'sources'], ['its end', 'sources|:\n', 'sources'], ['of an entry', 'sources:\n  - id: S-001\n    |kind: person\n', 'kind'], ['behind a dash', 'sources:\n  - i|d: S-001\n', 'id'],
    ['in braces', 'encounters:\n  - { id: N-001, terms: { may_n|ame: true } }\n', 'may_name'], ['in quotation marks', 'sources:\n  - "k|ind": person\n', 'kind'],
    ['a value', 'sources:\n  - kind: per|son\n', null], ['not of the schema', 'sources:\n  - ni|ck: x\n', null], ['a comment', '# sou|rces: x\n', null], ['a key of JavaScript', 'sources:\n  - toSt|ring: x\n', null],
  ];
  for (const [title, marked, key] of TABLE) {
    test(title, () => {
      const text = marked.replace('|', '');
      const found = keyAt(text, marked.indexOf('|'));
      assert.equal(found === null ? null : found.key, key);
      if (found !== null) assert.equal(text.slice(...found.span), key);
    });
  }
});

suite('foldsOf', () => {
  test('sections, entries and what is in them', () => {
    assert.deepEqual(foldsOf('schema: 1\nsources:\n- id: S-001\n  roles:\n    - title: mayor\n      from: x\n\n- id: S-002\nstatements:\n  - id: Q-001\n    verbatim: |\n      a\n      b\n# end\n'), [[1, 7], [2, 5], [3, 5], [4, 5], [8, 12], [9, 12], [10, 12]]);
  });
});
