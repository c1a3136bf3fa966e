import assert from 'node:assert/strict';
import fc from 'fast-check';
import { annotate, firstLedger } from '../../src/annotation';
import { loadLedger } from '../../src/ledger';
import { stretches } from './drafts';

const REPORT = 'EMBARGOED UNTIL 00:01 GMT, Friday 5 May 2023\n\nBy PETRA NOVAK\n\nZADAR, May 4 (Wire) - The harbour closed on Thursday, Ada Merrow said. “It is shut,” Ada Merrow said.\n\n(Reporting by Petra Novak; Editing by Sam Oduya)\n';
const CALL = 'May 4, 2023\n\n2:06 P.M. EDT\n\nMODERATOR:  Thank you all. This call will be on background, attributable to senior harbour officials. The contents of the call are embargoed until its conclusion.\n\nQ    Thanks.  Two questions —\n\nMODERATOR:  Go ahead.\n\nQ    When will it open?\n\nMODERATOR:  Soon.\n';
const TALK = 'Aired May 4, 2023 - 20:00 ET\n\nVERA THORNE, HARBOUR HOST: Good evening. We’re off the record until noon.\n\nOSKAR DALE, FERRY OPERATOR: Nobody told us.\n\nTHORNE: Who closed it?\n\nDALE: The harbour did, last Friday at noon.\n';
const made = (text: string, today: string | null = null) => {
  const written = firstLedger(annotate(text), 'quay', { text, today });
  const { ledger: { story, sections }, problems } = loadLedger(written);
  assert.deepEqual(problems, []);
  return { written, story, sources: sections.sources.map(({ fields }) => fields.name ?? fields.agreed_description), encounters: sections.encounters.map(({ fields }) => Object.fromEntries(Object.entries(fields).filter(([key]) => key !== 'id'))) };
};

suite('a first ledger of a whole draft', () => {
  test('has dateline, authors and embargo; who wrote it is no source', () => {
    const { story, sources } = made(REPORT);
    assert.deepEqual(story, { slug: 'quay', dateline: { place: 'Zadar', date: '2023-05-04' }, embargo_until: '2023-05-05T00:01:00+00:00', authors: ['Petra Novak'] });
    assert.deepEqual(sources, ['Ada Merrow']);
  });

  test('has what the annotation tells when the text is not at hand', () => {
    assert.deepEqual(loadLedger(firstLedger(annotate(REPORT), 'quay')).ledger.story, { slug: 'quay', dateline: { place: 'Zadar' } });
  });

  test('has the year that the caller knows', () => {
    assert.equal(made('ZADAR, Dec. 30 (Wire) - The harbour closed on Friday, Ada Merrow said.', '2024-01-02').story.dateline?.date, '2023-12-30');
  });

  test('tells at its top of an embargo whose time is open', () => {
    const { written, story } = made('Embargoed until midnight on 4 May 2023\n\nThe harbour closed on Thursday, Ada Merrow said.');
    assert.equal(story.embargo_until, undefined);
    assert.match(written, /^# The draft is under an embargo whose time is not certain: “Embargoed until midnight on 4 May 2023”/u);
  });

  test('has an encounter with one who has no name, where the ground rules say how to call the speakers', () => {
    const { sources, encounters } = made(CALL);
    assert.ok(sources.includes('senior harbour officials'));
    assert.deepEqual(encounters, [{ source: `S-00${sources.indexOf('senior harbour officials') + 1}`, date: '2023-05-04', medium: 'telephone', terms: { label: 'on background' }, notes: 'embargoed until its conclusion' }]);
  });

  test('has the one whom labels call so, where there is one', () => {
    const { sources, encounters } = made(CALL.replaceAll('MODERATOR', 'SENIOR HARBOUR OFFICIAL'));
    assert.deepEqual([sources, encounters.map(({ ['source']: source }) => source)], [['Senior Harbour Official'], ['S-001']]);
  });

  test('has an encounter with each who speaks, where they say no more', () => {
    const { sources, encounters } = made(TALK);
    assert.deepEqual(sources, ['Vera Thorne', 'Oskar Dale']);
    assert.deepEqual(encounters, ['S-001', 'S-002'].map(source => ({ source, date: '2023-05-04', terms: { label: 'off the record' } })));
  });

  test('has no terms by the words of an article', () => {
    assert.deepEqual(made('ZADAR, May 4 (Wire) - The harbour closed on Thursday.\n\nNote: this call is off the record.\n\n“It is shut,” Ada Merrow said.').encounters, []);
  });

  test('is a ledger without a problem, whatever the draft holds', () => {
    const notices = fc.constantFrom('EMBARGOED UNTIL 00:01 GMT 5 May 2023\n\n', 'Under embargo until “the: end” # of\u202e it\n\n', 'By PETRA O\'NOVAK\n\n', 'This call is on background, attributable to "officials: two, #3".\n\n', 'MS. NOVAK: We’re off the record, embargoed until — {x}.\n\n', '2023: NO (AP) — It is.\n\n', 'NULL, May 4 — It is.\n\n', 'Aired May 4, 2023 - 20:00 ET\n\n');
    fc.assert(fc.property(fc.array(fc.oneof(notices, stretches(3)), { maxLength: 8 }).map(parts => parts.join('')), text => {
      const { problems } = loadLedger(firstLedger(annotate(text), 'quay', { text }));
      assert.deepEqual(problems.filter(({ severity }) => severity === 'error'), []);
    }), { numRuns: 150 });
  });
});
