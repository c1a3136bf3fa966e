import assert from 'node:assert/strict';
import { namedLater, type Further } from '../../src/quotations/named-later';

const person = (words: string, entity = words): Further => ({ entity, type: 'person', words, fullName: entity.includes(' ') });
const body = (entity: string, words = entity): Further => ({ entity, type: 'organization', words, fullName: true });

suite('speakers who are named further down', () => {
  const TABLE: readonly (readonly [title: string, words: string, further: readonly Further[], wanted: string | null, named?: string])[] = [
    ['a headline without an article', 'harbour engineer', [person('Ada Merrow')], 'Ada Merrow'],
    ['a lead with “a”', 'a former harbour commissioner', [body('Harbour Trust'), person('Ada Merrow')], 'Ada Merrow'],
    ['not who was named before: the headline would say so', 'harbour engineer', [person('Ada Merrow')], null, 'Ada Merrow'],
    ['not a surname alone, which was introduced elsewhere', 'harbour engineer', [person('Merrow')], null],
    ['not the second person who speaks', 'harbour engineer', [person('Merrow'), person('Oskar Dale')], null],
    ['“the engineer” is known already', 'the engineer', [person('Ada Merrow')], null],
    ['not a group', 'harbour engineers', [person('Ada Merrow')], null],
    ['not a thing', 'a storm', [person('Ada Merrow')], null],
    ['a poll is the poll of the next paragraph', 'a new poll', [person('Ada Merrow'), body('Northmere University', 'a Northmere University poll')], 'Northmere University'],
    ['not another document', 'a new poll', [body('Northmere University', 'a Northmere University study')], null],
    ['a union of the same word', 'pier workers’ union', [body('Harbour Trust'), body('Association of Pier Workers')], 'Association of Pier Workers'],
    ['not a body of other words', 'a union', [body('Association of Pier Workers')], null],
    ['a long phrase says by itself who it is', 'bo lund, the owner of the ferry who left the town', [person('Ada Merrow')], null],
  ];
  for (const [title, words, further, wanted, named] of TABLE) test(title, () => { assert.equal(namedLater(words, further, entity => entity === named), wanted); });
});
