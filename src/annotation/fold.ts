import type { EntityIndex } from '../entities/types';
import { joinBlock, START } from '../quotations/join';
import type { JoinState, JoinedQuotation } from '../quotations/types';
import { examinedBy, NO_EXAMINATION, sameExamination, type Examination } from '../transcript';
import type { Block } from './block';

/** What is carried from one block to the next: the joining of quotations, the block that began the turn, and in the record of a court who asks whom. */
export interface Carried { readonly join: JoinState; readonly turn: Block | null; readonly exam: Examination }

/** What is carried into the first block. */
export const BEGINNING: Carried = { join: START, turn: null, exam: NO_EXAMINATION };

/** True when what follows comes out the same after both. */
export const sameCarried = (a: Carried | null, b: Carried | null): boolean =>
  a === b || (a !== null && b !== null && a.turn === b.turn && a.join.key === b.join.key && sameExamination(a.exam, b.exam));

/** Joins a block to what came before it: its quotations with their speakers, and what is carried on. */
export function foldBlock(block: Block, before: Carried, entities: EntityIndex): { readonly after: Carried; readonly joined: readonly JoinedQuotation[] } {
  const begins = block.use === 'turn' ? !goesOn(block, before.turn) : beginsUnlabelled(block, before.turn);
  const turn = begins ? block : block.use === 'article' || block.use === 'heading' ? null : before.turn;
  const mentions = block.reading.mentions.map(({ start, end, form, roles, goesWith: told }) => {
    const { key, name, type, goesWith = told } = entities.identity(form);
    return { start, end, entity: key, name, type, ...roles === undefined ? {} : { roles }, ...goesWith === undefined ? {} : { goesWith } };
  });
  const { state, quotations } = joinBlock(before.join, {
    quotations: block.reading.quotations,
    mentions,
    turn: begins ? { speaker: speakerForm(block) === null ? null : entities.identity(speakerForm(block) ?? '').key } : null,
    heading: block.use === 'heading',
    ofRole: role => entities.entityOfRole(role),
  });
  const exam = block.use === 'article' ? before.exam : examinedBy(block.text, block.shape, before.exam);
  return { after: { join: state, turn, exam }, joined: quotations };
}

/** The words of a speech, which have no label, and the answer to a question that stands in bold. */
function beginsUnlabelled({ use, shape }: Block, turn: Block | null): boolean {
  if (use === 'address') return turn === null;
  return use === 'speech' && shape.role === 'prose' && turn?.shape.evidence['boldQuestion'] === 1;
}

/** A caption goes on with the turn when its speaker is the same; a caption without a label goes on with one that has. */
function goesOn(block: Block, turn: Block | null): boolean {
  if (turn === null || block.shape.role !== 'caption' || turn.shape.label === null) return false;
  const { label } = block.shape;
  return label === null || block.text.slice(...label) === turn.text.slice(...turn.shape.label);
}

/** The form of the name in a turn's label; null where the label has none. */
export function speakerForm({ reading, shape: { label } }: Block): string | null {
  if (label === null) return null;
  const named = reading.mentions.filter(({ start, end }) => start >= label[0] && end <= label[1]);
  return (named.find(({ type }) => type === 'person') ?? named[0])?.form ?? null;
}
