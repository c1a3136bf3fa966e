import { performance } from 'node:perf_hooks';
import type * as linking from '../../src/links/statements';
import type { KnownStatement } from '../../src/links/types';
import { bundled } from './engine';
import { median } from './statistics';
import { newsText, randomFrom } from './text';

const { indexStatements } = bundled<typeof linking>('src/links/statements.ts');

/** How the statements of a ledger are to each other. */
export type Kind = 'news' | 'alike';
/** What a ledger of this many statements costs, in milliseconds. */
export interface LinkCost {
  readonly statements: number;
  /** Making the index. */
  readonly index: number;
  /** Asking for all quotations of a draft. */
  readonly draft: number;
  /** How many of them were linked, so that no work can be left out. */
  readonly linked: number;
}

const WORDS = 5000;
/** So many words of a draft stand in quotations; about as many as in news, twice over. */
const QUOTED = 0.4;
const SOURCES = 25;

/**
 * Statements of 12 to 40 words. `alike`: all but a number and a name are the same words in every one, so that neither
 * words nor pairs of words tell them apart.
 */
export function ledgerOf(count: number, kind: Kind, seed = 1): readonly KnownStatement[] {
  const random = randomFrom(seed);
  const words = kind === 'alike' ? [] : newsText(count * 160, seed).replace(/[“”]/gu, '').split(/\s+/u);
  let at = 0;
  return Array.from({ length: count }, (_, nth): KnownStatement => {
    const length = 12 + Math.floor(random() * 28);
    const verbatim = kind === 'alike' ? `We will mend wall ${nth} of the old harbour for the town before the winter comes, and no one in the council has told us what it costs.` : words.slice(at % words.length, at % words.length + length).join(' ');
    at += length;
    return { id: `Q-${nth}`, source: `S-${nth % SOURCES}`, verbatim };
  });
}

/** One quotation of a draft: its pieces, and who speaks. */
type Quoted = readonly [pieces: readonly string[], speaker: string | null];

/** The quotations of a draft of so many words: of each ten, three verbatim, three trimmed, two with a word changed, one in pieces with words left out, one that is not in the ledger. */
export function quotationsOf(ledger: readonly KnownStatement[], length: number, seed: number): readonly Quoted[] {
  const random = randomFrom(seed);
  const others = newsText(length * 8, seed + 99).replace(/[“”]/gu, '').split(/\s+/u);
  const found: Quoted[] = [];
  for (let words = 0; words < length * QUOTED;) {
    const { source, verbatim } = ledger[Math.floor(random() * ledger.length)] ?? { source: null, verbatim: '' };
    const said = verbatim.split(' ');
    const middle = Math.floor(said.length / 2);
    const dice = Math.floor(random() * 10);
    const text = dice < 3 ? verbatim : dice < 6 ? said.slice(2, 3 + middle).join(' ') : dice < 8 ? said.map((word, i) => i === middle ? 'perhaps' : word).join(' ') : dice < 9 ? `${said.slice(0, middle - 2).join(' ')} … ${said.slice(middle).join(' ')}` : others.slice(words, words + said.length).join(' ');
    found.push([[`“${text},”`], random() < 0.7 ? source : null]);
    words += said.length;
  }
  return found;
}

/** Links a draft of `words` words with ledgers of each size. Takes turns between the sizes, on another draft and a new index in each round; the first does not count. */
export function linkCosts(sizes: readonly number[], rounds: number, kind: Kind = 'news', words = WORDS): readonly LinkCost[] {
  const ledgers = sizes.map(size => ledgerOf(size, kind));
  const times = sizes.map(() => ({ index: [] as number[], draft: [] as number[], linked: [] as number[] }));
  for (let round = 0; round <= rounds; round++) {
    ledgers.forEach((ledger, at) => {
      const quoted = quotationsOf(ledger, words, 10 + round);
      const begin = performance.now();
      const index = indexStatements(ledger);
      const made = performance.now();
      const linked = asked(index, quoted);
      const done = performance.now();
      if (round === 0) return;
      times[at]?.index.push(made - begin);
      times[at]?.draft.push(done - made);
      times[at]?.linked.push(linked / quoted.length);
    });
  }
  return sizes.map((statements, at) => ({ statements, index: median(times[at]?.index ?? []), draft: median(times[at]?.draft ?? []), linked: median(times[at]?.linked ?? []) }));
}

/** Asks for all quotations; gives how many were linked. */
const asked = (index: linking.StatementIndex, quoted: readonly Quoted[]): number => quoted.filter(([pieces, speaker]) => index.find(pieces, speaker) !== null).length;

/** Milliseconds for one quotation that is a whole speech of each length in words, with one word changed, in a ledger that has the speech. */
export function speechCosts(lengths: readonly number[], rounds: number): readonly { readonly words: number; readonly cost: number }[] {
  const costs = lengths.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    lengths.forEach((length, at) => {
      const said = newsText(length * 8, 300 + round).replace(/[“”]/gu, '').split(/\s+/u).slice(0, length);
      const index = indexStatements([...ledgerOf(100, 'news'), { id: 'Q-speech', source: 'S-speech', verbatim: said.join(' ') }]);
      const quoted = `“${said.map((word, i) => i === length >> 1 ? 'perhaps' : word).join(' ')}”`;
      const begin = performance.now();
      const link = index.find([quoted], 'S-speech');
      if (round > 0) costs[at]?.push(link?.wording === 'changed' ? performance.now() - begin : Infinity);
    });
  }
  return lengths.map((words, at) => ({ words, cost: median(costs[at] ?? []) }));
}
