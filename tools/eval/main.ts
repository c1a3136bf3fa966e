import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { annotate } from '../../src/annotation';
import { anchors } from './anchors';
import { clusters } from './clusters';
import { draft } from './draft';
import { shippedModels } from './model';
import { names } from './names';
import { news } from './news';
import { packages } from './packages';
import { polnear } from './quotations';
import { real } from './recognition';
import { NOTES, REFERENCES } from './references';
import type { Bench, Measurement, Score } from './score';
import { loadScorers, ROOT, sharedFolder } from './shared';
import { speakers } from './speakers';
import { recording, table } from './table';
import type { Recorded } from './table';

const SCORES = join(ROOT, 'tools', 'eval', 'scores.json');
const MEASUREMENTS: readonly Measurement[] = [draft, polnear, speakers, ...names, clusters, real, packages, news, anchors];
const USAGE = `usage: npm run eval -- [--only NAME] [--record] [--errors NAME COUNT]; NAME is one of ${MEASUREMENTS.map(one => one.name).join(', ')}`;

/** What the command line asks for. */
interface Wish { readonly only: string | null; readonly record: boolean; readonly errors: { readonly name: string; readonly count: number } | null }

function parse(words: readonly string[]): Wish | null {
  let wish: Wish = { only: null, record: false, errors: null };
  const known = (name: string | undefined): name is string => MEASUREMENTS.some(one => one.name === name);
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    const name = words[at + 1];
    if (word === '--record') wish = { ...wish, record: true };
    else if (word === '--only' && known(name)) {
      wish = { ...wish, only: name };
      at++;
    } else if (word === '--errors' && known(name)) {
      const count = Number(words[at + 2] ?? '10');
      if (!Number.isInteger(count) || count < 1) return null;
      wish = { ...wish, errors: { name, count } };
      at += words[at + 2] === undefined ? 1 : 2;
    } else return null;
  }
  return wish;
}

/** Runs the evaluation; gives the exit code: 0 done, 2 it could not be run. */
async function main(): Promise<number> {
  const wish = parse(process.argv.slice(2));
  if (wish === null) {
    console.error(USAGE);
    return 2;
  }
  const shared = sharedFolder();
  if (shared === null) {
    console.error('eval: not run, because the corpora are not here: they are looked for in ../shared, or where SOURCE_LEDGER_SHARED says.');
    return 2;
  }
  const models = shippedModels({ 'names.bin': process.env['NAMES_WEIGHTS'], 'quotations.bin': process.env['QUOTATIONS_WEIGHTS'] });
  const bench: Bench = { shared, scorers: await loadScorers(shared), annotate: text => annotate(text, { models }) };
  if (wish.errors !== null) {
    const { name, count } = wish.errors;
    const listed = MEASUREMENTS.find(one => one.name === name)?.errors?.(bench, count);
    if (listed === undefined) console.error(`eval: ${name} has no list of errors.`);
    else console.log(listed);
    return listed === undefined ? 2 : 0;
  }
  const recorded = JSON.parse(readFileSync(SCORES, 'utf8')) as Recorded;
  const scores: Score[] = [];
  for (const measurement of MEASUREMENTS) {
    if (wish.only !== null && measurement.name !== wish.only) continue;
    const begin = performance.now();
    const some = measurement.run(bench);
    scores.push(...some);
    const shown = measurement.report?.(bench);
    console.log(`${table(measurement.title, some, recorded, REFERENCES)}\n  in ${((performance.now() - begin) / 1000).toFixed(1)} s\n${shown === undefined ? '' : `\n${shown}\n`}`);
  }
  console.log(`All in percent; in brackets, how many were judged.\n${NOTES.join('\n')}`);
  if (wish.record) {
    writeFileSync(SCORES, `${JSON.stringify(recording(recorded, scores), null, 2)}\n`);
    console.log('Recorded in tools/eval/scores.json.');
  }
  return 0;
}

void main().then(code => { process.exitCode = code; });
