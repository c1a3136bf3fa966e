import { hull, type Span } from '../text/span';
import { locatorOf, marksOf } from '../transcript';
import type { Numbered, Placed, View } from './collect';
import type { Block } from './block';
import { speakerForm } from './fold';
import { labelKey } from './ledger-side';
import type { Quotation, Stamp, Turn } from './types';

/** The first blocks of the turns that the blocks belong to, in order. */
export function turnsOf({ blocks, recognition }: View, inside: readonly Placed[]): readonly Placed[] {
  if (recognition.class !== 'transcript') return [];
  const turns: Placed[] = [];
  for (const { block, start, index } of inside) {
    const head = block.after?.turn ?? null;
    if (head === block) turns.push({ block, start, index });
    else if (head !== null && turns.length === 0) {
      const at = blocks.indexOf(head);
      turns.push({ block: head, start: blocks.start(at), index: at });
    }
  }
  return turns;
}
/** A turn, and its words as a quotation: one content for each of its blocks; no quotation for a turn without words. */
export function turnOf(view: View, { block: head, start, index }: Placed, numbered: Numbered): { readonly turn: Turn; readonly quotation: Quotation | null } {
  const { blocks, recognition, ledger } = view;
  const contents: Span[] = [];
  const words: string[] = [];
  const marks: NonNullable<Turn['marks']>[number][] = [];
  let at = start;
  let end: number | null = null;
  for (const block of blocks.from(index)) {
    if (block.after?.turn !== head) break;
    const [from, to] = block.shape.body;
    if (to > from) marks.push(...marksOf(block.text.slice(from, to)).map(mark => ({ ...mark, start: at + from + mark.start, end: at + from + mark.end })));
    if (block.use !== 'aside' && to > from) { contents.push([at + from, at + to]); words.push(block.text.slice(from, to)); }
    if (block.shape.end !== null) end = block.shape.end;
    at += block.length;
  }
  const { label, body, start: begins } = head.shape;
  const labelSpan: Span = label === null ? [start + body[0], start + body[0]] : [start + label[0], start + label[1]];
  const said = saidOf(view, head);
  const identity = speakerOf(view, head, said.name);
  const speaker = identity === null ? null : numbered.id(identity);
  const turn: Turn = { label: labelSpan, text: hull(contents) ?? [start + body[0], start + body[0]], speaker, start: begins, end, ...said, ...marks.length > 0 && { marks } };
  if (contents.length === 0) return { turn, quotation: null };
  const link = ledger.statements.find(words, identity?.source ?? null, true);
  return { turn, quotation: { kind: 'direct', contents, cue: [], source: label === null ? [] : [labelSpan], speaker, anonymous: label === null || speaker !== null ? null : head.text.slice(...label), confidence: recognition.confidence, nested: [], statement: link?.statement ?? null, wording: link?.wording ?? null } };
}

/** Where the words at an offset stand in the recording or the record: the times of their block, else the time of the last one of the turn before it. */
export function stampAt(blocks: View['blocks'], offset: number): Stamp {
  const { index, start } = blocks.find(offset);
  const own = blocks.at(index);
  const locator = own?.after == null ? null : locatorOf(own.text, own.after.exam, offset - start);
  for (let at = index; at >= 0; at--) {
    const block = blocks.at(at);
    if (block === undefined) break;
    if (block.shape.start !== null) return { start: block.shape.start, end: block === own ? block.shape.end : null, locator };
    if (block === own?.after?.turn || own?.after?.turn == null) break;
  }
  return { start: null, end: null, locator };
}

/** What the transcript says of who speaks in a turn. */
function saidOf({ speakers }: View, { text, shape: { label }, after }: Block): Pick<Turn, 'name' | 'role' | 'organization' | 'note' | 'locator'> {
  const words = label === null ? '' : text.slice(...label);
  const exam = after?.exam;
  const examined = words === 'Q' ? exam?.examiner : words === 'A' || words === 'THE WITNESS' ? exam?.witness : null;
  const speaker = speakers.get(words);
  const fuller = examined == null ? null : speakers.get(examined)?.name ?? examined;
  const locator = exam === undefined ? null : locatorOf(text, exam);
  const [name, role, organization, note] = [fuller ?? speaker?.name, speaker?.role, speaker?.organization, speaker?.note];
  return { ...name != null && { name }, ...role != null && { role }, ...organization != null && { organization }, ...note != null && { note }, ...locator !== null && { locator } };
}

/** The entity that speaks: whom a person has named for the label; else that of the label’s name, else of the fuller name that stands behind it when the document names it. */
function speakerOf({ entities, ledger }: View, head: Block, name: string | undefined): ReturnType<View['entities']['identity']> | null {
  const told = head.shape.label === null ? undefined : ledger.speakers.get(labelKey(head.text.slice(...head.shape.label)));
  if (told !== undefined) return entities.entity(told.key) ?? told;
  const form = speakerForm(head);
  const own = form === null ? null : entities.identity(form);
  if (name === undefined || own?.name.includes(' ') === true) return own;
  const fuller = entities.identity(name);
  return entities.entity(fuller.key) === null ? own : fuller;
}
