import assert from 'node:assert/strict';
import { compileNames } from '../../src/entities/lexicon';
import { recognizeNames } from '../../src/entities/recognize';
import { hintOf } from '../../src/quotations/hint';
import { passage } from '../../src/text/passage';

const lexicon = compileNames([
  { source: 'S-1', type: 'person', name: 'Ada Merrow', aliases: ['Merrow'], notToConfuseWith: [] }, { source: 'S-2', type: 'person', name: 'Bo Lund', aliases: ['Lund'], notToConfuseWith: [] },
  { source: 'S-3', type: 'organization', name: 'Harbour Trust', aliases: [], notToConfuseWith: [] }, { source: 'S-4', type: 'location', name: 'Northmere', aliases: [], notToConfuseWith: [] },
]);

/** What the phrase within `[…]` names. */
function hint(marked: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/gu, '');
  const found = hintOf(text, [start, end], recognizeNames(passage(text), lexicon, null));
  return found.by === 'name' ? text.slice(found.start, found.end) : found.by === 'pronoun' ? found.form : found.by === 'description' ? `“${found.words}”` : '–';
}

suite('whom a source phrase names', () => {
  const TABLE: readonly (readonly [marked: string, expected: string])[] = [
    ['[Ada Merrow, the mayor of Northmere,] said no.', 'Ada Merrow'],
    ['[Mayor Ada Merrow] said no.', 'Ada Merrow'],
    ['[a spokesman for Bo Lund] said no.', '“a spokesman for bo lund”'],
    ['[Lund’s lawyer] said no.', '“lund’s lawyer”'],
    ['[a spokesman, Bo Lund,] said no.', 'Bo Lund'],
    ['[the Harbour Trust] said no.', 'Harbour Trust'],
    ['[Northmere officials] said no.', '“northmere officials”'],
    ['[a new report by the Harbour Trust] says no.', 'Harbour Trust'],
    ['[a Harbour Trust study released on Monday] says no.', 'Harbour Trust'],
    ['[She] said no.', 'she'],
    ['In [his] view it was no.', 'he'],
    ['[the mayor] said no.', '“the mayor”'],
    ['It was Ada Merrow [who] said no.', 'Ada Merrow'],
    ['Bo Lund, a farmer, [who] said no.', 'Bo Lund'],
    ['Bo Lund met a farmer [who] said no.', '–'],
  ];
  for (const [marked, expected] of TABLE) test(marked, () => { assert.equal(hint(marked), expected); });
});
