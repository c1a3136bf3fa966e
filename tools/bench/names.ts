import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import nlp from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { join } from 'node:path';
import { ROOT } from '../eval/shared';
import { shippedWeights } from '../eval/model';
import { bundled, bundle } from './engine';
import type * as entry from './entry';
import { median } from './statistics';
import { WARM_UP } from './throughput';

const ENTRY = 'tools/bench/entry.ts';

/** Speeds in thousand tokens a second, one thread, everything from the raw text on included. */
export interface NameSpeeds { readonly warm: number; readonly fresh: number; readonly cold: number; readonly compromise: number; readonly wink: number; readonly found: number }

/**
 * Names alone on the same texts in the same run. A token is one of ours for all three. Warm: each has read the text once
 * before, so that what is kept of its words is there. New: ours has read other texts, but not this one. Cold: nothing is
 * kept, as for the first text after the start, but V8 has compiled us.
 */
export function nameSpeeds(texts: readonly string[]): NameSpeeds {
  const { compileNames, cutBlocks, loadNameModel, passage, recognizeNames } = bundled<typeof entry>(ENTRY);
  const [weights, kernel] = shippedWeights();
  const lexicon = compileNames([], []);
  const wink = winkNLP(winkModel, ['sbd', 'ner']);
  const ours = (model: ReturnType<typeof loadNameModel>, text: string): number =>
    cutBlocks(text, 'plain').reduce((sum, block) => sum + recognizeNames(passage(block), lexicon, null, model).length, 0);
  const theirs = (text: string): number => {
    const read = nlp(text);
    return [read.people(), read.places(), read.organizations()].reduce((sum, found) => sum + (found.out('array') as string[]).length, 0);
  };
  const model = loadNameModel(weights, kernel);
  let found = 0;
  const speeds: Record<'warm' | 'fresh' | 'cold' | 'compromise' | 'wink', number[]> = { warm: [], fresh: [], cold: [], compromise: [], wink: [] };
  texts.forEach((text, round) => {
    const tokens = passage(text).tokens.length;
    const empty = loadNameModel(weights, kernel);
    const runs = { cold: () => ours(empty, text), fresh: () => ours(model, text), warm: () => ours(model, text), compromise: () => theirs(text), wink: () => wink.readDoc(text).entities().length() };
    for (const name of ['cold', 'fresh', 'warm', 'compromise', 'wink'] as const) {
      if (name === 'compromise' || name === 'wink') runs[name]();
      const began = performance.now();
      const count = runs[name]();
      if (round >= WARM_UP) speeds[name].push(tokens / (performance.now() - began));
      if (name === 'warm') found += count;
    }
  });
  return { warm: median(speeds.warm), fresh: median(speeds.fresh), cold: median(speeds.cold), compromise: median(speeds.compromise), wink: median(speeds.wink), found };
}

/** Milliseconds until names can be found, each in a process of its own: ours with its files, and compromise. */
export function loadTimes(rounds: number): { readonly ours: number; readonly compromise: number } {
  const file = bundle(ENTRY);
  const folder = join(ROOT, 'media', 'weights');
  const programs = {
    ours: `const begin=process.hrtime.bigint();const m={exports:{}};new Function('module','exports','require',require('fs').readFileSync(0,'utf8'))(m,m.exports,require);
      const f=require('fs');m.exports.loadNameModel(f.readFileSync(${JSON.stringify(join(folder, 'names.bin'))}),f.readFileSync(${JSON.stringify(join(folder, 'kernel.wasm'))}));console.log(Number(process.hrtime.bigint()-begin)/1e6)`,
    compromise: `const begin=process.hrtime.bigint();require('compromise');console.log(Number(process.hrtime.bigint()-begin)/1e6)`,
  };
  const times: Record<keyof typeof programs, number[]> = { ours: [], compromise: [] };
  for (let round = 0; round < rounds; round++) for (const name of ['ours', 'compromise'] as const) {
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', programs[name]], { cwd: ROOT, input: file, encoding: 'utf8' });
    if (stdout.trim() === '') throw new Error(stderr);
    times[name].push(Number(stdout));
  }
  return { ours: median(times.ours), compromise: median(times.compromise) };
}
