import { createEntityIndex } from '../entities/entity-index';
import { compileNames, type NameLexicon } from '../entities/lexicon';
import type { EntityIndex, NameMention } from '../entities/types';
import { createEvidence, createLabelBook, recognize, recut, shapeOf, sniffEnvelope } from '../transcript';
import type { Envelope, Recognition } from '../transcript/types';
import type { Ledger } from '../ledger/types';
import { followUses, placeUses, type AnchoredUse, type PlacedUse } from '../links/places';
import type { HouseRules } from '../checks/house-rules';
import type { Levels } from '../checks/types';
import { OPENING, WITHIN } from '../quotations/named-later';
import { askedOf, newBlock, readBlock, useOf, type Block } from './block';
import { collect, type View } from './collect';
import { dayOfReport } from './day';
import { BEGINNING, foldBlock, sameCarried } from './fold';
import { ledgerNames, ledgerSide, type LedgerSide } from './ledger-side';
import { Sequence } from './sequence';
import { stampAt } from './turns';
import type { AnnotateOptions, Annotation, Annotator, Stamp, TextChange, Touched } from './types';

/** How much of the beginning decides on the envelope and holds the dateline. */
const HEAD = 4096;
/** How many code units are cut into blocks at a time in a first analysis. */
const PIECE = 16_384;
/** Readings of blocks that went are kept for as many, so that undoing costs little. */
const KEPT = 64;

/** What the ledger anchors in the draft: uses, and behind them waivers. */
const anchoredIn = ({ uses, waivers }: LedgerSide): readonly AnchoredUse[] => [...uses, ...waivers.map(({ anchor }, at) => ({ id: `waiver ${at}`, anchor }))];

/** Does the work of a generator in one go. */
export function drain(steps: Generator<number>): void { while (steps.next().done !== true); }

/** The annotation of one document. `build` must have run to its end before anything else is asked. */
export class DocumentAnnotator implements Annotator {
  readonly #blocks = new Sequence<Block>();
  readonly #options: AnnotateOptions;
  readonly #kept = new Map<string, Block>();
  #envelope: Envelope = 'plain';
  #evidence = createEvidence();
  #labels = createLabelBook();
  #recognition: Recognition;
  #names: string;
  #lexicon: NameLexicon;
  #entities: EntityIndex;
  #holders = new Map<string, Set<Block>>();
  #ledger: LedgerSide;
  #text: string | null;
  #whole: Annotation | null = null;
  #uses: readonly PlacedUse[];

  constructor(text: string, options: AnnotateOptions) {
    const ledger = options.ledger ?? null;
    const { key, known, corrections } = ledgerNames(ledger, options.draft);
    this.#options = options;
    this.#text = text;
    this.#names = key;
    this.#lexicon = compileNames(known, corrections);
    this.#entities = createEntityIndex(this.#lexicon);
    this.#ledger = ledgerSide(ledger, options);
    this.#recognition = this.#recognized();
    this.#uses = placeUses(text, anchoredIn(this.#ledger));
  }

  /** The first analysis, in small steps; each gives how much is done, from 0 to 1. */
  *build(text: string): Generator<number> {
    this.#envelope = sniffEnvelope(text.slice(0, HEAD));
    for (let at = 0; at < text.length; at += PIECE) {
      const last = this.#blocks.size - 1;
      this.#recut(Math.max(0, last), last, (this.#blocks.at(last)?.text ?? '') + text.slice(at, at + PIECE));
      yield 0.2 * Math.min(1, at / text.length);
    }
    this.#recognition = this.#recognized();
    yield* this.#readAll();
  }

  text(): string { return this.#text ??= [...this.#blocks.from(0)].map(block => block.text).join(''); }

  edit(changes: readonly TextChange[]): Touched {
    const fresh = new Set<Block>();
    const gone: Block[] = [];
    const behind = new Set<Block>();
    let head = false;
    let at = Infinity;
    for (const { start, end, text } of [...changes].sort((a, b) => b.start - a.start)) {
      const replaced = this.#replace(start, end, text);
      for (const block of replaced.gone) if (!fresh.delete(block)) gone.push(block);
      for (const block of replaced.fresh) fresh.add(block);
      if (replaced.behind !== undefined) behind.add(replaced.behind);
      head ||= start < HEAD;
      at = Math.min(at, start);
    }
    if (changes.length === 0) return { start: 0, end: 0 };
    this.#uses = followUses(this.#uses, anchoredIn(this.#ledger), changes, (from, to) => this.#slice(from, to));
    this.#text = null;
    this.#whole = null;
    if (head && sniffEnvelope(this.#head()) !== this.#envelope) return this.#again();
    const before = this.#recognition;
    this.#recognition = this.#recognized();
    if (this.#recognition.class !== before.class || this.#recognition.layout !== before.layout) {
      drain(this.#readAll());
      return { start: 0, end: this.#blocks.start(this.#blocks.size) };
    }
    for (const block of fresh) this.#read(block);
    const dirty = this.#count(gone, [...fresh]);
    for (const block of [...fresh, ...behind]) dirty.add(block);
    return this.#refold(dirty, at);
  }

  use(ledger: Ledger | null, levels?: Levels, house: HouseRules = this.#ledger.house): void {
    this.#whole = null;
    const before = JSON.stringify(anchoredIn(this.#ledger));
    this.#ledger = ledgerSide(ledger, { levels: levels ?? {}, draft: this.#options.draft ?? null, house });
    if (before !== JSON.stringify(anchoredIn(this.#ledger))) this.#uses = placeUses(this.text(), anchoredIn(this.#ledger));
    const { key, known, corrections } = ledgerNames(ledger, this.#options.draft);
    if (key === this.#names) return;
    this.#names = key;
    this.#lexicon = compileNames(known, corrections);
    this.#kept.clear();
    drain(this.#readAll());
  }

  annotation(): Annotation { return this.#whole ??= collect(this.#view(), null); }

  within(start: number, end: number): Annotation { return collect(this.#view(), [start, end]); }

  #view(): View {
    return { id: this.#options.id ?? '', blocks: this.#blocks, entities: this.#entities, recognition: this.#recognition, ledger: this.#ledger, uses: this.#uses, speakers: this.#recognition.class === 'transcript' ? this.#labels.speakers(this.#head()) : new Map(), day: dayOfReport(this.#ledger, this.#recognition), path: this.#options.draft ?? null, now: this.#options.now ?? Date.now() };
  }

  stamp(offset: number): Stamp { return stampAt(this.#blocks, offset); }

  uses(): readonly PlacedUse[] { return this.#uses.slice(0, this.#ledger.uses.length); }

  #slice(start: number, end: number): string {
    const first = this.#blocks.find(start);
    let text = '';
    for (const block of this.#blocks.from(Math.max(0, first.index))) {
      if (first.start + text.length >= end) break;
      text += block.text;
    }
    return text.slice(start - first.start, end - first.start);
  }

  #head(): string {
    let head = '';
    for (const { text } of this.#blocks.from(0)) {
      head += text;
      if (head.length >= HEAD) break;
    }
    return head.slice(0, HEAD);
  }

  #recognized(): Recognition {
    const seen = recognize(this.#evidence.totals(), this.#head(), this.#envelope);
    const chosen = this.#options.class ?? null;
    return chosen === null ? seen : { ...seen, class: chosen, confidence: 1, because: ['You chose this.'], layout: chosen === seen.class ? seen.layout : chosen };
  }

  /** Replaces a range of the text; only the blocks' list and the evidence are brought up to date. */
  #replace(start: number, end: number, text: string): { readonly gone: readonly Block[]; readonly fresh: readonly Block[]; readonly behind: Block | undefined } {
    const first = this.#blocks.find(start);
    const last = this.#blocks.find(end);
    if (first.index < 0) return this.#recut(0, -1, text);
    const head = (this.#blocks.at(first.index)?.text ?? '').slice(0, start - first.start);
    const tail = (this.#blocks.at(last.index)?.text ?? '').slice(end - last.start);
    return this.#recut(first.index, last.index, head + text + tail);
  }

  /** Puts a text in the place of the blocks from `first` to `last`; what else is cut anew is in `gone` and `fresh` too. */
  #recut(first: number, last: number, middle: string): { readonly gone: readonly Block[]; readonly fresh: readonly Block[]; readonly behind: Block | undefined } {
    const { from, to, blocks } = recut(index => this.#blocks.at(index)?.text, first, last, middle, this.#envelope);
    const fresh = blocks.map(text => newBlock(text, shapeOf(text, this.#envelope)));
    const gone = this.#blocks.splice(from, to, fresh);
    for (const { shape, text } of gone) { this.#evidence.remove(shape); if (shape.label !== null) this.#labels.remove(text.slice(...shape.label)); }
    for (const { shape, text } of fresh) { this.#evidence.add(shape); if (shape.label !== null) this.#labels.add(text.slice(...shape.label)); }
    return { gone, fresh, behind: this.#blocks.at(from + fresh.length) };
  }

  #again(): Touched {
    const text = this.text();
    this.#blocks.splice(0, this.#blocks.size, []);
    this.#kept.clear();
    this.#evidence = createEvidence();
    this.#labels = createLabelBook();
    drain(this.build(text));
    return { start: 0, end: text.length };
  }

  /** Reads all blocks and joins them from the first. */
  *#readAll(): Generator<number> {
    this.#entities = createEntityIndex(this.#lexicon);
    this.#holders = new Map();
    let done = 0;
    for (const block of this.#blocks.from(0)) {
      this.#read(block);
      this.#hold(block);
      this.#entities.fill(block.reading.mentions);
      yield 0.2 + 0.7 * (++done / this.#blocks.size);
    }
    for (let steps = this.#entities.settle(); steps.next().done !== true;) yield 0.9;
    let before = BEGINNING;
    done = 0;
    for (const block of this.#blocks.from(0)) {
      const { after, joined } = foldBlock(block, before, this.#entities);
      Object.assign(block, { before, after, joined });
      before = after;
      yield 0.9 + 0.1 * (++done / this.#blocks.size);
    }
  }

  #read(block: Block): void {
    block.use = useOf(block, this.#recognition);
    const kept = this.#kept.get(block.text);
    block.reading = kept?.use === block.use ? kept.reading : readBlock(block, block.use, { lexicon: this.#lexicon, models: this.#options.models ?? {} });
  }

  /** Counts the names of blocks out and in; gives the blocks whose names may stand for somebody else now. */
  #count(gone: readonly Block[], fresh: readonly Block[]): Set<Block> {
    const mentions = (blocks: readonly Block[]): readonly NameMention[] => blocks.flatMap(({ reading }) => reading.mentions);
    for (const block of gone) {
      for (const form of askedOf(block)) this.#holders.get(form)?.delete(block);
      this.#keep(block);
    }
    for (const block of fresh) this.#hold(block);
    const dirty = new Set<Block>();
    for (const form of this.#entities.update(mentions(gone), mentions(fresh))) {
      const holders = this.#holders.get(form);
      if (holders?.size === 0) this.#holders.delete(form);
      for (const block of holders ?? []) dirty.add(block);
    }
    return dirty;
  }

  /** Notes which names a block holds. */
  #hold(block: Block): void {
    for (const form of askedOf(block)) {
      const holders = this.#holders.get(form);
      if (holders === undefined) this.#holders.set(form, new Set([block]));
      else holders.add(block);
    }
  }

  #keep(block: Block): void {
    this.#kept.delete(block.text);
    this.#kept.set(block.text, block);
    if (this.#kept.size > KEPT) for (const oldest of this.#kept.keys()) { this.#kept.delete(oldest); break; }
  }

  /** Joins the blocks anew, and those after them until nothing changes any more. */
  #refold(dirty: ReadonlySet<Block>, at: number): Touched {
    const indices = [...dirty].map(block => this.#blocks.indexOf(block)).filter(index => index >= 0).sort((a, b) => a - b);
    let next = 0;
    let end = -1;
    for (const first of indices) {
      if (first < next) continue;
      let before = this.#blocks.at(first - 1)?.after ?? BEGINNING;
      next = first;
      for (const block of this.#blocks.from(first)) {
        if (next > first && sameCarried(block.before, before) && !dirty.has(block)) break;
        const { after, joined } = foldBlock(block, before, this.#entities);
        Object.assign(block, { before, after, joined });
        before = after;
        next++;
      }
      end = this.#blocks.start(next);
    }
    // What is said further down may tell who is meant in the headline.
    const start = indices[0] === undefined ? at : indices[0] < OPENING + WITHIN ? 0 : Math.min(at, this.#blocks.start(indices[0]));
    return { start, end: Math.max(start, end) };
  }
}
