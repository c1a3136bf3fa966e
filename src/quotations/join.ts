import { nextBlock, remember, type Memory } from './memory';
import { meansSeveral, speakerOf } from './speaker';
import type { EntityType } from '../entities/types';
import type { JoinInput, JoinState, JoinedQuotation, LocalQuotation, Piece } from './types';

/** How many blocks somebody is remembered as the one who spoke last. */
export const REMEMBERED = 8;
/** How many paragraphs one quotation may go on. */
const LONGEST_CHAIN = 64;

/** A place in a block of before; `back` grows with every block. */
interface Remembered { readonly cue: Piece | null; readonly source: Piece | null; readonly speaker: string | null; readonly name: string; readonly type: EntityType | null; readonly age: number; readonly several: boolean }

interface State extends JoinState {
  /** Who spoke last. */
  readonly last: Remembered | null;
  /** Who was named of late. */
  readonly memory: Memory;
  /** “X continued:” at the end of the block before. */
  readonly intro: { readonly quotation: LocalQuotation; readonly speaker: string | null } | null;
  /** The last quotation of the block before, which may go on; with the style of its marks when they are still open. */
  readonly open: { readonly quotation: JoinedQuotation; readonly style: string | null } | null;
}

/** The key is worked out when somebody asks for it, which a first analysis does not. */
function state({ last, memory, intro, open }: Omit<State, 'key'>): State {
  let key: string | null = null;
  return { last, memory, intro, open, get key() { return key ??= JSON.stringify([last, memory, intro, open]); } };
}

/** What is carried into the first block. */
export const START: JoinState = state({ last: null, memory: [], intro: null, open: null });

/**
 * Joins a block to what came before: pronouns, descriptions and marked words without source get their speaker (the
 * one who spoke last, or was named last, and fits), and a quotation that was left open goes on where the block opens
 * again. A pure function: the same state and block give the same.
 * @returns what is carried on, and the quotations that are complete; one that is left open comes with a later block
 */
export function joinBlock(before: JoinState, input: JoinInput): { readonly state: JoinState; readonly quotations: readonly JoinedQuotation[] } {
  const past = before as State;
  const fresh = input.turn !== null || input.heading;
  const quotations: JoinedQuotation[] = [];
  let open = fresh ? null : past.open;
  if (past.open !== null && open === null) quotations.push(past.open.quotation);
  let last = fresh ? null : past.last;
  let memory: Memory = fresh ? [] : past.memory;
  let intro = fresh ? null : past.intro;
  let left: State['open'] = null;
  let introduced: State['intro'] = null;
  const [first] = input.quotations;
  if (open !== null && !(first !== undefined && goesOn(first, open.style))) { quotations.push(open.quotation); open = null; }
  let seen = 0;
  const final = lastOpen(input);
  const spoken = input.quotations.flatMap(({ kind, contents }) => kind === 'indirect' ? [] : contents);
  const said = (offset: number): boolean => spoken.some(([start, end]) => offset >= start && offset < end);
  for (const local of input.quotations) {
    const at = local.source?.[0] ?? local.contents[0]?.[0] ?? 0;
    memory = remember(memory, input, seen, at, said);
    seen = Math.max(seen, at);
    if (local.contents.length === 0) { introduced = { quotation: local, speaker: speakerOf(local.speaker, input, memory, last) }; continue; }
    const own = resolved(local, input, memory, last, intro);
    let joined = own.quotation;
    if (open !== null && local === first) {
      joined = continued(open.quotation, joined);
      open = null;
    }
    intro = null;
    if (local.kind !== 'indirect' || joined.speaker !== null || joined.anonymous) last = { cue: null, source: joined.source ?? last?.source ?? null, speaker: joined.speaker, ...calledOf(joined.speaker, input, memory, last), age: 0, several: meansSeveral(local.speaker) };
    const more = (local.open !== null || local.kind !== 'indirect') && local === final && joined.contents.length < LONGEST_CHAIN;
    if (more && !input.heading) left = { quotation: joined, style: local.open };
    else quotations.push(joined);
  }
  memory = remember(memory, input, seen, Infinity, said);
  const next = {
    last: last === null || last.age >= REMEMBERED ? null : { ...last, age: last.age + 1, cue: null, source: back(last.source) },
    memory: nextBlock(memory),
    intro: introduced,
    open: left === null ? null : { style: left.style, quotation: moved(left.quotation) },
  };
  return { state: state(next), quotations };
}

/** The quotation that the last block has left open, its places counted from a block behind the last; none is lost. */
export function finish(last: JoinState): readonly JoinedQuotation[] {
  const { open } = last as State;
  return open === null ? [] : [open.quotation];
}

const lastOpen = (input: JoinInput): LocalQuotation | undefined => input.quotations.filter(({ contents }) => contents.length > 0).at(-1);
const back = (piece: Piece | null): Piece | null => piece === null ? null : { ...piece, back: piece.back + 1 };
const moved = (quotation: JoinedQuotation): JoinedQuotation => ({ ...quotation, contents: quotation.contents.map(piece => ({ ...piece, back: piece.back + 1 })), cue: back(quotation.cue), source: back(quotation.source), nested: quotation.nested.map(moved) });
const here = (span: readonly [number, number] | null): Piece | null => span === null ? null : { back: 0, start: span[0], end: span[1] };

function resolved(local: LocalQuotation, input: JoinInput, memory: Memory, last: Remembered | null, intro: State['intro']): { readonly quotation: JoinedQuotation } {
  const contents = local.contents.map(([start, end]): Piece => ({ back: 0, start, end }));
  const quotation = { kind: local.kind, contents, cue: here(local.cue), source: here(local.source), anonymous: local.speaker.by === 'description', confidence: local.confidence, nested: (local.nested ?? []).map(inner => resolved(inner, input, memory, last, null).quotation) };
  if (local.source !== null || local.speaker.by !== 'none') return { quotation: { ...quotation, speaker: local.speaker.by === 'none' ? null : speakerOf(local.speaker, input, memory, last) } };
  if (intro !== null && (local.reopens !== null || local.past === true)) return { quotation: { ...quotation, cue: back(here(intro.quotation.cue)), source: back(here(intro.quotation.source)), speaker: intro.speaker, confidence: intro.quotation.confidence } };
  return { quotation: { ...quotation, source: last?.source ?? null, speaker: last?.speaker ?? null } };
}

/** A block’s first quotation goes on with the one before when it says so itself, or opens the marks anew that were left open. */
const goesOn = ({ past, reopens, contents }: LocalQuotation, style: string | null): boolean => contents.length > 0 && (past === true || style !== null && reopens === style);

/** Both as one: the cue and source of the part that has them. */
function continued(begun: JoinedQuotation, more: JoinedQuotation): JoinedQuotation {
  const own = more.cue !== null && begun.cue === null;
  const from = own ? more : begun;
  return { kind: begun.kind === 'direct' && more.kind === 'direct' ? 'direct' : 'mixed', contents: [...begun.contents, ...more.contents], cue: from.cue, source: from.source ?? more.source, speaker: from.speaker ?? more.speaker, anonymous: from.anonymous, nested: [...begun.nested, ...more.nested], confidence: Math.max(begun.confidence, more.confidence) };
}

/** The name and type of a speaker: of a mention here, of one that is remembered, or of the last. */
function calledOf(speaker: string | null, { mentions }: JoinInput, memory: Memory, last: Remembered | null): { readonly name: string; readonly type: EntityType | null } {
  const found = mentions.find(({ entity }) => entity === speaker) ?? memory.find(({ entity }) => entity === speaker);
  if (found !== undefined) return { name: found.name, type: found.type };
  return last !== null && last.speaker === speaker ? { name: last.name, type: last.type } : { name: '', type: null };
}
