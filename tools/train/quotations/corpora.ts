import { join } from 'node:path';
import type { FormTable } from '../../../src/entities/model/form-table';
import type { Lookup } from '../../../src/entities/model/lookup';
import type { NameModel } from '../../../src/entities/model/name-model';
import { annotate } from '../../../src/annotation';
import { passage } from '../../../src/text/passage';
import type { Pieces } from '../../../src/entities/model/pieces';
import { Begin, End, Inside, Kind, labelOf, Single } from '../../../src/quotations/model/labels';
import { viewOf } from '../../../src/quotations/model/view';
import type { Span } from '../../../src/text/span';
import { readLines } from '../../eval/shared';

/** Text readied for training: its blocks one behind the other, columns by piece. */
export interface TaggedDocument {
  readonly length: number;
  readonly forms: Int32Array;
  readonly channels: readonly Uint8Array[];
  readonly labels: Uint8Array;
  readonly blockOf: Int32Array;
  /** Where blocks begin; the last is `length`. */
  readonly blocks: readonly number[];
  /** How many pieces of the corpus stand before it. */
  readonly at: number;
}

export interface Attribution { readonly contents: readonly Span[]; readonly source: readonly Span[]; readonly cue: readonly Span[] }
export interface Raw { readonly id: string; readonly text: string; readonly quotes?: readonly Attribution[] }
export const readRaw = (shared: string, corpus: string, part: string): readonly Raw[] => readLines<Raw>(join(shared, 'data', `${corpus}.${part}.jsonl`));

/** What reads words and names for the tagger. */
export interface Eyes { readonly table: FormTable; readonly names: NameModel; readonly cues: Lookup }

/** A block as the annotator shows it to the tagger, with its labels. */
interface Part { readonly pieces: Pieces; readonly start: number; readonly forms: Int32Array; readonly channels: readonly Uint8Array[]; readonly sentence: Int32Array }

/** The blocks of a text as the annotator shows them, in order. */
export function partsOf(text: string, { table, names, cues }: Eyes): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  annotate(text, {
    class: 'article',
    models: { names, quotations: {
      quotations(part, mentions, mode) {
        const view = viewOf(part, mentions, mode, table, cues);
        if (view === null) throw new Error('the table of forms is too small');
        const start = text.indexOf(part.text, from);
        if (start < 0) throw new Error('blocks do not come in order');
        from = start + part.text.length;
        parts.push({ pieces: view.pieces, start, forms: view.forms, channels: view.channels, sentence: view.sentence });
        return [];
      },
    } },
  });
  return parts;
}

/** Readies the documents of a corpus, put together until a step has so many pieces; for Infinity each stands alone. */
export function prepare(raws: readonly Raw[], eyes: Eyes, step: number): readonly TaggedDocument[] {
  const documents: TaggedDocument[] = [];
  let open: { readonly part: Part; readonly labels: Uint8Array }[] = [];
  let size = 0;
  let at = 0;
  const close = (): void => { if (open.length > 0) documents.push(joined(open, at - size)); open = []; size = 0; };
  for (const raw of raws) {
    const parts = partsOf(raw.text, eyes).filter(({ pieces }) => pieces.length > 0);
    const labels = labelsOf(raw, parts);
    for (const [k, part] of parts.entries()) {
      open.push({ part, labels: labels[k]! });
      size += part.pieces.length;
      at += part.pieces.length;
      if (size >= step) close();
    }
    if (step === Infinity) close();
  }
  close();
  return documents;
}

function joined(parts: readonly { readonly part: Part; readonly labels: Uint8Array }[], before: number): TaggedDocument {
  const length = parts.reduce((sum, { part }) => sum + part.pieces.length, 0);
  const all = { length, forms: new Int32Array(length), channels: parts[0]!.part.channels.map(() => new Uint8Array(length)), labels: new Uint8Array(length), blockOf: new Int32Array(length), blocks: [0], at: before };
  let at = 0;
  for (const [k, { part, labels }] of parts.entries()) {
    all.forms.set(part.forms, at);
    for (const [c, channel] of part.channels.entries()) all.channels[c]!.set(channel, at);
    all.labels.set(labels, at);
    all.blockOf.fill(k, at, at + labels.length);
    all.blocks.push(at += labels.length);
  }
  return all;
}

/** Labels of the parts of a document: cues and sources first, then what is left of the contents. */
function labelsOf({ text, quotes = [] }: Raw, parts: readonly Part[]): readonly Uint8Array[] {
  const kinds = parts.map(({ pieces }) => new Int8Array(pieces.length).fill(-1));
  const begins = parts.map(({ pieces }) => new Uint8Array(pieces.length));
  const put = ([from, to]: Span, kindIn: (part: number) => number): void => {
    for (const [k, { pieces: { length, starts, ends }, start }] of parts.entries()) {
      let first = true;
      for (let i = 0; i < length; i++) {
        if (start + ends[i]! <= from || start + starts[i]! >= to || kinds[k]![i]! >= 0) continue;
        kinds[k]![i] = kindIn(k);
        if (first) begins[k]![i] = 1;
        first = false;
      }
    }
  };
  for (const { cue, source } of quotes) {
    for (const span of cue) put(span, () => Kind.Cue);
    for (const span of source) put(span, () => Kind.Source);
  }
  const partAt = (offset: number): number => parts.findIndex(({ pieces, start }) => offset < start + pieces.ends[pieces.length - 1]!);
  for (const { contents, cue: [cue] } of quotes) {
    const home = cue === undefined ? -1 : partAt(cue[0]);
    for (const span of mergedSpans(contents, text)) put(span, k => cue === undefined ? Kind.Left : home < k ? Kind.Past : home > k || span[0] < cue[0] ? Kind.Right : Kind.Left);
  }
  return kinds.map((kind, k) => bioes(kind, begins[k]!));
}

/** Contents with nothing but marks between them, as one. */
function mergedSpans(contents: readonly Span[], text: string): readonly Span[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...contents].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && !/[\p{L}\p{N}$£€%]/u.test(text.slice(last[1], start))) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function bioes(kinds: Int8Array, begins: Uint8Array): Uint8Array {
  return Uint8Array.from(kinds, (kind, i) => {
    if (kind < 0) return 0;
    const starts = begins[i] === 1 || kinds[i - 1] !== kind;
    const ends = kinds[i + 1] !== kind || begins[i + 1] === 1;
    return labelOf(kind, starts ? ends ? Single : Begin : ends ? End : Inside);
  });
}

/** A corpus of grammar: parts of speech and relations by piece, −1 where pieces and words differ. */
export interface Grammar { readonly documents: readonly (TaggedDocument & { readonly tags: readonly [Int16Array, Int16Array] })[]; readonly sizes: readonly [number, number] }

/** Reads sentences in CoNLL-U; each paragraph is a block. */
export function readGrammar(lines: string, eyes: Eyes, step: number): Grammar {
  const numbers = [new Map<string, number>(), new Map<string, number>()] as const;
  const number = (which: 0 | 1, tag: string): number => { const known = numbers[which].get(tag) ?? numbers[which].size; numbers[which].set(tag, known); return known; };
  const blocks: { part: Part; tags: [Int16Array, Int16Array] }[] = [];
  for (const paragraph of lines.split('# newpar\n')) {
    let text = '';
    const words: { start: number; end: number; tags: readonly [number, number] }[] = [];
    for (const line of paragraph.split('\n')) {
      const [id = '', form = '', , , tag = '', , , relation = '', , misc = ''] = line.split('\t');
      if (!/^\d+$/u.test(id)) continue;
      words.push({ start: text.length, end: text.length + form.length, tags: [number(0, tag), number(1, relation.split(':')[0] ?? '')] });
      text += form + (misc.includes('SpaceAfter=No') ? '' : ' ');
    }
    if (words.length < 3) continue;
    const view = viewOf(passage(text), [], 'article', eyes.table, eyes.cues);
    if (view === null) throw new Error('the table of forms is too small');
    const { pieces, length } = view;
    const tags: [Int16Array, Int16Array] = [new Int16Array(length).fill(-1), new Int16Array(length).fill(-1)];
    for (let i = 0, w = 0; i < length; i++) {
      while (w < words.length && words[w]!.end <= pieces.starts[i]!) w++;
      const word = words[w];
      if (word !== undefined && word.start === pieces.starts[i] && word.end === pieces.ends[i]) for (const which of [0, 1] as const) tags[which][i] = word.tags[which];
    }
    blocks.push({ part: { pieces, start: 0, forms: view.forms, channels: view.channels, sentence: view.sentence }, tags });
  }
  const documents: Grammar['documents'][number][] = [];
  for (let from = 0; from < blocks.length;) {
    let to = from;
    let size = 0;
    while (to < blocks.length && size < step) size += blocks[to++]!.part.pieces.length;
    const group = blocks.slice(from, to);
    const document = joined(group.map(({ part }) => ({ part, labels: new Uint8Array(part.pieces.length) })), 0);
    const join = (which: 0 | 1): Int16Array => Int16Array.from(group.flatMap(({ tags }) => [...tags[which]]));
    documents.push({ ...document, tags: [join(0), join(1)] });
    from = to;
  }
  return { documents, sizes: [numbers[0].size, numbers[1].size] };
}
