// Trains the recogniser of names and writes its weights:
//   npm run train:entities -- [--corpora worldwide,wikigold,…] [--epochs N] [--seed N] [--out FILE]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { FormTable } from '../../../src/entities/model/form-table';
import { ROOT, sharedFolder } from '../../eval/shared';
import { prepare, readRaw, Targets } from './corpora';
import { Embeddings } from './embeddings';
import { Kernel, Random } from './math';
import { Network } from './network';
import { score } from './score';
import { makeTables } from './tables';
import { train, type Lesson } from './train';
import { weightsFile } from './write';

const SIZE = { convolution: 96, recurrence: 48, dense: 64, pool: false };
/** Pieces of a step of training. */
const STEP = 150;
/** How much a corpus counts beside the news that this is for. */
const WEIGHTS: Readonly<Record<string, number>> = { worldwide: 1, wikigold: 0.7, wnut17: 0.3, btc: 0.3, gum: 0.3 };

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { corpora: { type: 'string' }, epochs: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' } } });
  const shared = sharedFolder();
  if (shared === null) throw new Error('the corpora are not here: they are looked for in ../shared/data');
  const corpora = (values.corpora ?? 'worldwide,wikigold,wnut17,btc').split(',');
  const out = values.out ?? join(ROOT, 'media', 'weights', 'names.bin');
  const random = new Random(Number(values.seed ?? 1));
  const kernel = new Kernel();
  const tables = await makeTables(shared, corpora, kernel, random);
  const table = new FormTable(tables.words, 400_000);
  const targets = new Targets();
  const documents = (part: string, names: readonly string[], caseless: 0 | 1, step: number): readonly Lesson[] =>
    names.flatMap(name => prepare(readRaw(shared, name, part), name, table, targets, caseless === 1, step).map(document => ({ document, caseless, weight: WEIGHTS[name] ?? 1 })));
  const lessons = [...documents('train', corpora, 0, STEP), ...documents('train', corpora, 1, STEP)];
  const dev = ([0, 1] as const).map(caseless => documents('dev', ['worldwide'], caseless, Infinity).map(({ document }) => document));
  const embeddings = new Embeddings(table, tables.vectors, random, 0.998);
  const nets = [new Network(kernel, SIZE, embeddings, 0, random, 0.998), new Network(kernel, SIZE, embeddings, 1, random, 0.998)] as const;
  const longest = [...lessons.map(({ document }) => document), ...dev.flat()].reduce((most, { length }) => Math.max(most, length), 0);
  for (const net of nets) net.reserve(longest);
  train(nets, embeddings, lessons, targets, Number(values.epochs ?? 12), random, () => {
    for (const [caseless, net] of nets.entries()) console.log(`  worldwide.dev ${caseless === 1 ? 'without capitals' : 'as written'}: ${score([net], dev[caseless]!, targets).line}`);
  });
  const file = weightsFile(tables, embeddings, nets[0], nets[1], { size: SIZE, trainedOn: corpora });
  writeFileSync(out, file);
  console.log(`${out}: ${(file.length / 1e6).toFixed(2)} MB, ${(gzipSync(file).length / 1e6).toFixed(2)} MB gzipped`);
}

main().catch((error: unknown) => { console.error(error instanceof Error ? error.message : error); process.exitCode = 1; });
