import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';

/** A hearing with most of what transcripts have: labels of several kinds, times, events, words that were not sure, and one long turn. */
const HEARING = `EMBARGOED UNTIL 18:00 GMT, Friday 5 May 2023

Aired May 4, 2023 - 20:00 ET

2:06 P.M. EST

PETRA NOVAK, CABLE ANCHOR: Good evening. The northern quay is closed, and nobody in the town knows for how long. (Laughter.)

SAM ODUYA, FERRY OWNER: Nobody told us a thing about it. We heard it [inaudible 00:01:22] on the radio.

(BEGIN VIDEO CLIP)

LUCIA BRANDT, HARBOR MASTER (through translator): It is closed. A man named Joao Reis (ph) found the cracks.

(END VIDEO CLIP)

NOVAK: Who closed it?

Q    Two questions —

BRANDT: ${Array.from({ length: 40 }, (_, at) => `We looked at pile number ${at + 1}, and it was cracked like the others.`).join('\n\n')}

(CROSSTALK)

ODUYA: And who pays?

BRANDT: All of us will pay.
`;

const DEPOSITION = `                                        12

 1                 DIRECT EXAMINATION
 2   BY MR. ODUYA:
 3        Q.   Who closed the harbor?
 4        A.   The port authority did that, on the
 5   Thursday.
 6             THE COURT:  Speak up, please.
 7             MS. BRANDT:  Objection.
 8        Q.   On which day?
 9        A.   Thursday.

10                 CROSS-EXAMINATION
11   BY MS. BRANDT:
12        Q.   And who told the ferries?
13        A.   Nobody did.
`;

const RECORDER = `Lucia Brandt  0:03
We closed it at noon.
All of it.

Sam Oduya  0:09
And then? [laughs]

Lucia Brandt  1:15
Then we called the ferries.

ZADAR, May 4 (Wire) - This is how a report would begin.
`;

suite('a transcript in a window', () => {
  const window = useWorkbench({ sample: false, files: { 'hearing.txt': HEARING, 'deposition.txt': DEPOSITION, 'recorder.txt': RECORDER } });
  /** The lines that stay on top of the text, as they are shown there. */
  const sticky = async (): Promise<string> => (await window().editor.locator('.sticky-widget .sticky-line-content').allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');

  test('is shown as one although it is plain text, in every theme', async function () {
    this.timeout(300_000);
    await window().openFile('hearing.txt');
    await window().status('News Transcript').waitFor();
    await window().shots('transcript-labels');
    await window().theme('light');
  });

  test('has its speakers in the outline, with what they say first', async () => {
    await window().run('Explorer: Focus on Outline View');
    const rows = window().pane('Outline').getByRole('treeitem');
    await rows.filter({ hasText: 'LUCIA BRANDT' }).first().waitFor();
    const labels = (await rows.allInnerTexts()).join('\n');
    assert.match(labels, /PETRA NOVAK[\s\S]*SAM ODUYA[\s\S]*LUCIA BRANDT[\s\S]*PETRA NOVAK/u);
    assert.match(labels, /Who closed it\?/u);
    await window().shot('transcript-outline');
  });

  test('is searched by speaker', async () => {
    await window().page.keyboard.press('Control+1');
    await window().page.keyboard.press('Control+Shift+O');
    await window().page.locator('.quick-input-widget input[type="text"]').fill('@brandt');
    const rows = window().page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'LUCIA BRANDT' }).first().waitFor();
    await rows.filter({ hasText: 'NOVAK' }).first().waitFor({ state: 'detached' });
    assert.ok((await window().choices()).some(label => label.startsWith('LUCIA BRANDT: All of us will pay.')));
    await window().shot('transcript-symbols');
    await window().page.keyboard.press('Escape');
  });

  test('keeps the line of the speaker in sight while a long turn is scrolled', async () => {
    await window().goTo('pile number 30');
    await window().editor.locator('.sticky-widget .sticky-line-content', { hasText: 'BRANDT' }).first().waitFor();
    assert.match(await sticky(), /^BRANDT: We looked at pile number 1/u);
    await window().shots('transcript-sticky', ['light', 'dark']);
    await window().theme('light');
  });

  test('is folded to its speakers', async () => {
    await window().page.keyboard.press('Control+1');
    await window().page.keyboard.press('Control+Home');
    await window().run('Fold All');
    await window().editor.locator('.inline-folded').first().waitFor();
    const shown = (await window().lines()).join('\n');
    assert.match(shown, /BRANDT: We looked at pile number 1,/u);
    assert.doesNotMatch(shown, /pile number 2,/u);
    assert.match(shown, /\(CROSSTALK\)/u);
    await window().shot('transcript-folded');
    await window().run('Unfold All');
  });

  test('of a court has its examinations, and who asks', async () => {
    await window().openFile('deposition.txt');
    await window().status('News Transcript').waitFor();
    const rows = window().pane('Outline').getByRole('treeitem');
    await rows.filter({ hasText: 'DIRECT EXAMINATION' }).first().waitFor();
    await rows.filter({ hasText: 'MR. ODUYA' }).first().waitFor();
    await window().shots('transcript-court', ['light', 'dark']);
    await window().theme('light');
  });

  test('of a recorder has its times', async () => {
    await window().openFile('recorder.txt');
    await window().status('News Transcript').waitFor();
    await window().pane('Outline').getByRole('treeitem').filter({ hasText: '0:09' }).first().waitFor();
    await window().shots('transcript-recorder', ['light', 'dark', 'high contrast']);
    await window().theme('light');
  });
});

suite('a transcript that is asked about', () => {
  const window = useWorkbench({ sample: false, files: { 'hearing.txt': HEARING }, settings: { 'sourceLedger.transcript.switchLanguage': 'ask' } });

  test('is so in plain words, and stays as it is until somebody says yes', async () => {
    await window().openFile('hearing.txt');
    const question = window().notification(/looks like a transcript/u).first();
    await question.waitFor();
    assert.equal(await window().status('News Transcript').count(), 0);
    await window().shot('transcript-asked');
    await question.getByRole('button', { name: 'Show as Transcript' }).click();
    await window().status('News Transcript').waitFor();
  });
});
