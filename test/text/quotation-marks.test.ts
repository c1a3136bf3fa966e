import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markedWords, quotedStretches } from '../../src/text/quotation-marks';

const found = (text: string): readonly string[] => quotedStretches(text).map(({ start, end, closed }) => text.slice(start, end) + (closed ? '' : '<open>'));

suite('quotedStretches', () => {
  const TABLE: readonly (readonly [title: string, text: string, stretches: readonly string[]])[] = [
    ['curly', 'He said “no” twice.', ['“no”']], ['straight', 'He said "no" and "never".', ['"no"', '"never"']], ['guillemets', 'Il dit « non » hier.', ['« non »']], ['turned guillemets', 'Er sagte »nein« heute.', ['»nein«']],
    ['low and high', 'Er sagte „nein“ heute.', ['„nein“']], ['low and high, closed as in English', '„nein” heute', ['„nein”']], ['two straight apostrophes', "''No,'' he said.", ["''No,''"]], ['back ticks', "``No,'' he said.", ["``No,''"]],
    ['single', 'He called it ‘a mess’ today.', ['‘a mess’']], ['single straight', "He called it 'a mess' today.", ["'a mess'"]], ['single inside double', '“He said ‘no’ to me,” she said.', ['“He said ‘no’ to me,”']],
    ['a single one that is closed by a straight one', '“constitutes a ‘war crime,\'” said X', ['“constitutes a ‘war crime,\'”']],
    ['an apostrophe does not open', "Don't say it's Dale's.", []], ['an apostrophe does not close', '‘the players’ union and Dale’s friends’ he said', ['‘the players’ union and Dale’s friends’']], ['years and plurals', 'In the ’90s the boys’ club.', []],
    ['nothing closes a double one', '“We will not', ['“We will not<open>']], ['two in a row', '“One.” “Two.”', ['“One.”', '“Two.”']], ['no blank behind the end', '“One.”Then', ['“One.”']], ['sloppy', '“One," he said.', ['“One,"']],
    ['an inch sign', 'a 6" pipe', []], ['empty', '', []],
  ];
  for (const [title, text, stretches] of TABLE) test(title, () => { assert.deepEqual(found(text), stretches); });

  const pieces = fc.constantFrom('“', '”', '"', "'", '’', '‘', '«', '»', '„', '‚', '``', ' ', 'word', 's', '.', ',', '\n', '😀', '(', '—');
  test('stretches are in order, apart, and within the text', () => {
    fc.assert(fc.property(fc.array(pieces, { maxLength: 24 }).map(parts => parts.join('')), text => {
      let last = 0;
      for (const { start, end } of quotedStretches(text)) { assert.ok(start >= last && end > start && end <= text.length); last = end; }
    }), { numRuns: 2000 });
  });
});

suite('markedWords', () => {
  test('the parts within marks, else all', () => {
    assert.deepEqual([markedWords('it was “a mess,” and “worse”'), markedWords('no marks')], [['“a mess,”', '“worse”'], ['no marks']]);
  });
});
