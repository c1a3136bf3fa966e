import assert from 'node:assert/strict';
import { annotate } from '../../src/annotation';
import { marksOf } from '../../src/transcript';
import { NO_SPEAKERS } from '../../src/transcript/en/words';
import { INITIAL } from 'vscode-textmate';
import type { IGrammar } from 'vscode-textmate';
import { SAMPLES } from '../transcript/samples';
import { loadGrammar, scopesOf, type Scoped } from './grammar';

const SPEAKER = /^(?:entity\.name\.type\.speaker|keyword\.other\.(?:question|answer))\./u;
/** What a recorder of speech writes as data has no labels on its page. */
const DATA = new Set(['machine']);

/** The stretches that are scoped as speakers, as words. */
const speakers = (text: string, scoped: readonly Scoped[]): string[] => scoped.filter(({ scope }) => SPEAKER.test(scope)).map(({ start, end }) => text.slice(start, end));

suite('grammar of news-transcript, on each layout', () => {
  let grammar: IGrammar;
  suiteSetup(async () => { grammar = await loadGrammar(); });

  for (const { title, text, layout } of SAMPLES.filter(sample => sample.class === 'transcript' && !DATA.has(sample.layout))) {
    test(`${title} (${layout}): every label is a speaker, and nothing else is`, () => {
      const scoped = scopesOf(grammar, text).filter(({ scope }) => SPEAKER.test(scope));
      const labels = annotate(text).turns.filter(({ label: [start, end] }) => end > start);
      // The turns of captions go on over several of them, each with its own label.
      const found = layout === 'captions' ? [...new Set(speakers(text, scoped))] : speakers(text, scoped);
      const expected = labels.map(({ label }) => text.slice(...label));
      assert.deepEqual(found, layout === 'captions' ? [...new Set(expected)] : expected);
      for (const { label } of labels) assert.ok(scoped.some(({ start, end }) => start === label[0] && end === label[1]), text.slice(...label));
    });
  }

  for (const { title, text } of SAMPLES.filter(sample => sample.class === 'article')) {
    test(`${title}: no words of an article are a speaker’s label`, () => { assert.deepEqual(speakers(text, scopesOf(grammar, text)), []); });
  }

  test('has a scope for every event and every doubt that the parser reads, and another one for each', () => {
    const KINDS = { event: /^comment\.block\.direction\./u, uncertain: /^string\.other\.uncertain\./u };
    const words = ['laughter', 'LAUGHS', 'applause.', 'cheers and applause', 'crosstalk', 'theme music', 'begin video clip', 'END VIDEOTAPE', 'soundbite of a horn', 'off the record', 'recess', 'indicating', 'whereupon, all left', 'Beifall bei der SPD', 'the sitting was closed at 12.30', 'ph', 'sic', '??', 'inaudible', 'unintelligible 00:12', 'crosstalk 0:05', 'redacted', 'through an interpreter', 'as translated', 'spoken in French'];
    const text = [...SAMPLES.map(sample => sample.text), ...words.map(word => `Then (${word}) it was [${word}] so.`)].join('\n\n');
    const scoped = scopesOf(grammar, text);
    const marks = marksOf(text);
    assert.ok(marks.length > 2 * words.length, String(marks.length));
    assert.deepEqual(marks.filter(({ start, end, kind }) => !scoped.some(one => one.start <= start && one.end >= end && KINDS[kind].test(one.scope)) && !scoped.some(one => one.start <= start && one.end >= end && SPEAKER.test(one.scope))).map(({ start, end }) => text.slice(start, end)), []);
  });

  test('knows what the parser does not take for a speaker', () => {
    assert.deepEqual([...NO_SPEAKERS].map(word => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}: Seven.`).filter(line => speakers(line, scopesOf(grammar, line)).length > 0), []);
  });
});

suite('grammar of news-transcript, on hostile lines', () => {
  /** Each is said over and over in one line. */
  const pieces = ['A', 'Aa ', 'Ann, Bo ', 'Ann (x) ', 'Mr. Ann ', '. Mr. Ann (x) ', '. AB CD EF ', '(', '[00:01', '<v ', '(BEGIN VIDEO ', '(AB CD EF GH IJ ', '(soundbite of ', '[inaudible ', '*', '# ', '>> ', 'A\t', '{\\a', '<font ', 'Q. ', 'A:', 'A: ', '.) ', 'Ann “Bo ', 'By Ann, ', 'LISBON, May 4 ', 'EMBARGOED UNTIL ', ' ', '1'];
  const starts = ['', ' 1   ', '[00:01:02] ', 'Ann, '];
  const SHORT = 6000;
  const TIMES = 8;
  let grammar: IGrammar;
  suiteSetup(async () => { grammar = await loadGrammar(); });

  /** The least time of some, in milliseconds; the other ones are those of a machine that has other things to do. */
  const timeOf = (line: string): number => Math.min(...[1, 2, 3].map(() => { const before = performance.now(); grammar.tokenizeLine(line, INITIAL, 60_000); return performance.now() - before; }));

  for (const start of starts) {
    test(`the time grows with the length of the line, and no faster${start === '' ? '' : `, behind ${JSON.stringify(start)}`}`, function () {
      this.timeout(240_000);
      const line = (piece: string, length: number): string => start + piece.repeat(Math.ceil(length / piece.length));
      timeOf(line('Aa ', SHORT));
      for (const piece of pieces) {
        const ratio = (timeOf(line(piece, SHORT * TIMES)) + 1) / (timeOf(line(piece, SHORT)) + 1);
        assert.ok(ratio < TIMES * 3, `${JSON.stringify(piece)}: ${TIMES} times the length takes ${ratio.toFixed(1)} times the time`);
      }
    });
  }

  test('a line of 100 000 characters is read to its end', () => {
    for (const piece of pieces) {
      const answer = grammar.tokenizeLine(piece.repeat(Math.ceil(100_000 / piece.length)), INITIAL, 20_000);
      assert.equal(answer.stoppedEarly, false, piece);
    }
  });
});
