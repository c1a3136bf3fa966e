import { anchorFinder, anchorOf, ORPHAN } from '../../src/links/anchors';
import type { Span } from '../../src/text/span';
import { paragraphsOf, random, revise, REVISIONS } from './revise';
import { shareScore } from './score';
import type { Measurement, Score } from './score';
import { readCorpus } from './shared';

const CORPORA = ['polnear', 'worldwide'];
const ROUNDS = 2;
/** Marks at the edges may be counted to the words or not. */
const EDGE = 3;

/** What became of the anchors of one kind of revision. */
export interface Fate { readonly right: number; readonly unfound: number; readonly wrong: number; readonly touched: number; readonly untold: number }
/** One anchor that did not fare as it should. */
export interface Mishap { readonly kind: string; readonly what: 'unfound' | 'wrong' | 'untold'; readonly exact: string; readonly state: string; readonly shown: string }

/** Stretches as reporters link them: the quotations of the corpus, and some runs of 3 to 25 words. */
function stretches(text: string, quotes: readonly Span[], chance: () => number): readonly Span[] {
  const words = [...text.matchAll(/\S+/gu)];
  const runs = Array.from({ length: 6 }, (): Span => {
    const first = Math.floor(chance() * words.length);
    const last = words[Math.min(words.length - 1, first + 2 + Math.floor(chance() * 23))];
    return [words[first]?.index ?? 0, (last?.index ?? 0) + (last?.[0].length ?? 0)];
  });
  const own = paragraphsOf(text);
  return [...quotes.filter(([start, end]) => /\s|[“"]/u.test(text.slice(start, end))), ...runs].filter(([start, end]) => end - start >= 4 && own.some(paragraph => paragraph.start <= start && end <= paragraph.start + paragraph.text.trimEnd().length));
}

/** Revises drafts of the corpora and finds their anchors again. */
export function follow(shared: string, kind: string, seen: (mishap: Mishap) => void = () => undefined): Fate {
  const fate = { right: 0, unfound: 0, wrong: 0, touched: 0, untold: 0 };
  for (const corpus of CORPORA) {
    const documents = readCorpus(shared, corpus);
    documents.forEach((document, nth) => {
      for (let round = 0; round < ROUNDS; round++) {
        const chance = random(nth * 31 + round * 7 + kind.length);
        const other = paragraphsOf(documents[(nth + 1) % documents.length]?.text ?? '').map(({ text }) => text);
        const { text } = document;
        const spans = stretches(text, (document.quotes ?? []).flatMap(({ contents }) => contents).slice(0, 12), chance);
        const revision = revise(text, kind, chance, other);
        const finder = anchorFinder(revision.text);
        const places = finder.locateAll(spans.map(span => anchorOf(text, span)));
        spans.forEach((span, at) => {
          const expected = revision.where(span);
          const located = places[at] ?? ORPHAN;
          const exact = text.slice(...span);
          const tell = (what: Mishap['what']): void => { fate[what]++; seen({ kind, what, exact, state: located.state, shown: located.span === null ? '' : revision.text.slice(...located.span) }); };
          if (typeof expected === 'string') {
            fate.touched++;
            if (located.state === 'found') tell(expected === 'gone' ? 'wrong' : 'untold');
          } else if (located.state !== 'found') tell('unfound');
          else if (Math.abs(located.span[0] - expected[0]) <= EDGE && Math.abs(located.span[1] - expected[1]) <= EDGE) fate.right++;
          else tell('wrong');
        });
      }
    });
  }
  return fate;
}

/** Anchors of drafts that were changed outside of the editor, by kind of change. */
export const anchors: Measurement = {
  name: 'anchors',
  title: 'anchors found again after a revision (polnear.dev, worldwide.dev)',
  run({ shared }) {
    return Object.keys(REVISIONS).flatMap((kind): readonly Score[] => {
      const { right, unfound, wrong, touched, untold } = follow(shared, kind);
      const key = `anchors.${kind.replace(/\P{L}+/gu, '-')}`;
      const untouched = right + unfound + wrong;
      return [
        shareScore(`${key}.found`, `${kind}: untouched, found at the right place`, right, untouched),
        ...touched === 0 ? [] : [shareScore(`${key}.told`, `${kind}: touched or gone, told of`, touched - untold, touched)],
        { key: `${key}.wrong`, title: `${kind}: found at a wrong place, in number`, value: wrong, of: untouched + touched },
      ];
    });
  },
};
