// Fits the weights of `newsStyle` (src/transcript/en/style.ts) and prints them:
//   npx tsx tools/train/style.ts
// News: the first articles of polnear.train and worldwide.train; not news: Markdown, text and licence files of the
// packages in node_modules, every other one (the rest is for tools/eval). No random numbers: the same files, the same weights.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createEvidence, cutBlocks, shapeOf, sniffEnvelope } from '../../src/transcript';
import { NEWS_STYLE } from '../../src/transcript/en/style';
import { readLines, ROOT, sharedFolder } from '../eval/shared';

const ARTICLES = 400;
const ROUNDS = 4000;
const RATE = 2;
const SHRINK = 1e-4;
const KEYS = Object.keys(NEWS_STYLE.weights);
const DOCUMENT = /\.(?:md|markdown|txt)$|^(?:LICEN[SC]E|COPYING|NOTICE|AUTHORS|CHANGELOG|README|HISTORY)/iu;

interface Row { readonly news: 0 | 1; readonly shares: readonly number[] }

function rowOf(text: string, news: 0 | 1): Row | null {
  const envelope = sniffEnvelope(text.slice(0, 4096));
  const evidence = createEvidence();
  for (const block of cutBlocks(text, envelope)) evidence.add(shapeOf(block, envelope));
  const totals = evidence.totals();
  const words = totals['styleWords'] ?? 0;
  return words < NEWS_STYLE.least ? null : { news, shares: KEYS.map(key => (totals[key] ?? 0) / words) };
}

/** The documents below a folder, in the order of their names. */
export function documentsBelow(folder: string): readonly string[] {
  return readdirSync(folder).sort().flatMap(name => {
    const path = join(folder, name);
    const { isDirectory, size } = { isDirectory: statSync(path, { throwIfNoEntry: false })?.isDirectory() === true, size: statSync(path, { throwIfNoEntry: false })?.size ?? 0 };
    if (isDirectory) return documentsBelow(path);
    return DOCUMENT.test(name) && size > 0 && size < 300_000 ? [path] : [];
  });
}

/** Logistic regression by gradient descent over standardised shares. */
function fit(rows: readonly Row[]): { readonly bias: number; readonly weights: readonly number[] } {
  const mean = KEYS.map((_, k) => rows.reduce((sum, { shares }) => sum + (shares[k] ?? 0), 0) / rows.length);
  const spread = KEYS.map((_, k) => Math.sqrt(rows.reduce((sum, { shares }) => sum + ((shares[k] ?? 0) - (mean[k] ?? 0)) ** 2, 0) / rows.length) || 1);
  const inputs = rows.map(({ shares }) => shares.map((share, k) => (share - (mean[k] ?? 0)) / (spread[k] ?? 1)));
  let weights = KEYS.map(() => 0);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = KEYS.map(() => 0);
    let all = 0;
    rows.forEach(({ news }, row) => {
      const input = inputs[row] ?? [];
      const error = 1 / (1 + Math.exp(-input.reduce((sum, x, k) => sum + x * (weights[k] ?? 0), bias))) - news;
      all += error;
      input.forEach((x, k) => { slope[k] = (slope[k] ?? 0) + error * x; });
    });
    bias -= RATE * all / rows.length;
    weights = weights.map((weight, k) => weight - RATE * ((slope[k] ?? 0) / rows.length + SHRINK * weight));
  }
  return { bias: weights.reduce((sum, weight, k) => sum - weight * (mean[k] ?? 0) / (spread[k] ?? 1), bias), weights: weights.map((weight, k) => weight / (spread[k] ?? 1)) };
}

const shared = sharedFolder();
if (shared === null) throw new Error('the corpora are not here: they are looked for in ../shared/data');
const news = ['polnear', 'worldwide'].flatMap(name => readLines<{ text: string }>(join(shared, 'data', `${name}.train.jsonl`)).slice(0, ARTICLES).map(({ text }) => rowOf(text, 1)));
const others = documentsBelow(join(ROOT, 'node_modules')).filter((_, i) => i % 2 === 0).map(path => rowOf(readFileSync(path, 'utf8'), 0));
const rows = [...news, ...others].filter(row => row !== null);
const { bias, weights } = fit(rows);
console.log(`  bias: ${bias.toFixed(2)},\n  weights: { ${KEYS.map((key, k) => `${key}: ${(weights[k] ?? 0).toFixed(1)}`).join(', ')} },`);
const right = rows.filter(({ news: is, shares }) => (shares.reduce((sum, share, k) => sum + share * (weights[k] ?? 0), bias) > 0) === (is === 1)).length;
console.log(`${rows.length} documents, ${(100 * right / rows.length).toFixed(1)} % right`);
