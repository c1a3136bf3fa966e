import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createEntityIndex } from '../../src/entities/entity-index';
import { compileNames } from '../../src/entities/lexicon';
import type { EntityType, KnownName, NameMention } from '../../src/entities/types';

const KNOWN: readonly KnownName[] = [
  { source: 'S-1', type: 'person', name: 'Vera Thorne', aliases: ['the ferry queen'], notToConfuseWith: ['Vera Q. Thorne'] },
  { source: 'S-2', type: 'organization', name: 'Northmere Harbour Trust', aliases: ['Harbour Trust'], notToConfuseWith: [] },
  { source: 'S-3', type: 'person', name: 'Oskar Dale', aliases: [], notToConfuseWith: [] },
];
const lexicon = compileNames(KNOWN, [{ text: 'Telegram', type: 'organization' }, { text: 'HT', source: 'S-2' }]);
const named = (form: string, type: EntityType = 'person'): NameMention => ({ start: 0, end: form.length, type, form, source: lexicon.sourceOf(form), confidence: 1 });

suite('createEntityIndex', () => {
  const TABLE: readonly (readonly [title: string, mentions: readonly (readonly [string, EntityType?])[], form: string, name: string, source: string | null])[] = [
    ['a full name is the ledger’s', [['Vera Thorne']], 'Vera Thorne', 'Vera Thorne', 'S-1'],
    ['a surname alone is the ledger’s', [['Thorne']], 'Thorne', 'Vera Thorne', 'S-1'],
    ['a middle name does not hinder', [['Vera Jane Thorne']], 'Vera Jane Thorne', 'Vera Thorne', 'S-1'],
    ['an initial does not hinder', [['V. Thorne']], 'V. Thorne', 'Vera Thorne', 'S-1'],
    ['a name that is not to be confused stands for itself', [['Vera Q. Thorne']], 'Vera Q. Thorne', 'Vera Q. Thorne', null],
    ['a namesake in the text takes the surname', [['Lena Thorne'], ['Thorne']], 'Thorne', 'Lena Thorne', null],
    ['two of one surname leave it to itself', [['Lena Thorne'], ['Vera Thorne'], ['Thorne']], 'Thorne', 'Thorne', null],
    ['an alias', [['the ferry queen']], 'the ferry queen', 'Vera Thorne', 'S-1'],
    ['letters of the ledger’s name', [['NHT', 'organization']], 'NHT', 'Northmere Harbour Trust', 'S-2'],
    ['a correction says whose letters they are', [['HT', 'organization']], 'HT', 'Northmere Harbour Trust', 'S-2'],
    ['letters of a name in the text', [['National Ferry Board', 'organization'], ['NFB', 'organization']], 'NFB', 'National Ferry Board', null],
    ['a surname of somebody unknown', [['Ada Merrow'], ['Merrow']], 'Merrow', 'Ada Merrow', null],
    ['a given name of one person', [['Ada Merrow'], ['Ada']], 'Ada', 'Ada Merrow', null],
    ['a given name of two', [['Ada Merrow'], ['Ada Lund'], ['Ada']], 'Ada', 'Ada', null],
    ['an initial of one', [['Ada Merrow'], ['A. Merrow']], 'A. Merrow', 'Ada Merrow', null],
    ['Jr. is no surname', [['Ada Merrow Jr'], ['Merrow']], 'Merrow', 'Ada Merrow Jr', null],
    ['a place is no surname', [['Ada Paris'], ['Paris', 'location']], 'Paris', 'Paris', null],
  ];
  for (const [title, mentions, form, name, source] of TABLE) {
    test(title, () => {
      const index = createEntityIndex(lexicon);
      index.update([], mentions.map(([words, type]) => named(words, type)));
      const identity = index.identity(form);
      assert.deepEqual([identity.name, identity.source], [name, source]);
      assert.deepEqual(index.entity(identity.key), identity);
    });
  }

  test('the type is that of most mentions', () => {
    const index = createEntityIndex(lexicon);
    index.update([], [named('Merrow Group', 'person'), named('Merrow Group', 'organization'), named('Merrow Group', 'organization')]);
    assert.equal(index.identity('Merrow Group').type, 'organization');
  });

  test('an entity that nothing names any more is gone', () => {
    const index = createEntityIndex(lexicon);
    index.update([], [named('Ada Merrow')]);
    const { key } = index.identity('Ada Merrow');
    index.update([named('Ada Merrow')], []);
    assert.equal(index.entity(key), null);
  });

  const forms = fc.constantFrom('Vera Thorne', 'Thorne', 'Lena Thorne', 'V. Thorne', 'L. Thorne', 'Vera Q. Thorne', 'Vera', 'Lena', 'Ada Merrow', 'Merrow', 'Ada', 'Ada Lund', 'NHT', 'Northmere Harbour Trust', 'Harbour Trust', 'HT', 'NFB', 'National Ferry Board', 'New Ferry Bank', 'Paris', 'Ada Paris', 'Thorne Thorne', 'the ferry queen', 'A. Merrow', 'Telegram');
  const mentions = fc.record({ form: forms, type: fc.constantFrom<EntityType>('person', 'organization', 'location') }).map(({ form, type }) => named(form, type));

  test('what it answers depends on the mentions counted in alone, and it tells what may have changed', () => {
    fc.assert(fc.property(fc.array(fc.record({ add: fc.array(mentions, { maxLength: 4 }), drop: fc.array(fc.nat(30), { maxLength: 3 }) }), { maxLength: 12 }), steps => {
      const index = createEntityIndex(lexicon);
      let counted: NameMention[] = [];
      let before = new Map<string, string>();
      for (const { add, drop } of steps) {
        const gone = new Set(drop.filter(i => i < counted.length));
        const removed = counted.filter((_, i) => gone.has(i));
        counted = [...counted.filter((_, i) => !gone.has(i)), ...add];
        const changed = index.update(removed, add);
        const fresh = createEntityIndex(lexicon);
        fresh.update([], [...counted].reverse());
        const now = new Map<string, string>();
        for (const { form } of counted) {
          assert.deepEqual(index.identity(form), fresh.identity(form));
          now.set(form, JSON.stringify(index.identity(form)));
          if (before.has(form) && before.get(form) !== now.get(form)) assert.ok(changed.has(form), `${form} changed in silence`);
        }
        before = now;
      }
    }), { numRuns: 500 });
  });
});
