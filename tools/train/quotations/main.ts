// Trains the tagger of quotations and writes its weights:
//   npm run train:quotations -- [--epochs N] [--teachers N] [--seed N] [--answers FOLDER] [--out FILE]
// It reads words and names by the shipped weights of the recogniser (media/weights/names.bin), so that is trained first.
// First teachers are trained, larger and slower networks, each in a process of its own; the network that ships learns
// from the labels of people and from what the teachers say, also of news that nobody has labelled.
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { readContainer } from '../../../src/entities/model/container';
import { lowered } from '../../../src/entities/model/forms';
import { hashText } from '../../../src/entities/model/hash';
import { createLookup } from '../../../src/entities/model/lookup';
import { piecesOf } from '../../../src/entities/model/pieces';
import { readWords, type Words } from '../../../src/entities/model/words';
import type { Size } from '../../../src/quotations/model/shape';
import { tokenize } from '../../../src/text/tokens';
import { shippedModel, shippedModels, shippedWeights } from '../../eval/model';
import { ROOT, sharedFolder } from '../../eval/shared';
import { Kernel, Random } from '../math';
import { prepare, readGrammar, readRaw, type Eyes, type Grammar, type Raw, type TaggedDocument } from './corpora';
import { calibrate } from './calibrate';
import { Embeddings } from './embeddings';
import { Network } from './network';
import { score } from './score';
import { softLabels, type SoftLabels } from './soft';
import { train, type Course, type Lesson } from './train';
import { weightsFile } from './write';

const SIZE: Size = { convolution: 48, recurrences: [48, 96], dense: 64 };
const COURSE: Course = { epochs: 10, rate: 0.002, input: 0.06, hidden: 0.1, word: 0.02, grammar: 1 };
const TEACHER: Size = { convolution: 96, recurrences: [96, 96, 96], dense: 96 };
const TEACHING: Course = { epochs: 9, rate: 0.002, input: 0.3, hidden: 0.4, word: 0.1, grammar: 2 };
/** Pieces of a step of training. */
const STEP = 400;
/** News that only the teachers have labelled. */
const UNLABELLED = 'worldwide';
/** How much people’s labels count beside the teachers’. */
const GOLD = 0.4;
/** The last texts are held back, with some room, to see how sure the tagger may be. */
const HELD = { texts: 0.04, steps: 0.05 };
const trainedOn = ['polnear', 'gum-ud'];
/** A word that is a cue so often is taken for one. */
const CUE = { rate: 0.35, times: 3 };

interface Setting { readonly shared: string; readonly words: Words; readonly eyes: Eyes; readonly cues: Uint32Array; readonly raws: readonly Raw[]; readonly grammar: Grammar; readonly kernel: Kernel; readonly random: Random }

function setUp(seed: number): Setting {
  const shared = sharedFolder();
  if (shared === null) throw new Error('the corpora are not here: they are looked for in ../shared/data');
  const words = readWords(readContainer(shippedWeights()[0]), 400_000);
  const raws = readRaw(shared, 'polnear', 'train');
  const cues = cueWords(raws);
  const eyes = { table: words.table, names: shippedModel(), cues: createLookup(cues) };
  return { shared, words, eyes, cues, raws, grammar: readGrammar(readFileSync(join(shared, 'data', 'gum-ud.train.conllu'), 'utf8'), eyes, STEP), kernel: new Kernel(), random: new Random(seed) };
}

/** Hashes of the words that are mostly cues. */
function cueWords(raws: readonly Raw[]): Uint32Array {
  const counts = new Map<string, [cues: number, all: number]>();
  for (const { text, quotes = [] } of raws) {
    const { starts, forms, length } = piecesOf(tokenize(text));
    const spans = quotes.flatMap(({ cue }) => cue).sort((a, b) => a[0] - b[0]);
    for (let i = 0, s = 0; i < length; i++) {
      while (s < spans.length && spans[s]![1] <= starts[i]!) s++;
      const word = lowered(forms[i]!);
      const count = counts.get(word) ?? [0, 0];
      counts.set(word, [count[0] + (s < spans.length && spans[s]![0] <= starts[i]! ? 1 : 0), count[1] + 1]);
    }
  }
  const words = [...counts].filter(([, [cues, all]]) => all >= CUE.times && cues / all > CUE.rate).map(([word]) => hashText(word));
  return Uint32Array.from(new Set(words)).sort();
}

const longest = (...corpora: readonly (readonly TaggedDocument[])[]): number => corpora.flat().reduce((most, { length }) => Math.max(most, length), 0);

/** Trains one teacher and writes what it says of every corpus. */
function teach(seed: number, folder: string): void {
  const { shared, words, eyes, raws, grammar, kernel, random } = setUp(seed);
  const documents = prepare(raws, eyes, STEP);
  const dev = prepare(readRaw(shared, 'polnear', 'dev'), eyes, STEP);
  const other = prepare(readRaw(shared, UNLABELLED, 'train'), eyes, STEP);
  const embeddings = new Embeddings(words.table, words.vectors, random, 0.998);
  const net = new Network(kernel, TEACHER, embeddings, grammar.sizes[0] + grammar.sizes[1], random, 0.998, longest(documents, dev, other, grammar.documents));
  train(net, documents.map((document): Lesson => ({ document, soft: [], gold: 1, weight: 1 })), grammar, TEACHING, random, () => { console.log(`  teacher ${seed}, polnear.dev: ${score([net], dev)}`); });
  writeFileSync(join(folder, `dev.${seed}`), softLabels(net, dev));
  writeFileSync(join(folder, `${UNLABELLED}.${seed}`), softLabels(net, other));
  writeFileSync(join(folder, `polnear.${seed}`), softLabels(net, documents));
}

/** Trains teachers, each in a process of its own; gives what they say of each corpus. */
async function askTeachers(count: number, kept: string | undefined): Promise<ReadonlyMap<string, readonly SoftLabels[]>> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'source-ledger-teachers-'));
  mkdirSync(folder, { recursive: true });
  try {
    const seeds = Array.from({ length: count }, (_, i) => 11 + i);
    await Promise.all(seeds.filter(seed => !existsSync(join(folder, `polnear.${seed}`))).map(seed => new Promise<void>((resolve, reject) => {
      fork(fileURLToPath(import.meta.url), ['--teach', String(seed), '--out', folder], { execArgv: [...process.execArgv] }).once('exit', code => { if (code === 0) resolve(); else reject(new Error(`a teacher ended with ${code}`)); });
    })));
    return new Map(['polnear', UNLABELLED].map(name => [name, seeds.map(seed => new Uint8Array(readFileSync(join(folder, `${name}.${seed}`))))]));
  } finally { if (kept === undefined) rmSync(folder, { recursive: true, force: true }); }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { epochs: { type: 'string' }, teachers: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' }, teach: { type: 'string' }, answers: { type: 'string' } } });
  if (values.teach !== undefined) { teach(Number(values.teach), values.out ?? ''); return; }
  const out = values.out ?? join(ROOT, 'media', 'weights', 'quotations.bin');
  const soft = await askTeachers(Number(values.teachers ?? 2), values.answers);
  const { shared, words, eyes, cues, raws, grammar, kernel, random } = setUp(Number(values.seed ?? 1));
  const taught = (name: string): readonly SoftLabels[] => soft.get(name) ?? [];
  const documents = prepare(raws, eyes, STEP);
  const other = taught(UNLABELLED).length === 0 ? [] : prepare(readRaw(shared, UNLABELLED, 'train'), eyes, STEP);
  const dev = prepare(readRaw(shared, 'polnear', 'dev'), eyes, STEP);
  const lessons: readonly Lesson[] = [
    ...documents.slice(0, Math.floor((1 - HELD.steps) * documents.length)).map((document): Lesson => ({ document, soft: taught('polnear'), gold: taught('polnear').length === 0 ? 1 : GOLD, weight: 1 })),
    ...other.map((document): Lesson => ({ document, soft: taught(UNLABELLED), gold: 0, weight: 0.5 })),
  ];
  const embeddings = new Embeddings(words.table, words.vectors, random, 0.998);
  const net = new Network(kernel, SIZE, embeddings, grammar.sizes[0] + grammar.sizes[1], random, 0.998, longest(documents, other, dev, grammar.documents));
  train(net, lessons, grammar, { ...COURSE, epochs: Number(values.epochs ?? COURSE.epochs) }, random, () => {
    console.log(`  polnear.dev: ${score([net], dev)}`);
    writeFileSync(out, weightsFile(net, cues, { size: SIZE, trainedOn, calibration: [1, 0] }));
  });
  const calibration = calibrate(raws.slice(-Math.floor(HELD.texts * raws.length)), shippedModels({ 'quotations.bin': out }));
  writeFileSync(out, weightsFile(net, cues, { size: SIZE, trainedOn, calibration }));
  const file = readFileSync(out);
  console.log(`${out}: ${(file.length / 1e6).toFixed(2)} MB, ${(gzipSync(file).length / 1e6).toFixed(2)} MB gzipped`);
}

main().catch((error: unknown) => { console.error(error instanceof Error ? error.stack : error); process.exitCode = 1; });
