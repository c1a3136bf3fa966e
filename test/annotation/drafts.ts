import fc from 'fast-check';

/** Stretches of drafts and transcripts, so that edits change every join: names, pronouns, open quotations, turns, headings. */
const STRETCHES: readonly string[] = [
  'Vera Thorne said the harbour would close. ', '“It is not safe,” Thorne said. “We will not wait,” she added.', 'Mr. Thorne', 'Oskar Thorne',
  'The minister said “nothing of the kind” had been promised, according to Lena Marsh.', '“Nobody asked us', '“We went on and on,” he said.',
  '“We were told to leave,', 'by Friday”', '\n', '\n\n', '\r\n', '\r\n\r\n', 'THE HARBOUR, March 4 (Wire) — ', 'By Ada Merrow\n\n',
  'VERA THORNE: We have no plans.\n\n', 'OSKAR DALE: None at all? And “never” means never?\n\n', 'Q: And then?\n\n', 'LENA MARSH, HOST: Good evening.\n\n',
  'Marsh: the harbour is shut\n\n', 'who said:\n\n', '# Harbour to close\n\n', '- a list item\n', '(APPLAUSE)\n\n', 'Harbour Trust (HT)', 'HT said it would pay. ',
  'WEBVTT\n\n', '00:00:01.000 --> 00:00:04.000\n<v Vera Thorne>We have no plans.\n\n', '1\n00:00:01,000 --> 00:00:04,000\nNo plans.\n\n',
  '😀', '’', '"', '“', '”', ' ', 'x', 'players’ union', 'a long line of plain words that says nothing much to anybody and goes on for a while without a name in it\n',
];

/** Text as somebody might have it on the page, or paste it. */
export const stretches = (maxLength: number): fc.Arbitrary<string> => fc.array(fc.constantFrom(...STRETCHES), { maxLength }).map(parts => parts.join(''));

/** Turns as they stand in a text copied out of a PDF, with blanks where the line ends were; some long, some that only look like one. */
const UNBROKEN: readonly string[] = [
  'MR. THORNE: We have no plans for the harbour, and we never had. ', 'MS. MARSH: “Nobody asked us,” he said, and I believe him. ', 'Q. And then? ', 'A. Nothing at all. ', 'Q Thank you. ',
  'Mr. Dale (Norway): I thank the President, and Vera Thorne. ', 'The President (spoke in French): I give the floor to Ms. Marsh. ', 'THE COURT: Speak up, please. ', '(Laughter.) ', 'VERA THORNE, HARBOUR HOST: Good evening. ',
  'Mr. Dale did not answer: he had left. ', 'No. Dr. Marsh: she asked Mr. Thorne “why?” ', 'We waited for the boat and it did not come, so we went home again in the rain. '.repeat(7), `${'x'.repeat(400)} `,
];

/** Text that has lost its line breaks: one long line, shorter and longer than what tells of it, and now and then longer than a block may be. */
export const unbroken = (maxLength: number): fc.Arbitrary<string> => fc.tuple(fc.array(fc.constantFrom(...UNBROKEN), { maxLength, size: 'max' }), fc.constantFrom(1, 1, 1, 6), fc.oneof(fc.constant(''), stretches(2)))
  .map(([turns, times, before]) => before + turns.join('').repeat(times));

/** One replacement, as shares of the text's length. */
export interface RelativeEdit { readonly at: number; readonly length: number; readonly text: string }

export const relativeEdits = (maxLength: number, pasted = stretches): fc.Arbitrary<readonly RelativeEdit[]> => fc.array(fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.oneof(fc.constant(0), fc.nat(8), fc.nat(300)), text: fc.oneof(fc.constant(''), pasted(1), pasted(6)),
}), { maxLength });
