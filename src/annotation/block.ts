import { beside } from '../entities/beside';
import { recognizeNames } from '../entities/recognize';
import type { NameLexicon } from '../entities/lexicon';
import type { NameMention } from '../entities/types';
import { findQuotations } from '../quotations/find';
import { usesOfMarks, type MarkedWords } from '../quotations/marked-words';
import { rolesAsked } from '../quotations/speaker';
import { speakingNames, spokenBy } from '../quotations/speaking-names';
import { movedQuotation, type JoinedQuotation, type LocalQuotation } from '../quotations/types';
import { passage, type Passage } from '../text/passage';
import type { Span } from '../text/span';
import { datelineAt, isTurn } from '../transcript';
import type { BlockShape, Recognition } from '../transcript/types';
import type { Carried } from './fold';
import type { Models } from './models';

/**
 * What a block is in its document: `turn` begins a speaker’s turn, `speech` goes on with one, `address` goes on with one
 * or, where nobody speaks yet, begins one without a label; `aside` is beside the text (a byline, a stage direction).
 */
export type BlockUse = 'turn' | 'speech' | 'address' | 'article' | 'heading' | 'aside';

/** What is found in one block alone: a pure function of its text, shape and use, and of the names that are known. */
export interface Reading {
  readonly mentions: readonly NameMention[];
  readonly quotations: readonly LocalQuotation[];
  /** Words within quotation marks, and why they stand there. */
  readonly marked: readonly MarkedWords[];
}

/** One block with what has been worked out for it. What comes after `shape` is filled in by the annotator. */
export interface Block {
  readonly text: string;
  readonly length: number;
  readonly shape: BlockShape;
  use: BlockUse;
  reading: Reading;
  before: Carried | null;
  after: Carried | null;
  joined: readonly JoinedQuotation[];
}

/** Of what stands beside the text only bylines and credits are read for names. */
const CREDIT = /^\W{0,3}(?:by|reporting by|editing by|writing by|additional reporting)\s/iu;
const NOTHING: Reading = { mentions: [], quotations: [], marked: [] };
/** The end of a sentence; the title of a speech, who gave it and where have none. */
const SENTENCE = /\p{Ll}{2}[.!?]["”’)]?(?:\s|$)/u;
/** A line of an article that begins `Name:` gives that name’s words when it is as short as a heading or a remark. */
const LONGEST_HEADING = 400;

/** A block of which nothing is known yet but its shape. */
export const newBlock = (text: string, shape: BlockShape): Block =>
  ({ text, length: text.length, shape, use: 'aside', reading: NOTHING, before: null, after: null, joined: [] });

/** What a block is in a document that has been recognised as this. */
export function useOf({ shape, text }: Block, recognition: Recognition): BlockUse {
  if (shape.role === 'meta') return 'aside';
  if (shape.role === 'heading') return 'heading';
  if (recognition.class === 'transcript') return isTurn(shape, recognition) ? 'turn' : recognition.layout === 'speech' && SENTENCE.test(text) ? 'address' : 'speech';
  const lines = text.trim();
  return shape.role === 'label' && lines.length <= LONGEST_HEADING && !/[\n\r]/u.test(lines) ? 'heading' : 'article';
}

/** What a block asks the entities for: its names, and `the mayor` for each role that its descriptions may mean. */
export function askedOf({ reading: { mentions, quotations } }: Block): ReadonlySet<string> {
  const asked = new Set(mentions.map(({ form }) => form));
  for (const { speaker } of quotations) if (speaker.by === 'description') for (const role of rolesAsked(speaker.words)) asked.add(`the ${role}`);
  return asked;
}

/** What reads a block: the names that are known, and the trained models where they are there. */
export interface Reader { readonly lexicon: NameLexicon; readonly models: Partial<Models> }

/** Names and quotations of a block. In a turn the label is read by itself, and its name is the speaker. */
export function readBlock({ text, shape }: Block, use: BlockUse, reader: Reader): Reading {
  const { label, body } = shape;
  if (use === 'turn' || shape.role === 'caption') {
    const spoken = readPart(text, body, use, reader);
    if (label === null) return spoken;
    const named = passage(text.slice(...label));
    const speakers = recognizeNames(named, reader.lexicon, [0, named.text.length]).map(mention => moved(mention, label[0]));
    return { ...spoken, mentions: [...speakers, ...spoken.mentions] };
  }
  return readPart(text, [label?.[0] ?? body[0], body[1]], use, reader);
}

function readPart(text: string, [start, end]: Span, use: BlockUse, { lexicon, models }: Reader): Reading {
  if (start >= end || use === 'aside' && !CREDIT.test(text.slice(start, start + 40))) return NOTHING;
  const part = passage(text.slice(start, end));
  const named = beside(part, recognizeNames(part, lexicon, null, models.names ?? null));
  const read = use === 'aside' ? [] : quotationsIn(part, named, use, models);
  const speaking = models.names === undefined ? [] : speakingNames(part, read, named, models.names.words);
  const mentions = speaking.length === 0 ? named : [...named, ...speaking].sort((a, b) => a.start - b.start);
  const quotations = speaking.length === 0 ? read : read.map(quotation => spokenBy(quotation, speaking));
  const marked = usesOfMarks(part.text, quotations);
  if (start === 0) return { mentions, quotations, marked };
  return { mentions: mentions.map(mention => moved(mention, start)), quotations: quotations.map(quotation => movedQuotation(quotation, start)), marked: marked.map(one => moved(one, start)) };
}

/** The quotations of a passage. The place and day that a report begins with, and its agency, are nobody’s words and nobody who speaks. */
function quotationsIn(part: Passage, named: readonly NameMention[], use: Exclude<BlockUse, 'aside'>, models: Reader['models']): readonly LocalQuotation[] {
  const lead = use === 'article' ? datelineAt(part.text)?.end ?? 0 : 0;
  const find = (passage: Passage, names: readonly NameMention[]): readonly LocalQuotation[] => findQuotations(passage, names, use === 'turn' || use === 'speech' || use === 'address' ? 'turn' : use, models.quotations ?? null);
  if (lead === 0) return find(part, named);
  return find(passage(part.text.slice(lead)), named.flatMap(mention => mention.start < lead ? [] : [moved(mention, -lead)])).map(quotation => movedQuotation(quotation, lead));
}

const moved = <T extends { readonly start: number; readonly end: number }>(place: T, by: number): T => ({ ...place, start: place.start + by, end: place.end + by });
