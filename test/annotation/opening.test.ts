import assert from 'node:assert/strict';
import { annotate, createAnnotator } from '../../src/annotation';

const HEAD = 'Former harbour commissioner says pier was unsafe';
const LEAD = 'The pier of Northmere closed on Monday.';
const NAMED = '“Nobody came,” said Ada Merrow, who ran the harbour for ten years.';
const CLOSE = 'The council met at noon.';
const headline = (text: string): string | null => {
  const { quotations, entities } = annotate(text, { class: 'article' });
  const [first] = quotations;
  assert.ok(first !== undefined && (first.contents[0]?.[1] ?? Infinity) <= HEAD.length, 'the headline is a quotation');
  return entities.find(({ id }) => id === first.speaker)?.name ?? null;
};

suite('who is meant at the beginning of a report', () => {
  test('is told by the paragraphs behind', () => { assert.equal(headline([HEAD, LEAD, NAMED, CLOSE].join('\n\n')), 'Ada Merrow'); });
  test('also by the last words of the text, which might go on', () => { assert.equal(headline([HEAD, NAMED].join('\n\n')), 'Ada Merrow'); });
  test('is open where nobody is named there', () => { assert.equal(headline([HEAD, LEAD, CLOSE].join('\n\n')), null); });
  test('is open where the name comes too far behind', () => { assert.equal(headline([HEAD, ...Array.from({ length: 8 }, () => LEAD), NAMED].join('\n\n')), null); });

  test('changes with an edit further down, and the edit says so', () => {
    const text = [HEAD, LEAD, NAMED, CLOSE].join('\n\n');
    const annotator = createAnnotator(text, { class: 'article' });
    const start = text.indexOf('said Ada Merrow');
    const touched = annotator.edit([{ start, end: text.indexOf('\n\n', start), text: 'it was said.' }]);
    assert.equal(touched.start, 0);
    assert.equal(annotator.annotation().quotations[0]?.speaker, null);
  });
});
