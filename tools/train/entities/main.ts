// Trains the recogniser of names and writes its weights:
//   npm run train:entities -- [--corpora worldwide,wikigold,…] [--epochs N] [--teachers N] [--seed N] [--answers FOLDER] [--out FILE]
// First teachers are trained, larger and slower networks, each in a process of its own; the network that ships learns
// from the labels of people and from what the teachers say, also of news that nobody has labelled. What they say is kept
// in the folder of answers, and taken from there when it is there already.
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { FormTable } from '../../../src/entities/model/form-table';
import { ROOT, sharedFolder } from '../../eval/shared';
import { prepare, readRaw, Targets, WITH_ALL_TYPES, type TrainingDocument } from './corpora';
import { Embeddings } from './embeddings';
import { Kernel, Random } from '../math';
import { Network, type Size } from './network';
import { score } from './score';
import { softLabels, type SoftLabels } from './soft';
import { makeTables, type Tables } from './tables';
import { train, type Lesson } from './train';
import { weightsFile } from './write';

const SIZE: Size = { convolution: 96, recurrence: 48, dense: 64, pool: false };
const TEACHER: Size = { convolution: 128, recurrence: 96, dense: 96, pool: true };
const TEACHER_EPOCHS = 9;
/** Pieces of a step of training. */
const STEP = 150;
/** How much a corpus counts beside the news that this is for. */
const WEIGHTS: Readonly<Record<string, number>> = { worldwide: 1, wikigold: 0.7, wnut17: 0.3, btc: 0.3, gum: 0.3, polnear: 0.5 };
/** News that only the teachers have labelled. */
const UNLABELLED = ['polnear'];
/** How much people’s labels count beside the teachers’. */
const GOLD = 0.4;

interface Setting { readonly shared: string; readonly corpora: readonly string[]; readonly tables: Tables; readonly table: FormTable; readonly targets: Targets; readonly kernel: Kernel; readonly random: Random }

async function setUp(corpora: readonly string[], seed: number): Promise<Setting> {
  const shared = sharedFolder();
  if (shared === null) throw new Error('the corpora are not here: they are looked for in ../shared/data');
  const kernel = new Kernel();
  // The tables are the same for all teachers and the student.
  const tables = await makeTables(shared, corpora, kernel, new Random(1));
  return { shared, corpora, tables, table: new FormTable(tables.words, 400_000), targets: new Targets(), kernel, random: new Random(seed) };
}

const read = ({ shared, table, targets, corpora }: Setting, name: string, part: string, caseless: boolean, step: number): readonly TrainingDocument[] => prepare(readRaw(shared, name, part), name, table, targets, caseless, step, corpora.some(one => WITH_ALL_TYPES.includes(one)));

/** Trains one teacher and writes what it says of every corpus. */
async function teach(corpora: readonly string[], seed: number, folder: string): Promise<void> {
  const setting = await setUp(corpora, seed);
  const { tables, table, targets, kernel, random } = setting;
  const lessons = corpora.flatMap(name => read(setting, name, 'train', false, name === 'worldwide' ? Infinity : 4 * STEP).map((document): Lesson => ({ document, net: 0, weight: WEIGHTS[name] ?? 1, soft: [], gold: 1 })));
  const dev = read(setting, 'worldwide', 'dev', false, Infinity);
  const whole = [...corpora, ...UNLABELLED].map(name => ({ name, documents: read(setting, name, 'train', false, Infinity) }));
  const embeddings = new Embeddings(table, tables.vectors, random, 0.998);
  const net = new Network(kernel, TEACHER, embeddings, 0, random, 0.998);
  net.reserve([...lessons.map(({ document }) => document), ...dev, ...whole.flatMap(({ documents }) => documents)].reduce((most, { length }) => Math.max(most, length), 0));
  train([net], embeddings, lessons, targets, TEACHER_EPOCHS, random, () => { console.log(`  teacher ${seed}, worldwide.dev: ${score([net], dev, targets).line}`); });
  for (const { name, documents } of whole) writeFileSync(join(folder, `${name}.${seed}`), softLabels(net, documents));
}

/** Trains teachers, each in a process of its own; gives what they say of each corpus. */
async function askTeachers(corpora: readonly string[], count: number, kept: string | undefined): Promise<ReadonlyMap<string, readonly SoftLabels[]>> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'source-ledger-teachers-'));
  mkdirSync(folder, { recursive: true });
  try {
    const seeds = Array.from({ length: count }, (_, i) => 11 + i);
    const missing = seeds.filter(seed => [...corpora, ...UNLABELLED].some(name => !existsSync(join(folder, `${name}.${seed}`))));
    await Promise.all(missing.map(seed => new Promise<void>((resolve, reject) => {
      fork(fileURLToPath(import.meta.url), ['--teach', String(seed), '--out', folder, '--corpora', corpora.join()], { execArgv: [...process.execArgv] }).once('exit', code => { if (code === 0) resolve(); else reject(new Error(`a teacher ended with ${code}`)); });
    })));
    return new Map([...corpora, ...UNLABELLED].map(name => [name, seeds.map(seed => new Uint8Array(readFileSync(join(folder, `${name}.${seed}`))))]));
  } finally { if (kept === undefined) rmSync(folder, { recursive: true, force: true }); }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { corpora: { type: 'string' }, epochs: { type: 'string' }, teachers: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' }, teach: { type: 'string' }, answers: { type: 'string' } } });
  const corpora = (values.corpora ?? 'worldwide,wikigold,wnut17,btc').split(',');
  if (values.teach !== undefined) { await teach(corpora, Number(values.teach), values.out ?? ''); return; }
  const out = values.out ?? join(ROOT, 'media', 'weights', 'names.bin');
  const count = Number(values.teachers ?? 2);
  const soft = await askTeachers(corpora, count, values.answers);
  const setting = await setUp(corpora, Number(values.seed ?? 1));
  const { tables, table, targets, kernel, random } = setting;
  const lessonsOf = (name: string, net: 0 | 1): readonly Lesson[] => read(setting, name, 'train', net === 1, STEP).map(document => ({ document, net, weight: WEIGHTS[name] ?? 1, soft: soft.get(name) ?? [], gold: UNLABELLED.includes(name) ? 0 : GOLD }));
  const lessons = [...corpora, ...count > 0 ? UNLABELLED : []].flatMap(name => [...lessonsOf(name, 0), ...lessonsOf(name, 1)]);
  const dev = [false, true].map(caseless => read(setting, 'worldwide', 'dev', caseless, Infinity));
  const embeddings = new Embeddings(table, tables.vectors, random, 0.998);
  const nets = [new Network(kernel, SIZE, embeddings, 0, random, 0.998), new Network(kernel, SIZE, embeddings, 1, random, 0.998)] as const;
  for (const net of nets) net.reserve([...lessons.map(({ document }) => document), ...dev.flat()].reduce((most, { length }) => Math.max(most, length), 0));
  train(nets, embeddings, lessons, targets, Number(values.epochs ?? 8), random, () => {
    for (const [caseless, net] of nets.entries()) console.log(`  worldwide.dev ${caseless === 1 ? 'without capitals' : 'as written'}: ${score([net], dev[caseless]!, targets).line}`);
    writeFileSync(out, weightsFile(tables, embeddings, nets[0], nets[1], { size: SIZE, trainedOn: corpora }));
  });
  const file = readFileSync(out);
  console.log(`${out}: ${(file.length / 1e6).toFixed(2)} MB, ${(gzipSync(file).length / 1e6).toFixed(2)} MB gzipped`);
}

main().catch((error: unknown) => { console.error(error instanceof Error ? error.message : error); process.exitCode = 1; });
