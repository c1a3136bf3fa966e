import assert from 'node:assert/strict';
import { INITIAL } from 'vscode-textmate';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar } from './grammar';

/** What of the lines has a scope of its own, as `kind:text`; the kind is the scope's last word but one. */
function tokens(grammar: IGrammar, lines: readonly string[]): string[] {
  const found: string[] = [];
  let state = INITIAL;
  for (const line of lines) {
    const answer = grammar.tokenizeLine(line, state);
    state = answer.ruleStack;
    for (const token of answer.tokens) {
      const scope = token.scopes.at(-1) ?? '';
      const text = line.slice(token.startIndex, token.endIndex);
      if (scope !== 'text.news-transcript' && !scope.startsWith('punctuation') && text.trim() !== '') found.push(`${scope.split('.').at(-2)}:${text.trim()}`);
    }
  }
  return found;
}

suite('grammar of news-transcript', () => {
  let grammar: IGrammar;
  suiteSetup(async () => { grammar = await loadGrammar(); });

  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['ILSE BRANDT, HARBOUR PILOT: The tide was wrong.', ['speaker:ILSE BRANDT, HARBOUR PILOT']],
    ['BRANDT (through translator): No.', ['speaker:BRANDT (through translator)']],
    ['MS. QUILL:  Good afternoon.  (Laughter.)', ['speaker:MS. QUILL', 'direction:(Laughter.)']],
    ['Ilse Brandt: We waited.', ['speaker:Ilse Brandt']],
    ['Speaker 2: We waited.', ['speaker:Speaker 2']],
    ['**Ilse Brandt:** We waited.', ['speaker:Ilse Brandt']],
    ['Élodie O’Neill-Ruiz: Oui.', ['speaker:Élodie O’Neill-Ruiz']],
    ['The SPEAKER pro tempore: Order.', ['speaker:The SPEAKER pro tempore']],
    ['>> UNIDENTIFIED MAN: Hello.', ['change:>>', 'speaker:UNIDENTIFIED MAN']],
    ['>> And so it went.', ['change:>>']],
    ['- Ilse Brandt: Hello.', ['change:-', 'speaker:Ilse Brandt']],
    ['We had one thing to say: no.', []],
    ['He said: no', []],
    ['See https://example.org for more', []],
    ['The time was 14:02 when it closed.', []],
    ['Q   Thank you. Two things.', ['question:Q']],
    ['Q. Who closed it?', ['question:Q']],
    ['A: The harbour did.', ['answer:A']],
    ['A man waited.', []],
    ['[00:01:12] We waited.', ['time:00:01:12']],
    ['[00:00.000 --> 00:04.000]  We waited.', ['time:00:00.000', 'range:-->', 'time:00:04.000']],
    ['Ilse Brandt  0:03', ['speaker:Ilse Brandt', 'time:0:03']],
    ['Ilse Brandt (00:03):', ['speaker:Ilse Brandt', 'time:00:03']],
    ['(BEGIN VIDEO CLIP)', ['direction:(BEGIN VIDEO CLIP)']],
    ['It was [inaudible 00:01:22] then.', ['uncertain:[inaudible 00:01:22]']],
    ['It rained (as it often does here) all night.', []],
    ['00:00:03.200 --> 00:00:08.900 align:start', ['time:00:00:03.200', 'range:-->', 'time:00:00:08.900', 'settings:align:start']],
    ['00:00:03,200 --> 00:00:08,900', ['time:00:00:03,200', 'range:-->', 'time:00:00:08,900']],
    ['17', ['cue-number:17']],
    ['<v.loud Ilse Brandt>We <i>waited</i>.</v>', ['tag:v', 'attribute-name:.loud', 'speaker:Ilse Brandt', 'tag:i', 'tag:i', 'tag:v']],
    ['WEBVTT - the briefing', ['header:WEBVTT', 'header:- the briefing']],
    ['Mr. BRANDT. Mr. Speaker, I rise.', ['speaker:Mr. BRANDT']],
    ['The President. Thank you all. [Laughter]', ['speaker:The President', 'direction:[Laughter]']],
    ['President. – The debate is closed.', ['speaker:President']],
    ['Ilse Brandt (S&D). – We waited.', ['speaker:Ilse Brandt (S&D)']],
    ['Mr Jonas Weir (Harwick) (Lab)', ['speaker:Mr Jonas Weir (Harwick) (Lab)']],
    ['Mr Weir said that he had waited.', []],
    ['Column 123', ['page-number:Column 123']],
    ['                          12', ['page-number:12']],
    [' 3        Q.   Who closed it?', ['line-number:3', 'question:Q']],
    [' 6             THE COURT:  Speak up. (Whereupon, a recess was taken.)', ['line-number:6', 'speaker:THE COURT', 'direction:(Whereupon, a recess was taken.)']],
    [' 1                 DIRECT EXAMINATION', ['line-number:1', 'examination:DIRECT EXAMINATION']],
    [' 2   BY MR. WEIR:', ['line-number:2', 'examination:BY MR. WEIR:']],
    ['[00:00:03] Ilse Brandt: We waited.', ['time:00:00:03', 'speaker:Ilse Brandt']],
    ['**Ilse:** [00:00:03] We waited. [4.1s]', ['speaker:Ilse', 'time:00:00:03', 'time:4.1s']],
    ['[Ilse Brandt] 10:02:13', ['speaker:Ilse Brandt', 'time:10:02:13']],
    ['F_S12\t[00:00:13]\tWe waited.', ['speaker:F_S12', 'time:00:00:13']],
    ['17/03/2023, 14:02 - Ilse: yes', ['time:17/03/2023, 14:02', 'speaker:Ilse']],
    ['Harbour Board, [17.03.2023 14:02]', ['speaker:Harbour Board', 'time:17.03.2023 14:02']],
    ['A. BRANDT: Who?', ['speaker:A. BRANDT']],
    ['0:03', ['time:0:03']],
    ['2:06 P.M. EST', ['time:2:06 P.M. EST']],
    ['a man named Joao Weir (ph) waited (sic)', ['uncertain:(ph)', 'uncertain:(sic)']],
    ['The Harbour Watch (HW) closed it.', []],
    ['He left <…> at noon.', ['cut:<…>']],
    ['{\\an8}Ilse Brandt waited.', ['override:{\\an8}']],
    ['The meeting ended. Mr. Weir (Norland): I thank you.', ['speaker:Mr. Weir (Norland)']],
    ['LISBON, March 17 (Reuters) - The port closed.', ['dateline:LISBON, March 17', 'agency:(Reuters)']],
    ['LISBON, Portugal (AP) — The port closed.', ['dateline:LISBON, Portugal', 'agency:(AP)']],
    ['Lisbon (AFP) – The port closed.', ['dateline:Lisbon', 'agency:(AFP)']],
    ['LISBON, March 17. /TASS/. The port closed.', ['dateline:LISBON, March 17', 'agency:. /TASS/.']],
    ['PARIS — The port closed.', ['dateline:PARIS']],
    ['Lisboa, 17 Mar (EFE).- El puerto.', ['dateline:Lisboa, 17 Mar', 'agency:(EFE).']],
    ['By Jonas Weir and Ilse Brandt', ['byline:By Jonas Weir and Ilse Brandt']],
    ['By Monday it was closed again, and nobody knew for how long.', []],
    ['(Reporting by Jonas Weir; Editing by Ilse Brandt)', ['byline:(Reporting by Jonas Weir; Editing by Ilse Brandt)']],
    ['EMBARGOED UNTIL 00:01 GMT, Saturday 18 March 2023', ['embargo:EMBARGOED UNTIL 00:01 GMT, Saturday 18 March 2023']],
    ['-ENDS-', ['end:-ENDS-']],
    ['**Why did you close it?**', ['question:Why did you close it?']],
    ['# A talk at the quay', ['heading:# A talk at the quay']],
  ];
  for (const [line, expected] of cases) test(`marks up ${JSON.stringify(line)}`, () => { assert.deepEqual(tokens(grammar, [line]), expected); });

  test('ends a note of WebVTT at the empty line', () => {
    assert.deepEqual(tokens(grammar, ['NOTE by hand', 'two lines', '', 'MS. QUILL: Good.']), ['note:NOTE', 'note:by hand', 'note:two lines', 'speaker:MS. QUILL']);
  });
});
