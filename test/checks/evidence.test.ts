import assert from 'node:assert/strict';
import { recordedTime } from '../../src/checks/rules/recordings';
import { ask, told } from './asked';

const LEDGER = (statement: string, more = '', encounter = 'evidence: [E-001]'): string => `sources:
- { id: S-001, kind: person, name: Ada Merrow }
- { id: S-002, kind: document, name: Minutes of the board }
encounters:
- { id: N-001, source: S-001, ${encounter} }
statements:
- { id: Q-001, ${statement} }
evidence:
- { id: E-001, kind: recording, path: merrow.wav }
${more}`;
const SAID = 'verbatim: "We will not send a boat to the northern pier before May."';
const QUOTE = '“We will not send a boat to the northern pier before May,”';
const DRAFT = `HARWICK, May 4 — The pier stays shut, the trust said on Monday.\n\n${QUOTE} said Ada Merrow, who runs the trust.\n\nNobody was hurt.\n`;

suite('where words were said', () => {
  for (const [what, statement, expected] of [
    ['nowhere', `source: S-001, ${SAID}`, ['fabrication-signal info: ']],
    ['in a talk', `encounter: N-001, ${SAID}`, []],
    ['on a page', `source: S-001, locator: page 3, ${SAID}`, []],
    ['at a time', `source: S-001, start: "00:01:02", ${SAID}`, []],
    ['in something else of the ledger', `source: S-001, derives_from: [E-001], ${SAID}`, []],
    ['in a document, which is where', `source: S-002, ${SAID}`, []],
  ] as const) test(what, () => { assert.deepEqual(told(DRAFT, ask(['fabrication-signal'], DRAFT, { ledger: LEDGER(statement) })), expected.map(rule => rule + QUOTE)); });

  test('all words of one source are one finding', () => {
    const draft = DRAFT.replace('Nobody was hurt.', '“There is no money in the bank for it,” Merrow said.');
    const ledger = LEDGER(`source: S-001, ${SAID}`).replace('evidence:\n', '- { id: Q-002, source: S-001, verbatim: "There is no money in the bank for it." }\nevidence:\n');
    assert.deepEqual(told(draft, ask(['fabrication-signal'], draft, { ledger })), [`fabrication-signal info: ${QUOTE} | “There is no money in the bank for it,”`]);
  });
});

suite('times of recordings', () => {
  for (const [written, seconds] of [
    ['00:12:41.200', 761.2], ['12:41', 761], ['12:41,5', 761.5], ['75:30', 4530], ['1:16:02', 4562], ['761', 761], ['761.5s', 761.5], ['12m41s', 761], ['1h 2m', 3720], ['3 min', 180],
    ['00:75:00', null], ['12:75', null], ['noon', null], ['', null], ['12:41 pm', null], ['00:12:41:07', null], ['-00:12', null],
  ] as const) test(written, () => { assert.equal(recordedTime(written), seconds); });

  for (const [what, statement, expected] of [
    ['none, with a recording', `encounter: N-001, ${SAID}`, [`timestamp-missing warning: ${QUOTE}`]],
    ['one', `encounter: N-001, start: "00:12:41", ${SAID}`, []],
    ['a page of the transcript', `encounter: N-001, locator: page 3, ${SAID}`, []],
    ['the end before the beginning', `encounter: N-001, start: "00:12:41", end: "00:12:40", ${SAID}`, [`timestamp-wrong warning: ${QUOTE}`]],
    ['no time', `encounter: N-001, start: early on, ${SAID}`, [`timestamp-wrong warning: ${QUOTE}`]],
    ['an end alone', `encounter: N-001, locator: page 3, end: "00:12:40", ${SAID}`, []],
  ] as const) test(what, () => { assert.deepEqual(told(DRAFT, ask(['timestamp-missing', 'timestamp-wrong'], DRAFT, { ledger: LEDGER(statement) })), expected); });

  test('without a recording there is no time', () => { assert.deepEqual(ask(['timestamp-missing'], DRAFT, { ledger: LEDGER(`encounter: N-001, ${SAID}`, '', 'medium: telephone') }), []); });
  test('words that are not quoted need none', () => {
    const draft = 'HARWICK, May 4 — The pier stays shut. Ada Merrow said that no boat would go there before May.\n';
    assert.deepEqual(ask(['timestamp-missing', 'fabrication-signal'], draft, { ledger: LEDGER(`encounter: N-001, ${SAID}`) }), []);
  });
});

suite('words that a transcript was not sure of', () => {
  for (const [what, verbatim, quote, expected] of [
    ['spelt by ear', 'We will not send the Merrimac (ph) to the northern pier.', 'We will not send the Merrimac to the northern pier', 'warning'],
    ['spelt by ear, elsewhere', 'We will not send the Merrimac (ph) to the northern pier. There is no money in the bank for it.', 'There is no money in the bank for it', null],
    ['not heard, and left out', 'We will not send a boat [inaudible] to the northern pier.', 'We will not send a boat to the northern pier', 'warning'],
    ['not heard, and shown', 'We will not send a boat [inaudible] to the northern pier.', 'We will not send a boat … to the northern pier', null],
    ['not heard, behind the words', 'We will not send a boat to the northern pier. [inaudible 00:12:41] That is all.', 'We will not send a boat to the northern pier', null],
    ['a question mark', 'We will not send the Merrimac (?) to the northern pier.', 'We will not send the Merrimac to the northern pier', 'warning'],
    ['said so', 'We will not send no boat (sic) to the northern pier.', 'We will not send no boat to the northern pier', 'info'],
    ['said so, and shown', 'We will not send no boat (sic) to the northern pier.', 'We will not send no boat [sic] to the northern pier', null],
    ['laughter', 'We will not send a boat (LAUGHTER) to the northern pier.', 'We will not send a boat to the northern pier', null],
    ['a translator', 'We will not send a boat (through translator) to the northern pier.', 'We will not send a boat to the northern pier', null],
  ] as const) test(what, () => {
    const draft = DRAFT.replace(QUOTE, `“${quote},”`);
    assert.deepEqual(told(draft, ask(['transcript-unsure'], draft, { ledger: LEDGER(`encounter: N-001, start: "00:12:41", verbatim: "${verbatim}"`) })), expected === null ? [] : [`transcript-unsure ${expected}: “${quote},”`]);
  });
});

suite('words in another language', () => {
  for (const [what, language, change, fires] of [
    ['nothing of it', 'nl', ['', ''], true], ['a region', 'nl-BE', ['', ''], true], ['its name', 'Dutch', ['', ''], true], ['a language without a name here', 'tlh', ['', ''], true],
    ['English', 'en', ['', ''], false], ['English, of a place', 'en_GB', ['', ''], false], ['English, by name', 'English', ['', ''], false],
    ['in it', 'nl', ['who runs the trust', 'speaking in Dutch'], false], ['from it', 'nl', ['who runs the trust', 'whose words were taken from the Dutch'], false], ['her own', 'nl', ['who runs the trust', 'in her native Dutch'], false],
    ['a translator', 'nl', ['who runs the trust', 'through a translator'], false], ['an interpreter', 'ru', ['who runs the trust', 'through an interpreter'], false], ['another name of it', 'fa', ['who runs the trust', 'in Farsi'], false],
    ['the people, not the language', 'nl', ['who runs the trust', 'a Dutch engineer'], true], ['a place of theirs', 'nl', ['who runs the trust', 'in Dutch-owned Harwick'], true],
    ['said where she is quoted again', 'nl', ['Nobody was hurt.', 'Merrow spoke in Dutch. “It is all over now,” Merrow said.'], false],
    ['said of all', 'nl', ['Nobody was hurt.', 'All interviews were translated by the newspaper.'], false],
    ['something else is translated', 'nl', ['Nobody was hurt.', 'Books of the port are translated there.'], true],
  ] as const) test(what, () => {
    const draft = DRAFT.replace(...change as readonly [string, string]);
    assert.deepEqual(told(draft, ask(['translation-unmarked'], draft, { ledger: LEDGER(`encounter: N-001, start: "00:12:41", language: ${language}, ${SAID}`) })), fires ? [`translation-unmarked warning: ${QUOTE}`] : []);
  });
});

suite('copies of pages', () => {
  const page = (fields: string, id = 'E-002'): string => `- { id: ${id}, kind: page, ${fields} }\n`;
  for (const [what, more, statement, expected] of [
    ['none', page('url: "https://example.org/a"'), '', 'info'], ['one, on the web', page('url: "https://example.org/a", archived_url: "https://perma.cc/1"'), '', null], ['one, in a folder', page('url: "https://example.org/a", path: a.pdf'), '', null], ['one that is meant as a place here', page('url: "https://example.org/a", archived_url: copies/a.html'), '', null],
    ['the page is a copy', page('url: "https://web.archive.org/web/2024/https://example.org/a"'), '', null], ['no page', page('title: Minutes'), '', null],
    ['none of what is used', page('url: "https://example.org/a"'), 'derives_from: [E-002], ', 'warning'],
    ['none of what a claim rests on', `${page('url: "https://example.org/a"')}claims:\n- { id: C-001, text: It is shut., supports: [{ ref: E-002 }] }\n`, '', 'warning'],
  ] as const) test(what, () => { assert.deepEqual(told(DRAFT, ask(['archive-missing'], DRAFT, { ledger: LEDGER(`encounter: N-001, ${statement}${SAID}`, more) })), expected === null ? [] : [`archive-missing ${expected}: `]); });
  test('all are one finding', () => {
    const [found, ...more] = ask(['archive-missing'], DRAFT, { ledger: LEDGER(`encounter: N-001, ${SAID}`, ['E-002', 'E-003', 'E-004', 'E-005'].map(id => page('url: "https://example.org/a"', id)).join('')) });
    assert.equal(more.length, 0);
    assert.match(found!.message, /E-002, E-003 and 2 more/u);
  });
});
