import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { OnigScanner, OnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar } from 'vscode-textmate';
import type { IGrammar } from 'vscode-textmate';

const ROOT = join(__dirname, '..', '..');
const path = join(ROOT, 'syntaxes', 'news-transcript.tmLanguage.json');

async function load(): Promise<IGrammar> {
  const wasm = readFileSync(join(createRequire(__filename).resolve('vscode-oniguruma'), '..', 'onig.wasm'));
  await loadWASM(wasm);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner: patterns => new OnigScanner([...patterns]), createOnigString: text => new OnigString(text) }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(path, 'utf8'), path)),
  });
  const grammar = await registry.loadGrammar('text.news-transcript');
  if (grammar === null) throw new Error('there is no grammar');
  return grammar;
}

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
  suiteSetup(async () => { grammar = await load(); });

  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['ILSE BRANDT, HARBOUR PILOT: The tide was wrong.', ['speaker:ILSE BRANDT, HARBOUR PILOT']],
    ['BRANDT (through translator): No.', ['speaker:BRANDT (through translator)']],
    ['MS. QUILL:  Good afternoon.  (Laughter.)', ['speaker:MS. QUILL', 'direction:(Laughter.)']],
    ['Ilse Brandt: We waited.', ['speaker:Ilse Brandt']],
    ['Speaker 2: We waited.', ['speaker:Speaker 2']],
    ['**Ilse Brandt:** We waited.', ['speaker:Ilse Brandt']],
    ['Élodie O’Neill-Ruiz: Oui.', ['speaker:Élodie O’Neill-Ruiz']],
    ['The SPEAKER pro tempore: Order.', ['speaker:The SPEAKER pro tempore']],
    ['>> UNIDENTIFIED MAN: Hello.', ['speaker:UNIDENTIFIED MAN']],
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
    ['It was [inaudible 00:01:22] then.', ['direction:[inaudible 00:01:22]']],
    ['It rained (as it often does here) all night.', []],
    ['00:00:03.200 --> 00:00:08.900 align:start', ['time:00:00:03.200', 'range:-->', 'time:00:00:08.900', 'settings:align:start']],
    ['00:00:03,200 --> 00:00:08,900', ['time:00:00:03,200', 'range:-->', 'time:00:00:08,900']],
    ['17', ['cue-number:17']],
    ['<v.loud Ilse Brandt>We <i>waited</i>.</v>', ['tag:v', 'attribute-name:.loud', 'speaker:Ilse Brandt', 'tag:i', 'tag:i', 'tag:v']],
    ['WEBVTT - the briefing', ['header:WEBVTT', 'header:- the briefing']],
  ];
  for (const [line, expected] of cases) test(`marks up ${JSON.stringify(line)}`, () => { assert.deepEqual(tokens(grammar, [line]), expected); });

  test('ends a note of WebVTT at the empty line', () => {
    assert.deepEqual(tokens(grammar, ['NOTE by hand', 'two lines', '', 'MS. QUILL: Good.']), ['note:NOTE', 'note:by hand', 'note:two lines', 'speaker:MS. QUILL']);
  });

  test('reads a line of 100 000 characters that looks like a label in time that grows with its length', () => {
    for (const line of ['A'.repeat(100_000), 'Aa '.repeat(33_000), '('.repeat(100_000), '<v '.repeat(33_000)]) {
      const answer = grammar.tokenizeLine(line, INITIAL, 5000);
      assert.equal(answer.stoppedEarly, false, `${line.slice(0, 3)}… is read to its end`);
    }
  });
});
