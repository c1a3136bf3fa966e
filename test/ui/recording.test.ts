import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';

/** What a recogniser of speech has written of an interview. */
const CALL = JSON.stringify({
  text: '', language: 'en', segments: [
    { start: 0.4, end: 6.2, text: ' Thank you for making the time. When was the northern quay closed?', speaker: 'SPEAKER_00' },
    { start: 6.9, end: 15.25, text: ' On Thursday, at four in the morning. The divers had found cracks in nine of the forty piles.', speaker: 'SPEAKER_01' },
    { start: 15.8, end: 24.75, text: ' We have no plans to open it before the engineers have looked at every one of them.', speaker: 'SPEAKER_01' },
    { start: 26, end: 28.5, text: ' And who told the ferries?', speaker: 'SPEAKER_00' },
    { start: 29.1, end: 33, text: ' Nobody did, and that was wrong.', speaker: 'SPEAKER_01' },
  ],
}, null, 1);
const LEDGER = `schema: 1
sources:
  - { id: S-001, kind: person, name: Lucia Brandt, roles: [{ title: harbor master }] }
  - { id: S-002, kind: person, agreed_description: a diver who saw the piles }
encounters:
  - { id: N-001, source: S-001, date: "2023-05-04", medium: interview, evidence: [E-001, E-002] }
statements:
  - { id: Q-001, encounter: N-001, verbatim: "Nobody did, and that was wrong.", start: "00:00:29.100", end: "00:00:33" }
evidence:
  - { id: E-001, kind: document, title: The transcript, path: calls/brandt.json }
  - { id: E-002, kind: recording, title: The recording, url: "https://example.org/brandt.mp3" }
`;
const ARTICLE = `EMBARGOED UNTIL 18:00 GMT, Friday 5 May 2023

By Petra Novak and Sam Oduya

ZADAR, May 5, 2023 (Wire) — The northern quay has been closed since Thursday, the harbor master said.

“Nobody did, and that was wrong,” Lucia Brandt said when she was asked who had told the ferries.
`;

suite('a recording in a window', () => {
  const window = useWorkbench({ sample: false, files: { 'calls/brandt.json': CALL, 'ledger.yaml': LEDGER, 'quay.txt': ARTICLE } });

  test('is opened as a transcript to be read, from its file', async () => {
    await window().openFile('quay.txt');
    await window().status('Plain Text').waitFor();
    await window().openFile('brandt.json');
    await window().page.locator('.part.editor .editor-actions').getByRole('button', { name: 'Open as Readable Transcript' }).click();
    await window().tab('brandt.json.transcript').waitFor();
    await window().status('News Transcript').waitFor();
    const lines = await window().lines();
    assert.ok(lines.some(line => line.startsWith('[00:00:06] Speaker 2: On Thursday, at four')), lines.join('\n'));
    await window().shots('recording-readable');
    await window().theme('light');
  });

  test('has speakers of whom is said once who they are', async () => {
    const hover = await window().hover('Speaker 2: On Thursday', /Say who speaks/u);
    await window().shot('recording-hover-unknown');
    await hover.getByText('Say who speaks').click();
    assert.ok((await window().choices()).some(label => label.includes('Lucia Brandt')));
    await window().shot('recording-who');
    await window().pick('Lucia Brandt');
    await window().hover('no plans', /Lucia Brandt/u);
    await window().shot('recording-hover-known');
  });

  test('gives words to the ledger with their time', async () => {
    await window().goTo('no plans to open');
    for (let word = 0; word < 4; word++) await window().page.keyboard.press('Control+Shift+ArrowRight');
    await window().run('Source Ledger: Add Quotation to the Ledger');
    await window().openFile('ledger.yaml');
    await window().goTo('no plans to open');
    const lines = (await window().lines()).join('\n');
    assert.match(lines, /encounter: "N-001", verbatim: no plans to open, locator: "calls\/brandt\.json,\s+00:00:15", start: "00:00:15\.800", end: "00:00:24\.750"/u);
    assert.match(lines, /text: "Speaker 2"\s+entity: "S-001"\s+draft: calls\/brandt\.json/u);
    await window().shots('recording-ledger', ['light', 'dark']);
    await window().theme('light');
  });

  test('is heard at the second of the words, from the hover of a draft', async () => {
    await window().openFile('quay.txt');
    const hover = await window().hover('Nobody did', /The recording/u);
    assert.equal(await hover.getByRole('link', { name: 'The recording' }).getAttribute('data-href'), 'https://example.org/brandt.mp3#t=29');
    await window().shot('recording-evidence');
  });

  test('a draft’s dateline, authors and embargo are put into the ledger when somebody ticks them', async () => {
    await window().goTo('EMBARGOED');
    assert.ok((await window().quickFixes()).includes('Put what is told here into the ledger…'));
    await window().fix('Put what is told here into the ledger…');
    assert.deepEqual((await window().choices()).map(label => label.split(',')[0]), ['Dateline: Zadar', 'Embargo: 2023-05-05', 'Authors: Petra Novak']);
    await window().shot('told-ticks');
  });
});
