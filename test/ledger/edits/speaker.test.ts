import assert from 'node:assert/strict';
import { addName, loadLedger, nameSpeaker } from '../../../src/ledger';

const LEDGER = '# kept\nsources:\n  - { id: S-001, kind: person, name: Ada Merrow, aliases: [Merrow] } # hers\n  - id: S-002\n    kind: person\n    name: Tom Lind\n';

suite('who speaks under a label', () => {
  test('is an entry of its own, said once for a file and put right later', () => {
    const first = nameSpeaker(LEDGER, { label: 'Speaker 1', source: 'S-001', draft: 'a.vtt' });
    assert.ok(first.ok && first.text.startsWith(LEDGER));
    const again = nameSpeaker(first.text, { label: 'SPEAKER  1', source: 'S-002', draft: 'a.vtt' });
    const other = nameSpeaker(again.ok ? again.text : '', { label: 'Speaker 1', source: 'S-001', draft: 'b.vtt' });
    const untold = nameSpeaker(other.ok ? other.text : '', { label: 'Speaker 1', source: 'S-001', draft: null });
    assert.ok(untold.ok);
    const { ledger, problems } = loadLedger(untold.text);
    assert.deepEqual(problems, []);
    assert.deepEqual(ledger.sections.corrections.map(({ fields }) => fields), [{ text: 'Speaker 1', entity: 'S-002', draft: 'a.vtt' }, { text: 'Speaker 1', entity: 'S-001', draft: 'b.vtt' }, { text: 'Speaker 1', entity: 'S-001' }]);
  });

  test('is not written into a ledger that cannot be read', () => {
    for (const text of ['sources: [', 'corrections: 7\n', 'a: &a b\n']) assert.equal(nameSpeaker(text, { label: 'Q', source: 'S-001', draft: null }).ok, false, text);
  });
});

suite('another name of a source', () => {
  for (const [source, name, aliases] of [['S-001', 'A. Merrow', ['Merrow', 'A. Merrow']], ['S-001', 'MERROW', ['Merrow']], ['S-001', 'ada  merrow', ['Merrow']], ['S-002', 'Lind', ['Lind']]] as const) {
    test(`${name} for ${source}`, () => {
      const done = addName(LEDGER, source, name);
      assert.ok(done.ok && done.text.includes('# kept') && done.text.includes('# hers'));
      assert.deepEqual(loadLedger(done.text).ledger.sections.sources.find(({ id }) => id === source)?.fields.aliases, aliases);
    });
  }
  test('is refused where there is no such source', () => { assert.equal(addName(LEDGER, 'S-009', 'X').ok, false); });
});
