import { join } from 'node:path';
import { Viewer } from '../../../src/entities/model/view';
import type { FormTable } from '../../../src/entities/model/form-table';
import { Begin, End, Inside, labelOf, LABELS, Single, TYPES } from '../../../src/entities/model/labels';
import type { EntityType } from '../../../src/entities/types';
import { passage } from '../../../src/text/passage';
import { cutBlocks } from '../../../src/transcript/blocks';
import { readLines } from '../../eval/shared';

/** What the labels of a corpus can mean in our types (the likeliest first), and what may stand unlabelled in it. */
interface Scheme { readonly types: Readonly<Record<string, readonly EntityType[]>>; readonly unlabelled: readonly EntityType[] }

const EXACT: Scheme = { types: {}, unlabelled: [] };
const SCHEMES: Readonly<Record<string, Scheme>> = {
  worldwide: EXACT,
  wikigold: { types: { LOC: ['location', 'facility'], MISC: ['misc', 'norp', 'product'] }, unlabelled: ['date', 'money'] },
  wnut17: { types: { LOC: ['location', 'facility'], MISC: ['misc'], ORG: ['organization', 'norp'] }, unlabelled: ['date', 'money', 'norp', 'misc'] },
  btc: { types: { LOC: ['location', 'facility'] }, unlabelled: ['date', 'money', 'norp', 'misc', 'product'] },
  gum: { types: { LOC: ['location', 'facility'], MISC: ['misc', 'product'] }, unlabelled: ['date', 'money', 'norp', 'misc', 'product', 'facility'] },
};
const SHORT: Readonly<Record<string, EntityType>> = { PERSON: 'person', ORG: 'organization', LOC: 'location', FAC: 'facility', NORP: 'norp', DATE: 'date', MONEY: 'money', PRODUCT: 'product', MISC: 'misc' };

/** A document readied for training: its blocks one behind the other, columns by piece. */
export interface TrainingDocument {
  readonly length: number;
  readonly forms: Int32Array;
  readonly contexts: Uint8Array;
  readonly candidates: Uint8Array;
  /** Which labels a piece may have: an index into `Targets.masks`. */
  readonly targets: Int32Array;
  /** Where blocks begin; the last is `length`. */
  readonly blocks: readonly number[];
  /** How many pieces of the corpus stand before it. */
  readonly at: number;
}

/** Sets of allowed labels, each once. */
export class Targets {
  readonly masks: Uint8Array[] = [];
  readonly #known = new Map<string, number>();

  add(labels: readonly number[]): number {
    const sorted = [...new Set(labels)].sort((a, b) => a - b);
    const key = sorted.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const mask = new Uint8Array(LABELS);
    for (const label of sorted) mask[label] = 1;
    this.#known.set(key, this.masks.length);
    return this.masks.push(mask) - 1;
  }
}

interface Raw { readonly id: string; readonly text: string; /** None in a text that nobody has labelled. */ readonly entities?: readonly { readonly start: number; readonly end: number; readonly type: string }[] }

export const readRaw = (shared: string, corpus: string, part: string): readonly Raw[] => readLines<Raw>(join(shared, 'data', `${corpus}.${part}.jsonl`));

/** Corpora that have all of our types; without one of them labels mean their likeliest type, and what is not labelled is no name. */
export const WITH_ALL_TYPES: readonly string[] = ['worldwide'];

const settled = ({ types }: Scheme): Scheme => ({ types: Object.fromEntries(Object.entries(types).map(([label, [likeliest]]) => [label, likeliest === undefined ? [] : [likeliest]])), unlabelled: [] });

/**
 * Readies the documents of a corpus.
 * @param open whether labels that can mean several types are left open, because another corpus tells them apart
 * @param step blocks are put together until they have so many pieces, over the ends of documents too; for Infinity each document is one
 */
export function prepare(raws: readonly Raw[], corpus: string, table: FormTable, targets: Targets, caseless: boolean, step: number, open = true): readonly TrainingDocument[] {
  const scheme = open ? SCHEMES[corpus] ?? EXACT : settled(SCHEMES[corpus] ?? EXACT);
  const viewer = new Viewer(table);
  const documents: TrainingDocument[] = [];
  let parts: TrainingDocument[] = [];
  let size = 0;
  let at = 0;
  const close = (): void => { if (parts.length > 0) documents.push(joined(parts, at - size)); parts = []; size = 0; };
  for (const raw of raws) {
    for (const block of blocksOf(raw, scheme, viewer, targets, caseless)) {
      parts.push(block);
      size += block.length;
      at += block.length;
      if (size >= step) close();
    }
    if (step === Infinity) close();
  }
  close();
  return documents;
}

function joined(parts: readonly TrainingDocument[], before: number): TrainingDocument {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const all = { length, forms: new Int32Array(length), contexts: new Uint8Array(length), candidates: new Uint8Array(length), targets: new Int32Array(length), blocks: [0], at: before };
  let at = 0;
  for (const part of parts) {
    all.forms.set(part.forms, at);
    all.contexts.set(part.contexts, at);
    all.candidates.set(part.candidates, at);
    all.targets.set(part.targets, at);
    all.blocks.push(at += part.length);
  }
  return all;
}

function* blocksOf({ text, entities = [] }: Raw, scheme: Scheme, viewer: Viewer, targets: Targets, caseless: boolean): Generator<TrainingDocument> {
  const outside = targets.add([0, ...scheme.unlabelled.flatMap(type => [Begin, Inside, End, Single].map(place => labelOf(TYPES.indexOf(type), place)))]);
  let start = 0;
  for (const block of cutBlocks(text, 'plain')) {
    const view = viewer.view(passage(block), caseless);
    if (view === null) throw new Error('the table of forms is too small');
    const { length, pieces } = view;
    const marks = new Int32Array(length).fill(outside);
    const here = start;
    for (const { start: from, end: to, type } of entities) {
      if (to <= here || from >= here + block.length) continue;
      let first = 0;
      while (first < length && (pieces.ends[first] ?? 0) + here <= from) first++;
      let last = first;
      while (last < length && (pieces.starts[last] ?? 0) + here < to) last++;
      const short = SHORT[type];
      const types = (scheme.types[type] ?? (short === undefined ? [] : [short])).map(one => TYPES.indexOf(one));
      for (let i = first; i < last; i++) {
        const place = last - first === 1 ? Single : i === first ? Begin : i === last - 1 ? End : Inside;
        marks[i] = targets.add(types.map(one => labelOf(one, place)));
      }
      // What the network never sees cannot be learned.
      if (view.candidates.subarray(first, last).includes(0)) marks.fill(targets.add([0]), first, last);
    }
    if (length > 0) yield { length, forms: view.forms.slice(0, length), contexts: view.contexts.slice(0, length), candidates: view.candidates.slice(0, length), targets: marks, blocks: [], at: 0 };
    start += block.length;
  }
}
