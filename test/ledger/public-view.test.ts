import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import { decidedLinks, knownNames, knownStatements, loadLedger, nameCorrections, placeOf, publicView } from '../../src/ledger';
import { LEDGER } from '../../src/ledger/fields';
import type { Field, Shape } from '../../src/ledger/schema';
import type { FieldClass, Profile } from '../../src/ledger/types';

/** A ledger with a marked word in every field of these classes; fields that need a certain value are left out. */
function canaries(classes: readonly FieldClass[]): { readonly text: string; readonly marks: readonly string[] } {
  const marks: string[] = [];
  const mark = (): string => { const word = `canary${marks.length}x`; marks.push(word); return word; };
  const value = (field: Field, path: string): unknown => {
    const wanted = classes.includes(field.class);
    switch (field.type) {
      case 'text': return path.endsWith('.id') ? 'X-001' : field.values?.[0] ?? (path.endsWith('agreed_description') ? undefined : wanted ? mark() : undefined);
      case 'texts': return wanted && field.ref === undefined ? [mark()] : undefined;
      case 'maps': return [map(field.fields, path)];
      case 'map': return map(field.fields, path);
      default: return undefined;
    }
  };
  const map = (shape: Shape, path: string): Record<string, unknown> => Object.fromEntries(Object.entries(shape).flatMap(([key, field]) => {
    const made = path === '' && key === 'schema' ? 1 : value(field, `${path}.${key}`);
    return made === undefined ? [] : [[key, made]];
  }));
  return { text: stringify(map(LEDGER, '')), marks };
}

suite('publicView', () => {
  test('no profile sees what is confidential', () => {
    const { text, marks } = canaries(['confidential']);
    assert.ok(marks.length >= 8, `${marks.length} marks`);
    const { ledger } = loadLedger(text);
    for (const profile of ['public', 'checker', 'lawyer', 'archive'] satisfies Profile[]) {
      const seen = JSON.stringify(publicView(ledger, profile));
      for (const mark of marks) assert.ok(!seen.includes(mark), `${profile} sees ${mark}`);
    }
  });

  test('the public sees nothing internal', () => {
    const { text, marks } = canaries(['internal']);
    assert.ok(marks.length >= 10, `${marks.length} marks`);
    const seen = JSON.stringify(publicView(loadLedger(text).ledger, 'public'));
    for (const mark of marks) assert.ok(!seen.includes(mark), mark);
  });

  const GUARDED = 'sources:\n  - { id: S-001, kind: person, name: SECRET, aliases: [SECRET], pronouns: SECRET, roles: [{ title: SECRET }], not_to_confuse_with: [SECRET], agreed_description: an official, protection: { level: high } }\n  - { id: S-002, kind: person, name: SECRET, protection: { level: high } }\n';
  test('a protected source is its description and nothing else', () => {
    const { ledger } = loadLedger(GUARDED);
    for (const profile of ['public', 'archive'] satisfies Profile[]) {
      const view = publicView(ledger, profile);
      assert.ok(!JSON.stringify(view).includes('SECRET'));
      assert.deepEqual(view.sources.map(({ label, isProtected }) => [label, isProtected]), [['an official', true], ['a protected source', true]]);
    }
    assert.deepEqual(knownNames(ledger), []);
  });

  test('addresses that could do harm are left out', () => {
    const urls = ['https://example.org/a', 'javascript:alert(1)', 'file:///etc/passwd', '\\\\\\\\server\\\\share', 'https://a b'];
    const { ledger } = loadLedger(`evidence:\n${urls.map((url, i) => `  - { id: E-00${i}, kind: page, url: "${url}" }\n`).join('')}`);
    assert.deepEqual(publicView(ledger, 'checker').evidence.map(({ url }) => url), ['https://example.org/a', null, null, null, null]);
  });

  const FULL = 'sources:\n  - { id: S-001, kind: person, name: Vera Thorne, aliases: [Thorne] }\n  - { id: S-002, kind: publication, name: The Northmere Post }\nencounters:\n  - { id: N-001, source: S-001, date: "2025-03-12", medium: interview, terms: { label: on background, may_name: false } }\nstatements:\n  - { id: Q-001, encounter: N-001, verbatim: Never. }\n  - { id: Q-002, source: S-002, verbatim: Shut. }\nuses:\n  - { id: U-001, draft: a.txt, statement: Q-001, anchor: { exact: never } }\ncorrections:\n  - { text: Telegram, ignore: true }\n  - { text: NP, type: organization, entity: S-002 }\n';
  test('what links and names need', () => {
    const { ledger, problems } = loadLedger(FULL);
    assert.deepEqual(problems, []);
    assert.deepEqual(knownStatements(ledger), [{ id: 'Q-001', source: 'S-001', verbatim: 'Never.' }, { id: 'Q-002', source: 'S-002', verbatim: 'Shut.' }]);
    assert.deepEqual(knownNames(ledger).map(({ source, type }) => [source, type]), [['S-001', 'person'], ['S-002', 'organization']]);
    assert.deepEqual(nameCorrections(ledger), [{ text: 'Telegram', ignore: true }, { text: 'NP', type: 'organization', source: 'S-002' }]);
    assert.deepEqual(decidedLinks(ledger), [{ statement: 'Q-001', exact: 'never', status: null }]);
    const place = placeOf(ledger, 'Q-002');
    assert.ok(place !== null && FULL.slice(...place).startsWith('{ id: Q-002'));
    assert.equal(placeOf(ledger, 'Q-009'), null);
  });
  test('terms are for those who check', () => {
    const { ledger } = loadLedger(FULL);
    assert.equal(publicView(ledger, 'public').encounters[0]?.terms, null);
    assert.deepEqual(publicView(ledger, 'checker').encounters[0]?.terms, { label: 'on background', mayUse: null, mayName: false, mayQuote: null, mayParaphrase: null, embargo: null });
    assert.deepEqual([publicView(ledger, 'public').uses.length, publicView(ledger, 'checker').uses.length], [0, 1]);
  });
});
