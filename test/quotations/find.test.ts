import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileNames } from '../../src/entities/lexicon';
import { recognizeNames } from '../../src/entities/recognize';
import { findQuotations } from '../../src/quotations/find';
import type { SearchMode } from '../../src/quotations/model/view';
import { passage } from '../../src/text/passage';
import { stretches } from '../annotation/drafts';

const lexicon = compileNames([]);
/** `kind: contents < cue > source`, as short as a table wants it. */
const read = (text: string, mode: SearchMode = 'article'): readonly string[] => {
  const part = passage(text);
  const cut = (span: readonly [number, number] | null): string => span === null ? '–' : text.slice(...span);
  return findQuotations(part, recognizeNames(part, lexicon, null), mode).map(({ kind, contents, cue, source }) => `${kind}: ${contents.map(cut).join(' | ')} < ${cut(cue)} > ${cut(source)}`);
};

suite('findQuotations', () => {
  const TABLE: readonly (readonly [title: string, text: string, quotations: readonly string[]])[] = [
    ['source behind the cue', '“We will not wait,” said Ada Merrow, the mayor.', ['direct: “We will not wait,” < said > Ada Merrow, the mayor']],
    ['source before the cue', '“We will not wait,” the mayor said on Friday.', ['direct: “We will not wait,” < said > the mayor']],
    ['apposition', '“No,” Ada Merrow, who runs the port, told reporters.', ['direct: “No,” < told > Ada Merrow, who runs the port']],
    ['words in two pieces', '“We waited,” she said, “and nobody came.”', ['direct: “We waited,” | “and nobody came.” < said > she']],
    ['words in the next sentence', '“We waited,” Merrow said on Friday. “Nobody came at all.”', ['direct: “We waited,” | “Nobody came at all.” < said > Merrow']],
    ['two speakers in a row', '“We waited,” Merrow said. “Nobody came,” said Lund.', ['direct: “We waited,” < said > Merrow', 'direct: “Nobody came,” < said > Lund']],
    ['cue in front', 'Merrow said: “We waited for it.”', ['direct: “We waited for it.” < said > Merrow']],
    ['cue in front with a comma', 'She told reporters on Friday, “We waited for it.”', ['direct: “We waited for it.” < told > She']],
    ['that belongs to the words', 'Merrow said that “nobody” had come.', ['mixed: that “nobody” had come < said > Merrow']],
    ['mixed', 'Merrow said the pier was “a mess.”', ['mixed: the pier was “a mess.” < said > Merrow']],
    ['mixed, then words', 'Merrow said the pier was “a mess.” “We waited long for it,” Merrow said.', ['mixed: the pier was “a mess.” < said > Merrow', 'direct: “We waited long for it,” < said > Merrow']],
    ['a name that is given', 'Merrow called the plan “a mess.”', ['mixed: the plan “a mess.” < called > Merrow']],
    ['any verb beside the words', '“Never!” thundered Ada Merrow.', ['direct: “Never!” < thundered > Ada Merrow']],
    ['stated in a document', '“The pier is unsafe for any boat” is stated in the NHA report.', ['direct: “The pier is unsafe for any boat” < stated > the NHA report']],
    ['who said', 'The answer came from Ada Merrow, who said: Nobody came. Nobody at all.', ['indirect: Nobody came. Nobody at all < said: > who']],
    ['a participle', 'Merrow shook her head, adding that it was “too late.”', ['mixed: that it was “too late.” < adding > Merrow']],
    ['somebody else, within the sentence', 'Merrow opened the pier, with one resident saying it was “too late.”', ['mixed: it was “too late.” < saying > one resident']],
    ['an age', '“No,” Ada Merrow, 43, who lives there, told reporters.', ['direct: “No,” < told > Ada Merrow, 43, who lives there']],
    ['reported', 'Merrow said the pier would close.', ['indirect: the pier would close < said > Merrow']],
    ['reported at the end', 'The pier will close, Merrow said.', ['indirect: The pier will close < said > Merrow']],
    ['according to', 'The pier will close, according to Ada Merrow.', ['indirect: The pier will close < according to > Ada Merrow']],
    ['according to in front', 'According to the port, the pier will close.', ['indirect: the pier will close < According to > the port']],
    ['as somebody reports', 'The port, as the Post reports, has closed.', ['indirect: The port | has closed < reports > the Post']],
    ['what is not said', 'Merrow did not say when it would open.', []],
    ['a report is no cue', 'The report on the pier was short.', []],
    ['a word in marks is no quotation', 'The so-called “pier” is old.', []],
    ['words that nobody says', '“We waited for a very long time.”', ['direct: “We waited for a very long time.” < – > –']],
    ['words without end', '“We waited for a very long time', ['direct: “We waited for a very long time < – > –']],
    ['an introduction', 'Then Merrow continued:', ['direct:  < continued: > Merrow']],
    ['two apostrophes for a mark', "''We waited,'' Merrow said.", ["direct: ''We waited,'' < said > Merrow"]],
    ['nothing', '', []],
  ];
  for (const [title, text, quotations] of TABLE) test(title, () => { assert.deepEqual(read(text), quotations); });

  test('headings', () => {
    assert.deepEqual(read('Ada Merrow: The pier will close', 'heading'), ['indirect: The pier will close < : > Ada Merrow']);
    assert.deepEqual(read('Merrow: ‘Never again’', 'heading'), ['direct: ‘Never again’ < : > Merrow']);
    assert.deepEqual(read('The pier will close', 'heading'), []);
  });

  test('in a turn only what is quoted there', () => {
    assert.deepEqual(read('He said the pier would close.', 'turn'), []);
    assert.deepEqual(read('Ada Merrow said, “The pier will close.”', 'turn'), ['direct: “The pier will close.” < said > Ada Merrow']);
  });

  test('spans lie within the text, contents in order and apart, marks of opening only at the edges', () => {
    fc.assert(fc.property(stretches(12), fc.constantFrom<SearchMode>('article', 'turn', 'heading'), (text, mode) => {
      const part = passage(text);
      for (const { contents, cue, source, confidence, open } of findQuotations(part, recognizeNames(part, lexicon, null), mode)) {
        let last = 0;
        for (const [start, end] of contents) { assert.ok(start >= last && end > start && end <= text.length); last = end; }
        for (const span of [cue, source]) if (span !== null) assert.ok(span[0] >= 0 && span[1] > span[0] && span[1] <= text.length);
        assert.ok(confidence > 0 && confidence <= 1);
        if (open !== null) assert.equal(text.slice(contents.at(-1)?.[1]).trim(), '');
      }
    }), { numRuns: 300 });
  });
});
