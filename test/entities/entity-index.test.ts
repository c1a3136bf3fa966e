import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createEntityIndex } from '../../src/entities/entity-index';
import { compileNames } from '../../src/entities/lexicon';
import type { EntityIdentity, EntityIndex, EntityType, KnownName, NameMention } from '../../src/entities/types';

const KNOWN: readonly KnownName[] = [
  { source: 'S-1', type: 'person', name: 'Vera Thorne', aliases: ['the ferry queen'], notToConfuseWith: ['Vera Q. Thorne'] },
  { source: 'S-2', type: 'organization', name: 'Northmere Harbour Trust', aliases: ['Harbour Trust'], notToConfuseWith: [] },
  { source: 'S-3', type: 'person', name: 'Oskar Dale', aliases: [], notToConfuseWith: [] },
  { source: 'S-4', type: 'person', name: 'Adam Hart', aliases: ['Hart'], notToConfuseWith: [] },
  { source: 'S-5', type: 'organization', name: 'Ferry Ministry', aliases: ['Ministry'], notToConfuseWith: [] },
];
const lexicon = compileNames(KNOWN, [{ text: 'Telegram', type: 'organization' }, { text: 'HT', source: 'S-2' }, { text: 'Bibi', sameAs: 'Ada Merrow' }, { text: 'New Ferry Bank', sameAs: 'NFB' }]);
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
    ['an alias that is the surname', [['Hart']], 'Hart', 'Adam Hart', 'S-4'],
    ['an alias that is the surname, of two', [['Adam Hart'], ['Lena Hart'], ['Hart']], 'Hart', 'Adam Hart', 'S-4'],
    ['an alias that is the surname, of a namesake alone', [['Lena Hart'], ['Hart']], 'Hart', 'Lena Hart', null],
    ['an alias that is the surname, behind a title', [['Mr. Hart']], 'Mr. Hart', 'Adam Hart', 'S-4'],
    ['an alias that is the surname, behind another’s title', [['Mrs. Hart']], 'Mrs. Hart', 'Hart', null],
    ['an alias that a longer name of another has', [['Chinese Foreign Ministry', 'organization'], ['Ministry', 'organization']], 'Ministry', 'Chinese Foreign Ministry', null],
    ['an alias that longer names of two have', [['Chinese Foreign Ministry', 'organization'], ['Ferry Ministry', 'organization'], ['Ministry', 'organization']], 'Ministry', 'Ferry Ministry', 'S-5'],
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

  const forms = fc.constantFrom('Vera Thorne', 'Thorne', 'Lena Thorne', 'V. Thorne', 'L. Thorne', 'Vera Q. Thorne', 'Vera', 'Lena', 'Ada Merrow', 'Merrow', 'Ada', 'Ada Lund', 'NHT', 'Northmere Harbour Trust', 'Harbour Trust', 'HT', 'NFB', 'National Ferry Board', 'New Ferry Bank', 'Paris', 'Ada Paris', 'Thorne Thorne', 'the ferry queen', 'A. Merrow', 'Telegram',
    'Gabriel Boric Font', 'Gabriel Boric', 'Boric', 'Orbán Viktor', 'Viktor Orban', 'Xi Jinping', 'Xi', 'Xi Zhongxun', 'Kim Jong-un', 'Kim Jong Un', 'Jong-un', 'Kim', 'Yuna Kim', 'William “Bill” Hart', 'Bill Hart', 'William Hart', 'Bill', 'Hart', 'El Chapo', 'Joaquín “El Chapo” Guzmán',
    'Russian Foreign Ministry', 'Ministry of Foreign Affairs of Russia', 'Foreign Ministry', 'Ministry', 'Ferry Ministry', 'Ferry Inc.', 'Ferry Group', 'Ferry', 'FERRY', 'US', 'U.S.', 'America', 'Bibi', 'Al Assad', 'Bashar al-Assad', 'Assad', 'Mr. Hart', 'Mrs. Hart', 'Ms Thorne', 'Mr Thorne', 'Mrs. Merrow', 'Sir Hart', 'Ada Hart', 'Oskar Merrow', 'Merrow Hart', 'Van Hollen', 'Chris Van Hollen', 'Ada Merrow Jr.', 'Merrow Jr.', 'Mohammed bin Salman', 'MBS', 'Zelensky', 'Volodymyr Zelenskyy', 'Hoffman', 'Hofmann', 'Ann Hoffman');
  const roles = fc.constantFrom<readonly string[]>(['prosecutor'], ['deputy minister'], ['chief prosecutor', 'minister']);
  const mentions = fc.record({ form: forms, type: fc.constantFrom<EntityType>('person', 'person', 'organization', 'location', 'norp'), confidence: fc.constantFrom(1, 0.8, 0.5), sameAs: fc.option(forms, { nil: null, freq: 8 }), roles: fc.option(roles, { nil: null, freq: 4 }), goesWith: fc.constantFrom(null, null, null, 'he' as const, 'she' as const), implied: fc.constantFrom(false, false, false, true) })
    .map(({ form, type, confidence, sameAs, roles: said, goesWith, implied }): NameMention => ({
      ...named(form, type), confidence, ...sameAs !== null && { sameAs }, ...said !== null && { roles: said }, ...goesWith !== null && { goesWith }, ...implied && type === 'person' && form.includes(' ') && { implied: true },
    }));
  const steps = fc.array(fc.record({ add: fc.array(mentions, { maxLength: 5 }), drop: fc.array(fc.nat(30), { maxLength: 4 }) }), { maxLength: 12 });
  const ROLES = ['prosecutor', 'chief prosecutor', 'minister', 'ministry', 'board'];

  /** Counted in one go, in the other order, and step by step, as a first analysis does. */
  function fresh(counted: readonly NameMention[], filled: boolean): EntityIndex {
    const index = createEntityIndex(lexicon);
    if (!filled) { index.update([], [...counted].reverse()); return index; }
    index.fill(counted);
    for (let settling = index.settle(); settling.next().done !== true;);
    return index;
  }

  /** As far as it is news: other variants are none. */
  const news = ({ key, name, type, source }: EntityIdentity): string => JSON.stringify([key, name, type, source]);

  test('what it answers depends on the mentions counted in alone, and it tells what may have changed', () => {
    fc.assert(fc.property(steps, fc.boolean(), (all, filled) => {
      const index = createEntityIndex(lexicon);
      let counted: NameMention[] = [];
      let before = new Map<string, string>();
      for (const { add, drop } of all) {
        const gone = new Set(drop.filter(i => i < counted.length));
        const removed = counted.filter((_, i) => gone.has(i));
        counted = [...counted.filter((_, i) => !gone.has(i)), ...add];
        const changed = index.update(removed, add);
        const other = fresh(counted, filled);
        const now = new Map<string, string>();
        for (const { form } of counted) {
          assert.deepEqual(index.identity(form), other.identity(form));
          assert.deepEqual(index.entity(index.identity(form).key), other.identity(form));
          now.set(form, news(index.identity(form)));
        }
        for (const role of ROLES) {
          assert.equal(index.entityOfRole(role), other.entityOfRole(role));
          now.set(`the ${role}`, index.entityOfRole(role) ?? '');
        }
        for (const [form, what] of now) if (before.has(form) && before.get(form) !== what) assert.ok(changed.has(form), `${form} changed in silence`);
        before = now;
      }
    }), { numRuns: 500 });
  });

  test('when all is counted out again, nothing is left', () => {
    fc.assert(fc.property(fc.array(mentions, { maxLength: 20 }), all => {
      const index = createEntityIndex(lexicon);
      index.update([], all);
      const keys = all.map(({ form }) => index.identity(form).key);
      index.update(all, []);
      for (const key of keys) assert.equal(index.entity(key), null);
      for (const role of ROLES) assert.equal(index.entityOfRole(role), null);
    }));
  });

  test('an edit looks at no more names in a long document than in a short one', () => {
    const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
    const word = (n: number): string => `${LETTERS.charAt(n % 26).toUpperCase()}${LETTERS.charAt(n * 7 % 26)}o${LETTERS.charAt(Math.floor(n / 26) % 26)}i${LETTERS.charAt(Math.floor(n / 676) % 26)}an`;
    const looks = [40, 4000].map(length => {
      let looked = 0;
      const index = createEntityIndex({ ...lexicon, sourceSpelt: text => { looked++; return lexicon.sourceSpelt(text); } });
      index.update([], Array.from({ length }, (_, n) => [named(`Ada ${word(n)}`), named(word(n)), named(`${word(n)} Council`, 'organization')]).flat());
      looked = 0;
      const costs: number[] = [];
      for (const [removed, added] of [[[], [named('Oskar Merrow')]], [[], [named('Merrow')]], [[], [named('Merrow')]], [[], [named('Northmere Ferry Ministry', 'organization')]], [[named('Oskar Merrow')], [named('Oskar J. Merrow')]]] as const) {
        index.update(removed, added);
        costs.push(looked);
        looked = 0;
      }
      assert.equal(index.identity('Merrow').name, 'Oskar J. Merrow');
      return costs;
    });
    assert.deepEqual(looks[1], looks[0]);
    assert.equal(looks[0]![2], 0, 'a further mention of a form asks nothing');
  });
});
