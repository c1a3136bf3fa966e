import { FEWEST, labelPlaces } from './inline';
import { labelAt } from './labels';
import { hashAround, sentencePlaces, type Place } from './sentence-places';

/** What stands within so many code units of a place of the run decides whether it is cut there. */
export const REACH = 8700;
/** So near other labels must stand, and a line end must not. */
const LABELS_WITHIN = 8000;
const UNBROKEN = 500;
/** Of the ends of sentences within so many code units the best is taken: one in some 1,200. */
const APART = 800;
/** Where no sentence ends within so many code units, words are as good. */
const NO_SENTENCE = 5000;
/** Of so many blanks one is a place. */
const BLANKS = 64;

/**
 * Where a run that is longer than a block may be is cut, in order: before the labels of turns where it has lost its
 * line ends, and at ends of sentences, else between words. Every cut depends on its surroundings alone, so that an
 * edit moves none that is more than REACH away. A text that repeats itself may have none.
 */
export function localCuts(run: string): readonly number[] {
  const labels = labelPlaces(run);
  const sentences = sentencePlaces(run);
  // A turn is not cut near its label.
  const places = [...labels.map(at => ({ at, rank: -1 })), ...sentences].sort((a, b) => a.at - b.at || a.rank - b.rank);
  const cuts = [
    ...labels.filter((at, i) => hasOthers(labels, i) && isUnbroken(run, at)),
    ...lowest(places).filter(({ at, rank }) => rank >= 0 && !looksLabelled(run, at)).map(({ at }) => at),
    ...lowest(blanks(run, sentences)).map(({ at }) => at),
  ];
  return [...new Set(cuts)].sort((a, b) => a - b);
}

/** True when a label has enough others around it. */
function hasOthers(labels: readonly number[], i: number): boolean {
  const at = labels[i] ?? 0;
  const near = (other: number): boolean => Math.abs((labels[other] ?? Infinity) - at) <= LABELS_WITHIN;
  let count = 1;
  for (let step = 1; step < FEWEST; step++) count += (near(i - step) ? 1 : 0) + (near(i + step) ? 1 : 0);
  return count >= FEWEST;
}

/** True when no line ends around a place; those behind the text do not count. */
const isUnbroken = (run: string, at: number): boolean => !/[\n\r]/u.test(run.slice(Math.max(0, at - UNBROKEN), at + UNBROKEN).trim());

/** A sentence such as `Harbour Trust: nothing new.` would be taken for a turn. */
function looksLabelled(run: string, at: number): boolean {
  const label = labelAt(run.slice(at, at + 260));
  return label !== null && label.kind !== 'stop' && label.kind !== 'line';
}

/** The places that are better than all within APART around them; of equal ones close together the first. */
function lowest(places: readonly Place[]): readonly Place[] {
  return places.filter(({ at, rank }, i) => {
    for (let j = i - 1; j >= 0; j--) {
      const gap = at - (places[j]?.at ?? -Infinity);
      if (gap > APART) break;
      const other = places[j]?.rank ?? Infinity;
      if (other < rank || other === rank && gap < APART / 8) return false;
    }
    for (let j = i + 1; j < places.length && (places[j]?.at ?? Infinity) - at <= APART; j++) if ((places[j]?.rank ?? Infinity) < rank) return false;
    return true;
  });
}

/** Some of the blanks far from any end of a sentence: speech as a machine writes it down may have none, nor has a table. */
function blanks(run: string, sentences: readonly Place[]): readonly Place[] {
  const found: Place[] = [];
  for (let i = 0; i <= sentences.length; i++) {
    const from = i === 0 ? 0 : (sentences[i - 1]?.at ?? 0) + NO_SENTENCE;
    const to = i === sentences.length ? run.length : (sentences[i]?.at ?? 0) - NO_SENTENCE;
    if (to <= from) continue;
    const stretch = run.slice(from, to + 1);
    for (const { 0: blank, index } of stretch.matchAll(/\s(?=\S)/gu)) {
      const at = from + index + blank.length;
      const rank = hashAround(run, at);
      if (rank < 1 / BLANKS) found.push({ at, rank });
    }
  }
  return found;
}
