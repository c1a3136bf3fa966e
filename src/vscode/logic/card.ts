import type { Annotation, Entity, Quotation } from '../../annotation/types';
import { markedWords } from '../../text/quotation-marks';
import type { Span } from '../../text/span';
import type { LedgerView, SourceView, StatementView, UseView } from './ledger-view';
import type { QuotationState } from './quotation-state';
import { extent, quotationAt, stateOf } from './quotation-state';
import { valueCardAt, type ValueCard } from './value-card';
import { verbatim } from './verbatim';
import { align } from '../../links/alignment';
import type { Alignment, Difference } from '../../links/alignment';

/** What there is to say about a quotation. */
export interface QuotationCard {
  readonly is: 'quotation';
  /** The stretch that the card is about: the piece under the mouse. */
  readonly span: Span;
  readonly start: number;
  readonly state: QuotationState;
  /** Who speaks as the draft has it; null when nobody is named. */
  readonly speaker: string | null;
  /** How the draft describes one who speaks without a name; else null. */
  readonly described: string | null;
  /** False where the recogniser may well be wrong about the words or the speaker. */
  readonly sure: boolean;
  readonly source: SourceView | null;
  readonly wording: string;
  /** The statement that it is linked to. */
  readonly statement: StatementView | null;
  /** What a change of the words is about. */
  readonly about: Alignment['about'];
  /** Words that the draft and the statement do not share; null when there are none. */
  readonly differs: readonly Difference[] | null;
  /** The source that the ledger gives the words to, when it is not the one of the draft. */
  readonly otherSource: SourceView | null;
  readonly use: UseView | null;
}

/** What there is to say about a name. */
export interface NameCard {
  readonly is: 'name';
  readonly span: Span;
  readonly start: number;
  readonly name: string;
  readonly type: Entity['type'];
  readonly source: SourceView | null;
  /** How many statements the ledger has of this source. */
  readonly statements: number;
}

/** Below this a quotation is shown as uncertain. */
const SURE = 0.5;

export type Card = QuotationCard | NameCard | ValueCard;

/** The entity that is named at `offset` (the end of the name counts), with the span of the name; null when none is. */
export function nameAt({ mentions, entities }: Annotation, offset: number): { readonly entity: Entity; readonly span: Span } | null {
  const mention = mentions.find(({ start, end }) => start <= offset && offset <= end);
  const entity = mention === undefined ? undefined : entities.find(({ id }) => id === mention.entity);
  return mention === undefined || entity === undefined ? null : { entity, span: [mention.start, mention.end] };
}

/** The card for a place in the draft: of the name there, else of the quotation, else of the date or amount; null where there is none of them. */
export function cardAt(annotation: Annotation, view: LedgerView, text: string, offset: number): Card | null {
  const named = nameAt(annotation, offset);
  const quotation = quotationAt(annotation, offset);
  if (named !== null && isWorthACard(named.entity)) return nameCard(named.entity, named.span, view);
  return quotation === null ? valueCardAt(annotation, text, offset) : quotationCard(annotation, view, text, quotation, offset);
}

const isWorthACard = ({ source, type }: Entity): boolean => source !== null || type === 'person' || type === 'organization';

function nameCard({ name, type, source }: Entity, span: Span, view: LedgerView): NameCard {
  return { is: 'name', span, start: span[0], name, type, source: sourceOf(view, source), statements: view.statements.filter(statement => source !== null && statement.source === source).length };
}

function quotationCard(annotation: Annotation, view: LedgerView, text: string, quotation: Quotation, offset: number): QuotationCard {
  const speaker = annotation.entities.find(({ id }) => id === quotation.speaker);
  const source = sourceOf(view, speaker?.source ?? null);
  const wording = verbatim(text, quotation);
  const statement = view.statements.find(({ id }) => id === quotation.statement) ?? null;
  const state = stateOf(quotation);
  const compared = statement === null ? null : align(quotedWords(text, quotation), statement.verbatim);
  const said = sourceOf(view, statement?.source ?? null);
  return {
    is: 'quotation', start: extent(quotation)[0], state, wording, statement, source,
    span: [...quotation.contents, ...quotation.cue, ...quotation.source].find(([start, end]) => start <= offset && offset <= end) ?? extent(quotation),
    speaker: source?.label ?? speaker?.name ?? null, described: quotation.anonymous, sure: quotation.confidence >= SURE,
    about: compared?.about ?? [],
    differs: compared !== null && strays(compared.differences) ? compared.differences : null,
    otherSource: said !== null && speaker !== undefined && said.id !== speaker.source ? said : null,
    use: statement === null ? null : view.uses.find(use => use.statement === statement.id && (use.exact === null || wording.includes(use.exact) || use.exact.includes(wording))) ?? null,
  };
}

/** What stands within marks; of a quotation that has none, all of it. */
function quotedWords(text: string, { kind, contents }: Quotation): readonly string[] {
  const pieces = contents.map(content => text.slice(...content));
  return kind === 'mixed' ? pieces.flatMap(markedWords) : pieces;
}

/** True when the draft has words that the ledger has not, or leaves some out in the middle; less at either end is only a part. */
const strays = (runs: readonly Difference[]): boolean => runs.some((run, at) => run.kind === 'draft' || (run.kind === 'ledger' && at > 0 && at < runs.length - 1));

const sourceOf = (view: LedgerView, id: string | null): SourceView | null => id === null ? null : view.sources.find(source => source.id === id) ?? null;
