import { anchorFinder, anchorOf, ORPHAN } from '../../src/links/anchors';
import type { Span } from '../../src/text/span';
import { paragraphsOf, random, revise, REVISIONS } from './revise';
import { shareScore } from './score';
import type { Measurement, Score } from './score';
import { readCorpus } from './shared';

const CORPORA = ['polnear', 'worldwide'];
const ROUNDS = 2;
/** Fewer words than this may stand anywhere, and in surroundings that have changed no program can tell where; they are counted by themselves. */
const FEW = 3;

/** What became of the anchors of one kind of revision. */
export interface Fate {
  readonly right: number;
  /** Untouched, and not found; `unfoundFew`: of one or two words. */
  readonly unfound: number; readonly unfoundFew: number; readonly rightFew: number;
  /** Found, and that is another place; or gone, and found. */
  readonly wrong: number;
  readonly touched: number;
  /** Touched, and found as if it were not. */
  readonly untold: number;
  /** Told of, and the place that is shown has nothing to do with it. */
  readonly elsewhere: number;
}
/** One anchor that did not fare as it should. */
export interface Mishap { readonly kind: string; readonly what: 'unfound' | 'unfoundFew' | 'wrong' | 'untold' | 'elsewhere'; readonly document: string; readonly span: Span; readonly exact: string; readonly state: string; readonly shown: string }
/** A text with the stretches that reporters would link first. */
export interface Followed { readonly id: string; readonly text: string; readonly quotes: readonly Span[] }

/** Stretches as reporters link them: the quotations, runs of 1 to 25 words, some that stand twice and more, and some over several paragraphs. */
function stretches(text: string, quotes: readonly Span[], chance: () => number): readonly Span[] {
  const words = [...text.matchAll(/\S+/gu)];
  const run = (first: number, count: number): Span => {
    const last = words[Math.min(words.length - 1, first + count - 1)];
    return [words[first]?.index ?? 0, (last?.index ?? 0) + (last?.[0].length ?? 0)];
  };
  const anywhere = (): number => Math.floor(chance() * words.length);
  const places = new Map<string, number[]>();
  words.forEach(({ 0: word }, at) => { const key = `${word} ${words[at + 1]?.[0] ?? ''}`; places.set(key, [...(places.get(key) ?? []), at]); });
  const repeated = [...places.values()].filter(all => all.length > 1).flat();
  const runs = [
    ...Array.from({ length: 6 }, () => run(anywhere(), 3 + Math.floor(chance() * 23))),
    ...Array.from({ length: 3 }, () => run(anywhere(), 1 + Math.floor(chance() * 2))),
    ...Array.from({ length: Math.min(2, repeated.length) }, () => run(repeated[Math.floor(chance() * repeated.length)] ?? 0, 2 + Math.floor(chance() * 3))),
    ...Array.from({ length: 2 }, () => run(anywhere(), 30 + Math.floor(chance() * 90))),
  ];
  return [...quotes.filter(([start, end]) => /\s|[“"]/u.test(text.slice(start, end))), ...runs].filter(([start, end]) => end - start >= 4 && /^\S*[\p{L}\p{N}](?:.*[\p{L}\p{N}])?\S*$/su.test(text.slice(start, end)));
}

/** From the first to the last letter or digit: marks at the edges may be counted to the words or not. */
function core(text: string, [start, end]: Span): string {
  const inner = /[\p{L}\p{M}\p{N}$£€%].*[\p{L}\p{M}\p{N}$£€%]|[\p{L}\p{N}]/su.exec(text.slice(start, end));
  return inner === null ? `${start}-${end}` : `${start + inner.index}-${start + inner.index + inner[0].length}`;
}

/** The same words in the same surroundings within the paragraph, as far as an anchor keeps them: it names that place as well as its own, and nobody could tell them apart. */
function names(after: string, shown: Span, before: string, span: Span): boolean {
  const [a, b] = [after, before].map((text, at) => anchorOf(text, at === 0 ? shown : span)).map(({ exact, prefix, suffix }) => `${prefix.replace(/^[^]*\n\n/u, '')}|${exact}|${suffix.replace(/\n\n[^]*$/u, '')}`);
  return a === b;
}
const stays = (around: Span | null, shown: Span): boolean => around !== null && shown[0] < around[1] && shown[1] > around[0];

/** Revises texts and finds their anchors again. */
export function follow(documents: readonly Followed[], kind: string, seed = 0, seen: (mishap: Mishap) => void = () => undefined): Fate {
  const fate = { right: 0, rightFew: 0, unfound: 0, unfoundFew: 0, wrong: 0, touched: 0, untold: 0, elsewhere: 0 };
  documents.forEach(({ id, text, quotes }, nth) => {
    for (let round = 0; round < ROUNDS; round++) {
      const chance = random(seed * 7919 + nth * 31 + round * 7 + kind.length);
      const other = paragraphsOf(documents[(nth + 1) % documents.length]?.text ?? '').map(paragraph => paragraph.text);
      const spans = stretches(text, quotes, chance);
      const revision = revise(text, kind, chance, other);
      const places = anchorFinder(revision.text).locateAll(spans.map(span => anchorOf(text, span)));
      spans.forEach((span, at) => {
        const expected = revision.where(span);
        const { state, span: shown } = places[at] ?? ORPHAN;
        const exact = text.slice(...span);
        const few = exact.split(/\s+/u).length < FEW;
        const count = (what: keyof Fate & Mishap['what']): void => { fate[what]++; seen({ kind, what, document: id, span, exact, state, shown: shown === null ? '' : revision.text.slice(...shown) }); };
        if (typeof expected === 'string') {
          fate.touched++;
          if (state === 'found' && !names(revision.text, shown, text, span) && !stays(revision.around(span), shown)) count(expected === 'gone' ? 'wrong' : 'untold');
        } else if (state !== 'found') {
          count(few ? 'unfoundFew' : 'unfound');
          if (shown !== null && (shown[1] <= expected[0] || shown[0] >= expected[1])) count('elsewhere');
        } else if (core(revision.text, shown) === core(revision.text, expected) || names(revision.text, shown, text, span)) fate[few ? 'rightFew' : 'right']++;
        else count('wrong');
      });
    }
  });
  return fate;
}

/** The drafts of the corpora, with their quotations. */
export const drafts = (shared: string): readonly Followed[] => CORPORA.flatMap(corpus => readCorpus(shared, corpus)).map(({ id, text, quotes }) => ({ id, text, quotes: (quotes ?? []).flatMap(({ contents }) => contents).slice(0, 12) }));

/** Anchors of drafts that were changed outside of the editor, by kind of change. */
export const anchors: Measurement = {
  name: 'anchors',
  title: 'anchors found again after a revision (polnear.dev, worldwide.dev)',
  run({ shared }) {
    const all = drafts(shared);
    return Object.keys(REVISIONS).flatMap((kind): readonly Score[] => {
      const { right, unfound, rightFew, unfoundFew, wrong, touched, untold, elsewhere } = follow(all, kind);
      const key = `anchors.${kind.replace(/\P{L}+/gu, '-')}`;
      const told = right + unfound + rightFew + unfoundFew + wrong + touched;
      return [
        shareScore(`${key}.found`, `${kind}: untouched, found at the right place`, right, right + unfound),
        shareScore(`${key}.few`, `${kind}: the same, of one or two words`, rightFew, rightFew + unfoundFew),
        ...touched === 0 ? [] : [shareScore(`${key}.told`, `${kind}: touched or gone, told of`, touched - untold, touched)],
        { key: `${key}.wrong`, title: `${kind}: found at a wrong place, in number`, value: wrong, of: told },
        { key: `${key}.elsewhere`, title: `${kind}: drifted, shown at a wrong place, in number`, value: elsewhere, of: told },
      ];
    });
  },
};
