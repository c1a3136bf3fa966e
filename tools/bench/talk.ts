import { newsText, randomFrom } from './text';
import { FIRST, LAST } from './words';

/** One turn of a made-up conversation; seconds. */
export interface Spoken { readonly speaker: string; readonly number: number; readonly start: number; readonly end: number; readonly text: string }

const SPEAKERS = 6;
/** Characters that are said in a second. */
const SPEED = 15;

/** Turns with at least `length` UTF-16 code units of words in all, of six people; the same for the same seed. */
export function talk(length: number, seed: number): readonly Spoken[] {
  const random = randomFrom(seed);
  const people = Array.from({ length: SPEAKERS }, (_, at) => `${FIRST[(seed * 7 + at * 4) % FIRST.length]} ${LAST[(seed * 3 + at * 5) % LAST.length]}`);
  let at = 0;
  return newsText(length, seed).replace(/[“”]/gu, '').trim().split('\n\n').map(text => {
    const number = Math.floor(random() * SPEAKERS);
    const start = at;
    at += text.length / SPEED;
    return { speaker: people[number] ?? '', number, start, end: at, text };
  });
}

/** Words with their times, as recognisers give them. */
export const wordsOf = ({ start, text }: Spoken): readonly { readonly word: string; readonly start: number; readonly end: number }[] => {
  const words = text.split(' ');
  return words.map((word, at) => ({ word, start: start + at * 0.4, end: start + (at + 1) * 0.4 }));
};

/** `01:02:03.004`, with the mark before the milliseconds. */
export function stamp(seconds: number, mark: string): string {
  const all = Math.round(seconds * 1000);
  const padded = (value: number, digits: number): string => String(Math.floor(value)).padStart(digits, '0');
  return `${padded(all / 3_600_000, 2)}:${padded(all / 60_000 % 60, 2)}:${padded(all / 1000 % 60, 2)}${mark}${padded(all % 1000, 3)}`;
}
