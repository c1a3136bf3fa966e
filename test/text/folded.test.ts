import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold, foldedOffset, unfolded } from '../../src/text/folded';

suite('fold', () => {
  const TABLE: readonly (readonly [title: string, written: string, folded: string])[] = [
    ['white space', ' We\u00a0will \r\n  not\twait. ', 'We will not wait.'], ['marks', '“We ‘will’ not,” said', 'We will not, said'], ['straight marks', '"We \'will\' not," said', 'We will not, said'], ['guillemets', '« We will », said', 'We will, said'], ['lower marks', '„We“ and ‚will‘', 'We and will'], ['wire marks', "``We'' will", 'We will'],
    ['an apostrophe is a letter', 'don’t O\'Brien’s boys’ way', "don't O'Brien's boys way"], ['dashes', 'we — will – not--wait a re‑run', 'we–will–not–wait a re-run'], ['what is left out', 'We … will . . . not [...] wait... so', 'We… will… not… wait… so'],
    ['composed letters', 'Zoe\u0308 Lund', 'Zoë Lund'], ['a mark within a word', 'We wi“ll', 'We wi ll'], ['a time of day in brackets', 'at night (3:16) we left', 'at night (3:16) we left'], ['unseen', 'We\u00ad \u200bwill', 'We will'], ['times in brackets', 'We will [00:12:41] not', 'We will not'], ['a label in capitals', 'MERROW: We will', 'We will'], ['a time and a name', '[00:12] Ada Merrow: We will', 'We will'],
    ['a name at a paragraph', 'one.\n\nAda Merrow: We will', 'one. We will'], ['no label within', 'one\nAda Merrow: We will', 'one Ada Merrow: We will'], ['a caption', 'will\n\n12\n00:12:41.200 --> 00:12:46.000 align:start\nnot wait', 'will not wait'], ['a time of day is a word', 'at\n12:30 we left', 'at 12:30 we left'],
    ['capitals and marks stay', 'We, Will: not; (wait) 1,200.50!', 'We, Will: not; (wait) 1,200.50!'], ['emoji', 'a 😀 b', 'a 😀 b'],
  ];
  for (const [title, written, folded] of TABLE) test(title, () => { assert.equal(fold(written).text, folded); });
  test('not at the beginning of a line', () => { assert.equal(fold('MERROW: no', false).text, 'MERROW: no'); });

  test('every character knows where it comes from', () => {
    const pieces = fc.constantFrom('We', ' ', '\n', '\r\n', '“', '”', '«', '»', "'", '’', '…', '...', '—', '--', 'e\u0301', '😀', '[00:12:41]', 'MERROW:', '\u00a0', ',', '.', '12');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 20 }).map(all => all.join('')), text => {
      const folded = fold(text);
      assert.equal(folded.starts.length, folded.text.length);
      for (let i = 0; i < folded.starts.length; i++) {
        assert.ok((folded.starts[i] ?? 0) < (folded.ends[i] ?? 0) && (folded.ends[i] ?? 0) <= text.length);
        if (i > 0) assert.ok((folded.starts[i] ?? 0) >= (folded.starts[i - 1] ?? 0));
        assert.equal(foldedOffset(folded, folded.starts[i] ?? 0) <= i, true);
      }
      const again = fold(folded.text, false).text;
      if (!/[[\]:]/u.test(text)) assert.equal(fold(again, false).text, again);
    }));
  });
  test('a stretch is found again in the original', () => {
    const text = 'He said: “We\nwill not wait.”';
    const folded = fold(text);
    const at = folded.text.indexOf('will not');
    const [start, end] = unfolded(folded, [at, at + 8]);
    assert.equal(text.slice(start, end), 'will not');
  });
});
