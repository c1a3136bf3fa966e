import { readCorpus, sharedFolder } from '../eval/shared';
import { aligned } from '../eval/table';
import { editCosts } from './edits';
import { linkCosts, speechCosts, type LinkCost } from './links';
import { loadTimes, nameSpeeds } from './names';
import { stretches } from './pace';
import { FILES, growthOf, LONGER, recognitionCosts } from './recognition';
import { scaling } from './scaling';
import { median } from './statistics';
import { newsText } from './text';
import { WARM_UP, contestants, race } from './throughput';

const PARTS = ['throughput', 'names', 'scaling', 'edits', 'pace', 'links', 'recognition'] as const;
const USAGE = `usage: npm run bench -- [--only ${PARTS.join('|')}] [--text CORPUS]; CORPUS is a corpus of the shared folder, such as polnear`;
const ROUNDS = 8;
const RACE_LENGTH = 60_000;

const ms = (value: number): string => `${value.toFixed(value < 1 ? 3 : 2)} ms`;
const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 2 : 1)}×`;
const length = (value: number): string => `${value / 1000} KB`;

/** Text for the race: made up, or slices of a corpus, one for each round. */
function raceTexts(corpus: string | null): readonly string[] | null {
  if (corpus === null) return Array.from({ length: ROUNDS + WARM_UP }, (_, round) => newsText(RACE_LENGTH, round + 1));
  const shared = sharedFolder();
  if (shared === null) return null;
  const all = readCorpus(shared, corpus).map(document => document.text).join('\n\n');
  const size = Math.min(RACE_LENGTH, Math.floor(all.length / (ROUNDS + WARM_UP)));
  return Array.from({ length: ROUNDS + WARM_UP }, (_, round) => all.slice(round * size, (round + 1) * size));
}

function throughput(texts: readonly string[]): string {
  const speeds = race(texts, contestants());
  const ours = speeds[0]?.speed ?? NaN;
  return aligned([
    ['Throughput, the same text in the same run', 'KB/s', 'ours is'],
    ...speeds.map(({ name, what, speed }) => [`  ${name}: ${what}`, speed.toFixed(0), name === speeds[0]?.name ? '' : times(ours / speed)]),
  ]);
}

function namesAlone(texts: readonly string[]): string {
  const { warm, fresh, cold, compromise, wink } = nameSpeeds(texts);
  const { ours, compromise: theirs } = loadTimes(7);
  return aligned([
    ['Names alone, one thread, from the text on', 'tokens/ms', 'to compromise', 'to wink-nlp'],
    ['  Source Ledger, warm', warm.toFixed(0), times(warm / compromise), times(warm / wink)],
    ['  Source Ledger, a text that is new to it', fresh.toFixed(0), times(fresh / compromise), times(fresh / wink)],
    ['  Source Ledger, cold', cold.toFixed(0), times(cold / compromise), times(cold / wink)],
    ['  compromise', compromise.toFixed(0), '', ''],
    ['  wink-nlp (finds no names)', wink.toFixed(0), '', ''],
    ['Ready after: ours, compromise', `${ms(ours)}, ${ms(theirs)}`, times(ours / theirs), ''],
  ]);
}

function growth(): string {
  const costs = scaling([10_000, 100_000, 1_000_000], 4);
  const [small, , large] = costs;
  return aligned([
    ['Growth of annotate with the length of the text', 'ms per KB'],
    ...costs.map(cost => [`  ${length(cost.length)}`, cost.perThousand.toFixed(3)]),
    ['  ratio of the longest to the shortest', times((large?.perThousand ?? NaN) / (small?.perThousand ?? NaN))],
  ]);
}

function edits(): string {
  const costs = editCosts([10_000, 1_000_000], 3);
  const [small, large] = costs;
  const rate = (of: (cost: (typeof costs)[number]) => number): string => (small === undefined || large === undefined ? '' : times(of(large) / of(small)));
  return aligned([
    ['One typed character', 'visible part: median', 'p95', 'whole: median', 'p95'],
    ...costs.map(({ length: size, visible, whole }) => [`  in ${length(size)}`, ms(visible.median), ms(visible.p95), ms(whole.median), ms(whole.p95)]),
    ['  ratio', rate(cost => cost.visible.median), rate(cost => cost.visible.p95), rate(cost => cost.whole.median), rate(cost => cost.whole.p95)],
  ]);
}

async function pace(): Promise<string> {
  const runs = [];
  for (let round = 0; round < 4; round++) runs.push(await stretches(newsText(1_000_000, 500 + round)));
  const counted = runs.slice(1);
  return aligned([
    ['First analysis of 1000 KB, with breaks', 'median', 'worst'],
    ['  longest stretch without a break', ms(median(counted.map(run => run.longest))), ms(Math.max(...counted.map(run => run.longest)))],
    ['  all of it', ms(median(counted.map(run => run.total))), ms(Math.max(...counted.map(run => run.total)))],
  ]);
}

function links(): string {
  const sizes = [100, 1000, 10_000];
  const row = (what: string, { index, draft, linked }: LinkCost): readonly string[] => [`  ${what}`, ms(index), ms(draft), `${(100 * linked).toFixed(0)} %`];
  const ratio = ([, small, large]: readonly LinkCost[]): readonly string[] => ['  ratio of 10,000 to 1,000', times((large?.index ?? NaN) / (small?.index ?? NaN)), times((large?.draft ?? NaN) / (small?.draft ?? NaN)), ''];
  const news = linkCosts(sizes, 9);
  const alike = linkCosts(sizes, 5, 'alike');
  const [single, doubled] = [linkCosts([10_000], 5, 'news', 5000), linkCosts([10_000], 5, 'news', 10_000)].map(([cost]) => cost);
  const speeches = speechCosts([1250, 5000], 5);
  const [short, long] = speeches;
  return aligned([
    ['Linking the quotations of a draft of 5,000 words', 'index', 'draft', 'linked'],
    ...news.map(cost => row(`${cost.statements} statements`, cost)), ratio(news),
    ...alike.map(cost => row(`${cost.statements} statements that share all words but one`, cost)), ratio(alike),
    ...single === undefined || doubled === undefined ? [] : [row('10000 statements, a draft of 10,000 words', doubled), ['  ratio to one of 5,000', '', times(doubled.draft / single.draft), '']],
    ...speeches.map(({ words, cost }) => [`  one quotation of ${words} words, one of them changed`, '', ms(cost), '']),
    ['  ratio', '', times((long?.cost ?? NaN) / (short?.cost ?? NaN)), ''],
  ]);
}

function recognition(): string {
  const [whole, part] = [1_000_000, 100_000];
  return [
    aligned([
      [`What a text of ${length(whole)} is`, 'recognised', 'annotated', 'a part of it'],
      ...recognitionCosts(whole, 2).map(({ what, recognition: alone, annotation }) => [`  ${what}`, ms(alone), ms(annotation), `1/${(annotation / alone).toFixed(1)}`]),
    ]),
    aligned([
      ['Recognition and turns of a file', `in ${length(part)}`, `in ${LONGER} times as much`],
      ...growthOf(FILES, part, 5).map(({ what, cost, ratio }) => [`  ${what}`, ms(cost), times(ratio)]),
    ]),
  ].join('\n\n');
}

async function main(words: readonly string[]): Promise<number> {
  let only: string | null = null;
  let corpus: string | null = null;
  for (let at = 0; at < words.length; at += 2) {
    const value = words[at + 1];
    if (words[at] === '--only' && PARTS.some(part => part === value)) only = value ?? null;
    else if (words[at] === '--text' && value !== undefined && /^[\w-]+$/.test(value)) corpus = value;
    else {
      console.error(USAGE);
      return 2;
    }
  }
  const texts = raceTexts(corpus);
  if (texts === null) {
    console.error('bench: not run, because the corpora are not here: they are looked for in ../shared, or where SOURCE_LEDGER_SHARED says.');
    return 2;
  }
  const parts: Readonly<Record<(typeof PARTS)[number], () => string | Promise<string>>> = { throughput: () => throughput(texts), names: () => namesAlone(texts), scaling: growth, edits, pace, links, recognition };
  for (const part of PARTS) {
    if (only === null || only === part) console.log(`${await parts[part]()}\n`);
  }
  console.log('KB: thousand characters. Medians after warming up; other work on the machine makes single figures jump, the ratios less.');
  return 0;
}

void main(process.argv.slice(2)).then(code => { process.exitCode = code; });
