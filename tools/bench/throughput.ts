import { performance } from 'node:perf_hooks';
import nlp from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { engine } from './engine';
import { median } from './statistics';

const { annotate, options } = engine();

/** One that reads the same text as the others; gives how many things it found, so that no work can be left out. */
export interface Contestant { readonly name: string; readonly what: string; readonly run: (text: string) => number }

/** Median speed of one contestant, in thousand characters a second. */
export interface Speed { readonly name: string; readonly what: string; readonly speed: number }

/** Ours does the whole job; the other two are asked only for names. wink-nlp runs no more of its pipeline than names need. */
export function contestants(): readonly Contestant[] {
  const wink = winkNLP(winkModel, ['sbd', 'ner']);
  return [
    {
      name: 'Source Ledger',
      what: 'recognition, names, quotations with speakers, findings',
      run: text => {
        const { mentions, quotations } = annotate(text, options);
        return mentions.length + quotations.length;
      },
    },
    {
      name: 'compromise',
      what: 'people, places, organizations',
      run: text => {
        const read = nlp(text);
        return [read.people(), read.places(), read.organizations()].reduce((sum, found) => sum + (found.out('array') as string[]).length, 0);
      },
    },
    { name: 'wink-nlp', what: 'entities (dates, money…; its model has no names)', run: text => wink.readDoc(text).entities().length() },
  ];
}

/** How many rounds do not count. */
export const WARM_UP = 5;

/**
 * Times the contestants in turn, round after round, on the same text in each round and on another one in the next:
 * what slows the machine for a moment slows all of them, and no cache of a whole text can help. The first rounds warm up,
 * so that all of them are measured as V8 has compiled them.
 */
export function race(texts: readonly string[], runners: readonly Contestant[]): readonly Speed[] {
  const speeds = runners.map((): number[] => []);
  texts.forEach((text, round) => {
    runners.forEach((runner, at) => {
      const begin = performance.now();
      runner.run(text);
      const seconds = (performance.now() - begin) / 1000;
      if (round >= WARM_UP) speeds[at]?.push(text.length / 1000 / seconds);
    });
  });
  return runners.map(({ name, what }, at) => ({ name, what, speed: median(speeds[at] ?? []) }));
}
