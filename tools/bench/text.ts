import { DAYS, FIRST, LAST, ORG_HEADS, ORG_TAILS, PARAGRAPHS, PLACES, ROLES, SAID, TOPICS } from './words';

/** A source of numbers from 0 to 1 that gives the same row for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Who and what one made-up article is about: a story names the same few again and again. */
interface Cast { readonly people: readonly string[]; readonly organizations: readonly string[]; readonly places: readonly string[] }

const ARTICLE_PARAGRAPHS = 14;

/** News-like text of at least `length` UTF-16 code units, cut at the end of a paragraph; the same for the same seed. Names grow in number with the text, as in an archive. */
export function newsText(length: number, seed: number): string {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const paragraphs: string[] = [];
  let size = 0;
  while (size < length) {
    const cast: Cast = {
      people: Array.from({ length: 5 }, () => `${pick(FIRST)} ${pick(LAST)}`),
      organizations: Array.from({ length: 3 }, () => `${pick(ORG_HEADS)} ${pick(ORG_TAILS)}`),
      places: Array.from({ length: 3 }, () => pick(PLACES)),
    };
    for (let count = 0; count < ARTICLE_PARAGRAPHS && size < length; count++) {
      const paragraph = filled(pick(PARAGRAPHS), cast, random, pick);
      paragraphs.push(paragraph);
      size += paragraph.length + 2;
    }
  }
  return paragraphs.join('\n\n') + '\n';
}

function filled(template: string, cast: Cast, random: () => number, pick: <T>(from: readonly T[]) => T): string {
  let organization = pick(cast.organizations);
  const words: Readonly<Record<string, () => string>> = {
    P: () => pick(cast.people),
    S: () => pick(cast.people).split(' ')[1] ?? '',
    R: () => pick(ROLES),
    O: () => (organization = pick(cast.organizations)),
    A: () => organization.replace(/\P{Lu}/gu, ''),
    L: () => pick(cast.places),
    N: () => String(2 + Math.floor(random() * 90)),
    D: () => pick(DAYS),
    T: () => pick(TOPICS),
    Q: () => filled(pick(SAID), cast, random, pick),
  };
  return template.replace(/\{([A-Z])\}/g, (_, slot: string) => words[slot]?.() ?? '');
}
