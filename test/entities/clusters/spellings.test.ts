import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileNames } from '../../../src/entities/lexicon';
import { isLettered, spellingOf, squashed } from '../../../src/entities/clusters/spelling';
import { looseOf } from '../../../src/entities/clusters/sound';
import { indexOf, mentioned, testPartitions } from './partition';

suite('entities: spellings of persons', () => {
  testPartitions([
    ['accents', 'Recep Tayyip Erdoğan = Recep Tayyip Erdogan = Erdoğan = Erdogan'],
    ['letters without accents', 'Lech Wałęsa = Lech Walesa = Walesa / Søren Lund = Soren Lund'],
    ['from another script', 'Volodymyr Zelenskyy = Volodymyr Zelensky = Vladimir Zelenskiy = Zelensky = Zelenskyi'],
    ['from another script, a list', 'Muammar Gaddafi = Moammar Qaddafi = Gadhafi'],
    ['umlauts', 'Herta Müller = Herta Mueller = Muller'],
    ['a doubled letter', 'Menachem Hofnung = Hoffnung'],
    ['a doubled letter, other given names', 'Dustin Hoffman = Hoffman / Paul Hofmann = Hofmann'],
    ['two that sound alike leave a third to itself', 'Dustin Hoffman / Paul Hofmann / Hoffmann'],
    ['surnames that nobody’s full name has', 'Hofnung = Hoffnung'],
    ['short ones must be the same', 'Ana Lim / Limm'],
    ['what a hyphen tells apart', 'Talabir-I / Talabir-II'],
    ['other vowels', 'Lena Hansen / Lena Hanson'],
    ['given names', 'Sergei Orlov = Sergey Orlov = Serhii Orlov / Igor Petrov'],
    ['an apostrophe', 'Patrick O’Neill = Patrick ONeill = O’Neill'],
  ], 'person');
});

suite('entities: names of places', () => {
  testPartitions([
    ['cities', 'Kyiv = Kiev / Kharkiv = Kharkov / Mumbai = Bombay / Beijing = Peking'],
    ['countries', 'Myanmar = Burma / Côte d’Ivoire = Ivory Coast / Eswatini = Swaziland / Türkiye = Turkey / Czechia = Czech Republic / Timor-Leste = East Timor'],
    ['the United States', 'US = U.S. = U.S = USA = United States = the United States = America / UK = Britain = United Kingdom = U.K.'],
    ['letters', 'UAE = United Arab Emirates / DRC = Democratic Republic of the Congo = DR Congo / Republic of Congo'],
    ['unions', 'o:EU = o:European Union / o:UN = o:United Nations = o:U.N.'],
    ['states in full', 'Kenya = Republic of Kenya / Iran = Islamic Republic of Iran'],
    ['Koreas', 'North Korea = DPRK / South Korea = Republic of Korea'],
    ['capitals', 'Lisbon = LISBON / The Hague = Hague'],
    ['towns of one word', 'New Northmere / Northmere / South Northmere'],
    ['a people is no place', 'n:American = n:Americans / America = US'],
    ['numbers keep their marks', 'd:1.5 million / d:15 million'],
  ], 'location');
});

suite('entities: a spelling', () => {
  const TABLE: readonly (readonly [form: string, spelling: string])[] = [
    ['Vera Thorne', 'vera thorne'], ['The Guardian', 'guardian'], ['J.K. Rowling', 'j.k. rowling'], ['JK Rowling', 'j.k. rowling'], ['U.S.', 'us'], ['U.S. Steel', 'u.s. steel'],
    ['Kim Jong-un', 'kim jong un'], ['al Assad', 'al-assad'], ['Bashar al-Assad', 'bashar al-assad'], ['von der Leyen', 'von-der-leyen'], ['William “Bill” Hart', 'william "bill hart'],
    ['Joaquín “El Chapo” Guzmán', 'joaquin "el_chapo guzman'], ['Sheriff’s Office', 'sheriff office'], ['Johnson & Johnson', 'johnson and johnson'], ['Charles III', 'charles iii'],
    ['$1.5 million', '$1.5 million'], ['İstanbul', 'istanbul'], ['…', '…'], ['Ocasio-Cortez', 'ocasio-cortez'],
  ];
  for (const [form, spelling] of TABLE) test(form, () => { assert.equal(spellingOf(form), spelling); });

  test('is never empty, has single blanks, and is that of a text in capitals', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('Vera', 'al-Assad', 'O’Brien', '“Bill”', 'Çelik', 'the', 'J.', '3', '-', '’', 'de', 'U.S.', '&'), { minLength: 1, maxLength: 6 }), words => {
      const spelling = spellingOf(words.join(' '));
      assert.ok(spelling !== '' && !/^\s|\s$|\s\s/u.test(spelling), spelling);
      assert.ok(squashed(spelling).length <= spelling.length);
    }));
  });

  for (const [form, is] of [['WHO', true], ['U.N.', true], ['DoJ', true], ['Nato', false], ['McDonald', false], ['THE HARBOUR', false], ['Vera', false]] as const) test(`letters: ${form}`, () => { assert.equal(isLettered(form), is); });

  for (const [a, b, same] of [['zelenskyy', 'zelenskiy', true], ['mueller', 'muller', true], ['ivanoff', 'ivanov', true], ['khamenei', 'hamenei', true], ['hansen', 'hanson', false], ['jong', 'yong', false]] as const) {
    test(`sound: ${a}, ${b}`, () => { assert.equal(looseOf(a) === looseOf(b), same); });
  }
});

suite('entities: what a person has said about names', () => {
  const known = [
    { source: 'S-1', type: 'person' as const, name: 'Volodymyr Zelensky', aliases: ['the comedian'], notToConfuseWith: ['Oleksandr Zelensky'] },
    { source: 'S-2', type: 'organization' as const, name: 'Russian Foreign Ministry', aliases: [], notToConfuseWith: ['Foreign Ministry'] },
    { source: 'S-3', type: 'organization' as const, name: 'Deutsche Bank', aliases: [], notToConfuseWith: ['Deutsche Bank Research'] },
    { source: 'S-4', type: 'organization' as const, name: 'International Criminal Court', aliases: [], notToConfuseWith: ['International Court of Justice', 'ICJ'] },
  ];
  const lexicon = compileNames(known, [{ text: 'Harbour', type: 'organization' }, { text: 'Bibi', sameAs: 'Ada Merrow' }, { text: 'Kanzler', source: 'S-1' }, { text: 'Round', sameAs: 'Robin' }, { text: 'Robin', sameAs: 'Round' }]);
  const TABLE: readonly (readonly [forms: readonly string[], form: string, name: string, source: string | null])[] = [
    [['Volodymyr Zelenskyy'], 'Volodymyr Zelenskyy', 'Volodymyr Zelensky', 'S-1'],
    [['Zelenskiy'], 'Zelenskiy', 'Volodymyr Zelensky', 'S-1'],
    [['Oleksandr Zelensky'], 'Oleksandr Zelensky', 'Oleksandr Zelensky', null],
    [['THE COMEDIAN'], 'THE COMEDIAN', 'Volodymyr Zelensky', 'S-1'],
    [['Kanzler'], 'Kanzler', 'Volodymyr Zelensky', 'S-1'],
    [['o:Ministry of Foreign Affairs of Russia'], 'Ministry of Foreign Affairs of Russia', 'Russian Foreign Ministry', 'S-2'],
    [['o:Foreign Ministry'], 'Foreign Ministry', 'Foreign Ministry', null],
    [['o:Deutsche Bank AG'], 'Deutsche Bank AG', 'Deutsche Bank', 'S-3'],
    [['o:Deutsche Bank Research'], 'Deutsche Bank Research', 'Deutsche Bank Research', null],
    [['o:ICC'], 'ICC', 'International Criminal Court', 'S-4'],
    [['o:ICJ'], 'ICJ', 'ICJ', null],
    [['Ada Merrow', 'Bibi'], 'Bibi', 'Ada Merrow', null],
    [['m:Bibi', 'Ada Merrow'], 'Bibi', 'Ada Merrow', null],
    [['Bibi'], 'Bibi', 'Bibi', null],
    [['Round', 'Robin'], 'Round', 'Round', null],
  ];
  for (const [forms, form, name, source] of TABLE) {
    test(`${forms.join(', ')}: ${form} is ${name}`, () => {
      const identity = indexOf(forms.map(one => mentioned(one)), lexicon).identity(form);
      assert.deepEqual([identity.name, identity.source], [name, source]);
    });
  }

  test('a type that a person has said outweighs all votes', () => {
    assert.equal(indexOf([mentioned('Harbour'), mentioned('Harbour'), mentioned('HARBOUR')], lexicon).identity('Harbour').type, 'organization');
  });

  test('votes for a type weigh as much as their confidence', () => {
    const index = indexOf([mentioned('Merrow', 'person', { confidence: 0.4 }), mentioned('Merrow', 'person', { confidence: 0.4 }), mentioned('Merrow', 'organization', { confidence: 0.9 })]);
    assert.equal(index.identity('Merrow').type, 'organization');
  });

  test('the ledger’s person keeps the other forms as variants', () => {
    assert.deepEqual(indexOf([mentioned('Volodymyr Zelenskyy'), mentioned('Zelensky')], lexicon).identity('Zelensky').variants, ['Volodymyr Zelenskyy', 'Zelensky']);
  });
});
