import assert from 'node:assert/strict';
import { decidedLinks, knownNames, knownStatements, loadLedger, nameCorrections, placeOf, publicView } from '../../src/ledger';
import type { Profile } from '../../src/ledger/types';

suite('publicView', () => {
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
