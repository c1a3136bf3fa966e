import { performance } from 'node:perf_hooks';
import { engine } from './engine';
import { FORMATS, WRITERS, type Maker } from './formats';
import { HOSTILE } from './hostile';
import { median } from './statistics';
import { talk } from './talk';
import { newsText } from './text';

const { annotate, cutBlocks, isTurn, options, readableFile, recognizeText, shapeOf } = engine();

const oneLine = (text: string): string => text.trim().replace(/\s+/gu, ' ');
/** The texts that recognition is timed with, by what they are: about so many UTF-16 code units, another text for another seed. */
export const TEXTS: Readonly<Record<string, (length: number, seed: number) => string>> = {
  'an article': newsText,
  'an article without line breaks': (length, seed) => oneLine(newsText(length, seed)),
  'a transcript': (length, seed) => WRITERS.labels(talk(length, seed)),
  'a transcript without line breaks': (length, seed) => oneLine(WRITERS.labels(talk(length, seed))),
};

/** Milliseconds to say what a text is, and to annotate it. */
export interface RecognitionCost { readonly what: string; readonly recognition: number; readonly annotation: number }

/** Recognises and annotates the same texts in turn, another text in each round; the first round does not count. */
export function recognitionCosts(length: number, rounds: number): readonly RecognitionCost[] {
  return Object.entries(TEXTS).map(([what, make]) => {
    const times = { recognition: [] as number[], annotation: [] as number[] };
    for (let round = 0; round <= rounds; round++) {
      const text = make(length, 200 + round);
      const begin = performance.now();
      recognizeText(text);
      const recognised = performance.now();
      annotate(text, options);
      if (round === 0) continue;
      times.recognition.push(recognised - begin);
      times.annotation.push(performance.now() - recognised);
    }
    return { what, recognition: median(times.recognition), annotation: median(times.annotation) };
  });
}

/** All that is done to tell what a file is and who says what in it; gives the number of turns, so that no work can be left out. */
export function turnsIn(text: string): number {
  const recognition = recognizeText(text);
  const turns = cutBlocks(text, recognition.envelope).filter(block => isTurn(shapeOf(block, recognition.envelope), recognition)).length;
  const read = readableFile(text);
  return read?.ok === true ? read.file.lines.length : turns;
}

/** How many times as long the longer file is, if nothing else is said. */
export const LONGER = 4;
/** Milliseconds to read a file of the length, and how many times as many to read the longer one. */
export interface Growth { readonly what: string; readonly cost: number; readonly ratio: number }

/** What takes less time is done again and again, so that it is not measured by a clock's tick. */
const LEAST_MS = 4;

/** The growth for each kind of file. Both lengths are timed in every round; the first round does not count. */
export function growthOf(makers: Readonly<Record<string, Maker>>, length: number, rounds: number, longer = LONGER): readonly Growth[] {
  return Object.entries(makers).map(([what, make]) => {
    const files = [make(length), make(longer * length)];
    const times = files.map((): number[] => []);
    for (let round = 0; round <= rounds; round++) files.forEach((file, at) => { const cost = costOf(file); if (round > 0) times[at]?.push(cost); });
    const [cost = NaN, much = NaN] = times.map(median);
    return { what, cost, ratio: much / cost };
  });
}

/** Milliseconds to read a file. */
function costOf(file: string): number {
  const begin = performance.now();
  let count = 0;
  do { turnsIn(file); count++; } while (performance.now() - begin < LEAST_MS);
  return (performance.now() - begin) / count;
}

/** All files whose reading is timed. */
export const FILES: Readonly<Record<string, Maker>> = { ...FORMATS, ...HOSTILE };
