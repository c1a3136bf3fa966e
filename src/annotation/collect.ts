import type { CheckedMention, CheckedQuotation } from '../checks/document';
import type { EntityIdentity, EntityIndex } from '../entities/types';
import { resolveDate } from '../entities/values';
import { finish, REMEMBERED, START } from '../quotations/join';
import type { JoinedQuotation, Piece } from '../quotations/types';
import type { PlacedUse } from '../links/places';
import { overlaps, type Span } from '../text/span';
import { markedWords } from '../text/quotation-marks';
import type { Speaker } from '../transcript';
import type { Recognition } from '../transcript/types';
import type { Block } from './block';
import { findingsOf } from './checked';
import { speakerNamedLater } from './opening';
import { turnOf, turnsOf } from './turns';
import type { LedgerSide } from './ledger-side';
import type { Sequence } from './sequence';
import type { Annotation, Entity, Mention, NestedQuotation, Quotation, Turn } from './types';

/** All that an annotation is made of. */
export interface View {
  readonly id: string;
  readonly blocks: Sequence<Block>;
  readonly entities: EntityIndex;
  readonly recognition: Recognition;
  readonly ledger: LedgerSide;
  readonly uses: readonly PlacedUse[];
  /** Who stands behind the labels of turns, by label. */
  readonly speakers: ReadonlyMap<string, Speaker>;
  /** The path of the draft, or null. */
  readonly path: string | null;
  /** The moment of the check, in milliseconds. */
  readonly now: number;
  /** The day of the report, which dates without a year are told from; null where it is not known. */
  readonly day: { readonly date: string } | null;
}

/** A quotation in one piece may go on over as many blocks. */
const LONGEST_CHAIN = 64;

/** A block with the offset at which it begins. */
export interface Placed { readonly block: Block; readonly start: number; readonly index: number }
/** The block that a quotation’s pieces are counted back from; behind the last block there is none. */
type Giver = Omit<Placed, 'block'> & { readonly block: Block | null };

/** Makes the annotation of a range, or of all; its cost is that of the blocks in the range. */
export function collect(view: View, range: Span | null): Annotation {
  const placed = placedBlocks(view.blocks, range);
  const numbered = new Numbered(view.entities);
  const inRange = (span: Span): boolean => range === null || overlaps(span, range);
  const mentions: Mention[] = [];
  const called: CheckedMention[] = [];
  for (const { block, start } of placed.inside) {
    for (const { start: from, end, form, confidence, date, amount, roles } of block.reading.mentions) {
      if (!inRange([start + from, start + end])) continue;
      const identity = view.entities.identity(form);
      const mention: Mention = { start: start + from, end: start + end, type: identity.type, entity: numbered.id(identity), confidence, ...date !== undefined && { date: resolveDate(date, view.day).value }, ...amount !== undefined && { amount } };
      mentions.push(mention);
      called.push(roles === undefined ? mention : { ...mention, roles });
    }
  }
  const marked = placed.inside.flatMap(({ block, start }) => block.reading.marked.map(one => ({ ...one, start: start + one.start, end: start + one.end }))).filter(({ start, end }) => inRange([start, end]));
  const turns: Turn[] = [];
  const quotations: Quotation[] = [];
  const checked: CheckedQuotation[] = [];
  for (const turn of turnsOf(view, placed.inside)) {
    const made = turnOf(view, turn, numbered);
    if (!inRange([Math.min(made.turn.label[0], made.turn.text[0]), made.turn.text[1]])) continue;
    turns.push(made.turn);
    if (made.quotation !== null) quotations.push(made.quotation);
  }
  const add = (at: Giver, joined: JoinedQuotation): void => {
    const contents = joined.contents.map(piece => spanOf(view.blocks, at, piece));
    const others = [joined.cue, joined.source].map(piece => piece === null ? [] : [spanOf(view.blocks, at, piece)]);
    if (![...contents, ...others.flat()].some(inRange)) return;
    const made = quotationOf(view, at, joined, contents, others, numbered);
    quotations.push(made.quotation);
    checked.push(made.checked);
  };
  for (const at of [...placed.inside, ...placed.behind]) for (const joined of at.block.joined) add(at, joined);
  const end = { block: null, start: 0, index: view.blocks.size };
  if (placed.toEnd) for (const joined of finish(view.blocks.at(view.blocks.size - 1)?.after?.join ?? START)) add(end, joined);
  quotations.sort((a, b) => (a.contents[0]?.[0] ?? 0) - (b.contents[0]?.[0] ?? 0) || (b.contents[0]?.[1] ?? 0) - (a.contents[0]?.[1] ?? 0));
  const parts = { recognition: view.recognition, entities: numbered.entities, mentions, quotations, marked };
  checked.sort((a, b) => (a.contents[0]?.[0] ?? 0) - (b.contents[0]?.[0] ?? 0));
  return { id: view.id, turns, ...parts, findings: range === null ? findingsOf(view, parts, checked, called) : [] };
}

/** Gives entities their ids, in the order in which they are asked for. */
export class Numbered {
  readonly entities: Entity[] = [];
  readonly #ids = new Map<string, string>();
  constructor(private readonly index: EntityIndex) {}

  id({ key, name, type, source }: EntityIdentity): string {
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = `e${this.entities.length + 1}`;
      this.#ids.set(key, id);
      this.entities.push({ id, name, type, source });
    }
    return id;
  }

  /** The entity of a key, with its id; null for no key, or one that names nothing any more. */
  of(key: string | null): { readonly id: string; readonly identity: EntityIdentity } | null {
    const identity = key === null ? null : this.index.entity(key);
    return identity === null ? null : { id: this.id(identity), identity };
  }
}

/** The blocks of a range, and those behind it whose quotations may have begun, or have their source, in it. */
function placedBlocks(blocks: Sequence<Block>, range: Span | null): { readonly inside: readonly Placed[]; readonly behind: readonly Placed[]; /** Nothing comes behind them. */ readonly toEnd: boolean } {
  const first = range === null ? { index: 0, start: 0 } : blocks.find(range[0]);
  const inside: Placed[] = [];
  const behind: Placed[] = [];
  let { start, index } = first;
  let quiet = 0;
  for (const block of blocks.from(first.index)) {
    if (range === null || start <= range[1]) inside.push({ block, start, index });
    else if (quiet <= REMEMBERED && behind.length < LONGEST_CHAIN) behind.push({ block, start, index });
    else return { inside, behind, toEnd: false };
    quiet = behind.length === 0 || block.reading.quotations.some(quotation => quotation.open !== null) ? 0 : quiet + 1;
    start += block.length;
    index++;
  }
  return { inside, behind, toEnd: true };
}

/** The offsets of a piece of a quotation that the block `at` has given. */
function spanOf(blocks: Sequence<Block>, at: Giver, { back, start, end }: Piece): Span {
  const from = back === 0 ? at.start : blocks.start(at.index - back);
  return [from + start, from + end];
}

function quotationOf(view: View, at: Giver, joined: JoinedQuotation, contents: readonly Span[], [cue = [], source = []]: readonly (readonly Span[])[], numbered: Numbered): { readonly quotation: Quotation; readonly checked: CheckedQuotation } {
  const speaker = numbered.of(joined.speaker ?? speakerNamedLater(view, at.index, joined));
  const words = joined.contents.map(({ back, start, end }) => (back === 0 ? at.block : view.blocks.at(at.index - back) ?? null)?.text.slice(start, end) ?? '');
  const marked = joined.kind === 'mixed' ? words.flatMap(markedWords) : words;
  const link = joined.kind === 'indirect' ? null : view.ledger.statements.find(marked, speaker?.identity.source ?? null, false, beforeWords(view, at, joined, marked[0] ?? ''));
  const quotation: Quotation = { kind: joined.kind, contents, cue, source, speaker: speaker?.id ?? null, anonymous: speaker === null && joined.anonymous ? sourceWords(view, at, joined) : null, confidence: joined.confidence, nested: joined.nested.map(inner => nestedOf(view, at, inner, numbered)), statement: link?.statement ?? null, wording: link?.wording ?? null };
  const { kind, speaker: id, anonymous, confidence } = quotation;
  return { quotation, checked: { kind, contents, cue, source, speaker: id, anonymous, confidence, inHeading: at.block?.use === 'heading', link } };
}

function nestedOf(view: View, at: Giver, inner: JoinedQuotation, numbered: Numbered): NestedQuotation {
  const spans = (pieces: readonly (Piece | null)[]): readonly Span[] => pieces.flatMap(piece => piece === null ? [] : [spanOf(view.blocks, at, piece)]);
  return { kind: inner.kind, contents: spans(inner.contents), cue: spans([inner.cue]), source: spans([inner.source]), speaker: numbered.of(inner.speaker)?.id ?? null, confidence: inner.confidence };
}

/** The words of the source phrase. */
function sourceWords({ blocks }: View, at: Giver, { source }: JoinedQuotation): string | null {
  if (source === null) return null;
  return (source.back === 0 ? at.block : blocks.at(at.index - source.back))?.text.slice(source.start, source.end) ?? null;
}

/** What stands in the same sentence before the first marked words; enough of it for a “not”. */
function beforeWords({ blocks }: View, at: Giver, { contents: [first] }: JoinedQuotation, marked: string): string {
  if (first === undefined) return '';
  const text = (first.back === 0 ? at.block : blocks.at(at.index - first.back))?.text ?? '';
  const end = first.start + Math.max(0, text.slice(first.start, first.end).indexOf(marked));
  return /[^.!?]*$/u.exec(text.slice(Math.max(0, end - 60), end))?.[0] ?? '';
}
