import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { jsonSchema, loadLedger } from '../../src/ledger';

const S1 = 'sources:\n  - id: S-001\n    kind: person\n    name: Vera Thorne\n';

suite('loadLedger', () => {
  /** Every way a ledger can be wrong: the code, and the words at its range. */
  const WRONG: readonly (readonly [title: string, text: string, code: string, words: string | RegExp, sourcesLeft: number])[] = [
    ['a tab', 'sources:\n\t- id: S-001\n', 'yaml-syntax', /./su, 1],
    ['an open quotation mark', `${S1}story: { slug: "x }\n`, 'yaml-syntax', /^/u, 1],
    ['an alias', `${S1}statements:\n  - { id: Q-001, source: S-001, verbatim: &a no }\n  - { id: Q-002, source: S-001, verbatim: *a }\n`, 'yaml-alias', '*a', 1],
    ['an anchor', `${S1}statements:\n  - { id: Q-001, source: S-001, verbatim: &a no }\n`, 'yaml-anchor', 'no', 1],
    ['a tag', 'sources:\n  - id: S-001\n    kind: person\n    name: !!js/function "f"\n', 'yaml-tag', /./u, 1],
    ['a merge key', 'sources:\n  - id: S-001\n    kind: person\n    name: No\n    <<: { name: Yes }\n', 'yaml-merge', '<<', 1],
    ['a key twice', 'sources:\n  - id: S-001\n    kind: person\n    name: A\n    name: B\n', 'duplicate-key', /name/u, 1],
    ['two documents', `${S1}---\nsources: []\n`, 'several-documents', /./su, 1],
    ['a list at the top', '- id: S-001\n', 'not-a-ledger', /id/u, 0],
    ['an unknown key at the top', `${S1}sauces: []\n`, 'unknown-key', 'sauces', 1],
    ['an unknown key in an entry', `${S1}    nmae: x\n`, 'unknown-key', 'nmae', 1],
    ['no list', 'sources: none\n', 'wrong-type', 'none', 0],
    ['an entry that is none', 'sources:\n  - Vera Thorne\n', 'wrong-type', 'Vera Thorne', 0],
    ['no id', 'sources:\n  - kind: person\n    name: Vera\n', 'missing-key', 'kind', 0],
    ['an empty id', 'sources:\n  - id:\n    kind: person\n    name: Vera\n', 'missing-value', 'id', 0],
    ['a bad id', 'sources:\n  - id: "S 1"\n    kind: person\n    name: Vera\n', 'bad-id', '"S 1"', 0],
    ['an id twice', `${S1}  - id: S-001\n    kind: person\n    name: Other\n`, 'duplicate-id', 'S-001', 1],
    ['no kind', 'sources:\n  - id: S-001\n    name: Vera\n', 'missing-key', 'id', 1],
    ['an unknown kind', 'sources:\n  - id: S-001\n    kind: alien\n    name: Vera\n', 'wrong-value', 'alien', 1],
    ['a flag that is none', `${S1}encounters:\n  - { id: N-001, source: S-001, terms: { may_name: yes } }\n`, 'wrong-type', 'yes', 1],
    ['a list that is none', `${S1}    aliases: Thorne\n`, 'wrong-type', 'Thorne', 1],
    ['a map that is none', `${S1}story: x\n`, 'wrong-type', 'x', 1],
    ['text that is a list', `${S1}    pronouns: [she]\n`, 'wrong-type', '[she]', 1],
    ['a number that is none', `schema: one\n${S1}`, 'schema-version', 'one', 1],
    ['another version', `schema: 2\n${S1}`, 'schema-version', '2', 1],
    ['a source that is not there', `${S1}statements:\n  - { id: Q-001, source: S-009, verbatim: no }\n`, 'dangling-reference', /S-009/u, 1],
    ['an organization that is not there', `${S1}    roles: [{ title: x, organization: S-009 }]\n`, 'dangling-reference', /S-009/u, 1],
    ['a statement that is not there', `${S1}uses:\n  - { id: U-001, draft: a.txt, statement: Q-009 }\n`, 'dangling-reference', /Q-009/u, 1],
    ['evidence that is not there', `${S1}encounters:\n  - { id: N-001, source: S-001, evidence: [E-009] }\n`, 'dangling-reference', /E-009/u, 1],
    ['a name where an id belongs', `${S1}statements:\n  - { id: Q-001, source: Vera Thorne, verbatim: no }\n`, 'dangling-reference', 'Vera Thorne', 1],
    ['an id of another list', `${S1}statements:\n  - { id: Q-001, source: N-001, verbatim: no }\nencounters:\n  - { id: N-001, source: S-001 }\n`, 'dangling-reference', 'N-001', 1],
    ['an id in two lists', `${S1}evidence:\n  - { id: S-001, kind: page }\n`, 'duplicate-id', 'S-001', 1],
    ['taken from itself', `${S1}    derives_from: [S-001]\n`, 'derives-cycle', 'S-001', 1],
    ['a source twice', `${S1}  - { id: S-002, kind: person, name: "Vera  THORNE" }\n`, 'same-name', /S-002/u, 2],
    ['a name that is the same in Unicode', 'sources:\n  - { id: S-001, kind: person, name: "Zo\u00eb" }\n  - { id: S-002, kind: person, name: "Zoe\u0308" }\n', 'same-name', /S-002/u, 2],
    ['letters turned about', `${S1}    pronouns: "she\u202e/her"\n`, 'bidi-control', '"she\u202e/her"', 1],
    ['letters turned about by an escape', `${S1}    pronouns: "she\\u202e/her"\n`, 'bidi-control', /her/u, 1],
    ['a name in two alphabets', 'sources:\n  - { id: S-001, kind: person, name: "Maria Zakhar\u043eva" }\n', 'mixed-script', /Zakhar/u, 1],
    ['an alias in two alphabets', `${S1}    aliases: [Thorne, Th\u043erne]\n`, 'mixed-script', 'Th\u043erne', 1],
    ['a name with something unseen', 'sources:\n  - { id: S-001, kind: person, name: "Ve\u200bra" }\n', 'hidden-character', /ra/u, 1],
    ['both values of a merge', `${S1}    conflicts: [{ field: name, theirs: Vera Thorn }]\n`, 'merge-conflict', 'conflicts', 1],
    ['a text in a list of text', `${S1}    aliases: [[a]]\n`, 'wrong-type', '[a]', 1],
    ['a statement of nobody', `${S1}statements:\n  - { id: Q-001, verbatim: no }\n`, 'no-source', /Q-001/u, 1],
    ['a protected source with a name', 'sources:\n  - { id: S-001, kind: person, name: Vera, agreed_description: an official }\n', 'protected-name', /Vera/u, 1],
    ['a protected source without description', 'sources:\n  - { id: S-001, kind: person, protection: { level: high } }\n', 'no-description', /S-001/u, 1],
    ['an anchor on keys and values', `${S1}story: &a { slug: x }\n`, 'yaml-anchor', '{ slug: x }', 1],
    ['an anchor on nothing', `${S1}story: &a\n`, 'yaml-anchor', '', 1],
    ['a tag that changes nothing', `${S1}    pronouns: !!str she\n`, 'yaml-tag', 'she', 1],
    ['a tag on keys and values', `${S1}story: !!map { slug: x }\n`, 'yaml-tag', '{ slug: x }', 1],
    ['a tag of a name space', `%TAG ! tag:example.org,2000:\n---\n${S1}    pronouns: !x she\n`, 'yaml-tag', /x|she/u, 1],
    ['a merge key in what nothing reads', `${S1}    other: [{ <<: { name: Yes } }]\n`, 'yaml-merge', '<<', 1],
    ['a merge key with an alias', `${S1}    other: { <<: *a }\n`, 'yaml-alias', '*a', 1],
    ['a key twice in what nothing reads', `${S1}    other: { a: 1, "a": 2 }\n`, 'duplicate-key', '"a"', 1],
    ['a key twice that is the same in Unicode', `${S1}    Zo\u00eb: 1\n    Zoe\u0308: 2\n`, 'duplicate-key', 'Zoe\u0308', 1],
    ['a list twice', `${S1}sources:\n  - { id: S-002, kind: person, name: B }\n`, 'duplicate-key', 'sources', 1],
    ['an entry that is empty', `${S1}  -\n`, 'wrong-type', '', 1],
    ['words of nothing', `${S1}statements:\n  - { id: Q-001, source: S-001, verbatim: " " }\n`, 'missing-value', '" "', 1],
    ['a number that is no number', `${S1}claims:\n  - { id: C-001, text: x, required_roots: .nan }\n`, 'wrong-type', '.nan', 1],
    ['a version that is a list', `schema: [1]\n${S1}`, 'schema-version', '[1]', 1],
    ['an id that is a list', `${S1}  - { id: [S-002], kind: person, name: B }\n`, 'wrong-type', '[S-002]', 1],
    ['an id with something unseen', 'sources:\n  - { id: "S-\u200b001", kind: person, name: A }\n', 'bad-id', '"S-\u200b001"', 0],
    ['an id with a letter of another alphabet', 'sources:\n  - { id: "\u0405-001", kind: person, name: A }\n', 'bad-id', '"\u0405-001"', 0],
    ['an id of another list that looks alike', `${S1}statements:\n  - { id: Q-001, source: "\u0405-001", verbatim: no }\n`, 'dangling-reference', '"\u0405-001"', 1],
    ['a source whose name is empty', 'sources:\n  - { id: S-001, kind: person, name: "" }\n', 'missing-key', /S-001/u, 1],
    ['letters turned about in a comment', `${S1}# \u2067x\u2069\n`, 'bidi-control', '\u2067', 1],
    ['letters turned about in a key', `${S1}    "a\u202eb": x\n`, 'bidi-control', '\u202e', 1],
    ['a mark of direction in a name', 'sources:\n  - { id: S-001, kind: person, name: "Ve\u200era" }\n', 'hidden-character', /ra/u, 1],
    ['both values of a merge, at the top', `conflicts: [{ field: schema, theirs: 2 }]\n${S1}`, 'merge-conflict', 'conflicts', 1],
    ['git’s marks', `<<<<<<< ours\n${S1}=======\n>>>>>>> theirs\n`, 'merge-conflict', /[<=>]{7}/u, 0],
    ['a source without name', 'sources:\n  - { id: S-001, kind: person }\n', 'missing-key', /S-001/u, 1],
  ];
  for (const [title, text, code, words, left] of WRONG) {
    for (const [eol, written] of [['LF', text], ['CRLF', text.replace(/\n/gu, '\r\n')]] as const) {
      test(`${title}, ${eol}`, () => {
        const { ledger, problems } = loadLedger(written);
        const problem = problems.find(one => one.code === code);
        assert.ok(problem !== undefined, `${code} is not among ${problems.map(one => one.code).join(', ')}`);
        const place = written.slice(problem.start, problem.end);
        if (typeof words === 'string') assert.equal(place, words);
        else assert.match(place, words);
        assert.equal(ledger.sections.sources.length, left);
        assert.ok(problem.start >= 0 && problem.end <= written.length && problem.message.endsWith('.'));
      });
    }
  }

  const RIGHT: readonly (readonly [title: string, text: string])[] = [['nothing', ''], ['a comment', '# yet to come\n'], ['only sources', S1], ['empty lists', 'sources: []\nstatements:\nuses: null\n'], ['a byte order mark', `\ufeff${S1}`], ['a name in another alphabet, with initials of ours', 'sources:\n  - { id: S-001, kind: person, name: "\u041c\u0430\u0440\u0438\u044f A. \u0417\u0430\u0445\u0430\u0440\u043e\u0432\u0430" }\n'], ['a day without quotation marks', `${S1}encounters:\n  - { id: N-001, source: S-001, date: 2025-03-12 }\n`]];
  for (const [title, text] of RIGHT) test(`no problem: ${title}`, () => { assert.deepEqual(loadLedger(text).problems, []); });

  test('the sample has no problem', () => { assert.deepEqual(loadLedger(readFileSync('media/sample/ledger.yaml', 'utf8')).problems, []); });

  test('what is deep or large is refused before it is parsed', () => {
    assert.deepEqual(loadLedger(`a: ${'['.repeat(20_000)}`).problems.map(({ code }) => code), ['too-deep']);
    assert.deepEqual(loadLedger(Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')).problems.map(({ code }) => code), ['too-deep']);
    assert.deepEqual(loadLedger(`${'-\n'.repeat(0)}${'- '.repeat(5000)}x`).problems.map(({ code }) => code), ['too-deep']);
    for (const pair of ['a: ', ': ', '? ', 'a: x"a": ']) assert.deepEqual(loadLedger(`${pair.repeat(6000)}]`).problems.map(({ code }) => code), ['too-deep'], pair);
    assert.deepEqual(loadLedger(`a: ${'x'.repeat(5_000_001)}`).problems.map(({ code }) => code), ['too-large']);
    assert.deepEqual(loadLedger(`# ${'\u20ac'.repeat(1_700_000)}`).problems.map(({ code }) => code), ['too-large'], 'more than 5 MB in UTF-8');
  });

  test('64 levels are read, and neither lines within brackets nor comments are levels', () => {
    const DEEP: readonly ((count: number) => string)[] = [count => `a: ${'['.repeat(count - 1)}${']'.repeat(count - 1)}`, count => Array.from({ length: count }, (_, i) => `${' '.repeat(i)}a:`).join('\n')];
    for (const text of DEEP) assert.deepEqual([64, 65].map(count => loadLedger(text(count)).problems.map(({ code }) => code)), [['unknown-key'], ['too-deep']]);
    const stairs = (line: string): string => Array.from({ length: 80 }, (_, i) => `${' '.repeat(i + 5)}${line}\n`).join('');
    assert.deepEqual(loadLedger(`${S1}${stairs('# x')}`).problems, []);
    assert.deepEqual(loadLedger(`${S1}    aliases: [\n${stairs('x,')}    ]\n`).problems, []);
  });

  test('what is said of a wrong id holds no name', () => {
    const message = (source: string): string => loadLedger(`${S1}statements:\n  - { id: Q-001, source: ${source}, verbatim: no }\n`).problems.map(one => one.message).join();
    assert.match(message('S-009'), /S-009/u);
    for (const name of ['Thorne', 'Vera Thorne']) assert.doesNotMatch(message(name), /Thorne/u);
  });

  test('the time grows no faster than the text', () => {
    const HOSTILE: Readonly<Record<string, (count: number) => string>> = {
      'many keys': count => Array.from({ length: count }, (_, i) => `k${i}: 1\n`).join(''),
      'many keys within brackets': count => `a: {${Array.from({ length: count }, (_, i) => `k${i}: 1`).join(', ')}}`,
      'a long ring': count => `sources:\n${Array.from({ length: count }, (_, i) => `  - { id: S-${i}, kind: person, name: N${i}, derives_from: [S-${(i + 1) % count}] }\n`).join('')}`,
    };
    for (const [title, text] of Object.entries(HOSTILE)) {
      const time = (count: number): number => { const start = performance.now(); loadLedger(text(count)); return performance.now() - start; };
      time(1000);
      const [small, large] = [time(2500), time(20_000)];
      assert.ok(large < 24 * small + 200, `${title}: ${small} ms, of eight times as much ${large} ms`);
    }
  }).timeout(60_000);

  test('an alias bomb is not expanded', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefgh'.split('').map((name, i) => `${name}: &${name} [${`*${'abcdefg'[i] ?? 'a'}, `.repeat(9)}]`)].join('\n');
    assert.ok(loadLedger(bomb).problems.some(({ code }) => code === 'yaml-alias'));
  });

  test('keys of JavaScript mean nothing', () => {
    const { ledger, problems } = loadLedger('__proto__: { polluted: yes }\nconstructor: x\nsources:\n  - { id: S-001, kind: person, name: A, toString: x }\n');
    assert.deepEqual(problems.map(({ code }) => code), ['unknown-key', 'unknown-key', 'unknown-key']);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.equal(ledger.sections.sources.length, 1);
  });

  test('no text makes it throw, and every range lies in the text', () => {
    const pieces = fc.constantFrom('sources:', '\n', '  ', '- ', 'id: S-001', 'kind: person', 'name: "', '"', '{', '}', '[', ']', '&a ', '*a', '!x ', ': ', '#', '|', '>', '\t', '\r\n', '---', '...', '😀', '\ufeff', '? ', '%', '@', '`');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 25 }).map(parts => parts.join('')), text => {
      for (const { start, end } of loadLedger(text).problems) assert.ok(start >= 0 && start <= end && end <= text.length);
    }), { numRuns: 2000 });
  });
});

suite('jsonSchema', () => {
  test('the file that ships is what the code says', () => {
    assert.equal(readFileSync('media/ledger.schema.json', 'utf8'), `${JSON.stringify(jsonSchema(), null, 2)}\n`, 'run: npx tsx tools/ledger/main.ts');
  });
});
