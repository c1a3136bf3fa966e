import type { Annotation, Quotation } from '../annotation/types';
import type { PublicLedger, PublicSource, PublicStatement, PublicTerms } from '../ledger/types';
import { isFaithful } from '../links/types';
import { LineIndex } from '../text/line-index';
import { hull, type Span } from '../text/span';

/** A quotation as an export tells of it. */
export interface Told {
  readonly quotation: Quotation;
  readonly span: Span;
  /** Line of the draft, from 1. */
  readonly line: number;
  readonly words: string;
  /** The speaker as the draft, or the ledger, names them; null when nobody knows. */
  readonly speaker: string | null;
  /** Id of the speaker’s source in the ledger. */
  readonly source: string | null;
  readonly statement: PublicStatement | null;
  /** Its words are not those of the statement. */
  readonly altered: boolean;
}

/** Every quotation with its place and what the ledger has for it, in order. */
export function toldQuotations(text: string, annotation: Annotation, ledger: PublicLedger | null): readonly Told[] {
  const lines = new LineIndex(text);
  const entities = new Map(annotation.entities.map(entity => [entity.id, entity]));
  const statements = new Map(ledger?.statements.map(statement => [statement.id, statement]));
  return annotation.quotations.map(quotation => {
    const span = hull(quotation.contents) ?? [0, 0];
    const entity = quotation.speaker === null ? undefined : entities.get(quotation.speaker);
    const statement = quotation.statement === null ? null : statements.get(quotation.statement) ?? null;
    return { quotation, span, line: lines.at(span[0]).line + 1, words: quotation.contents.map(content => oneLine(text.slice(...content))).join(' … '), speaker: entity?.name ?? null, source: statement?.source ?? entity?.source ?? null, statement, altered: statement !== null && quotation.kind !== 'indirect' && quotation.wording !== null && !isFaithful(quotation.wording) };
  });
}

/** Text on one line, with single blanks. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The source’s label and roles, such as `Vera Thorne (mayor, Northmere)`. */
export function sourceLine(source: PublicSource, ledger: PublicLedger): string {
  const roles = source.roles.map(({ title, organization }) => [title, ledger.sources.find(({ id }) => id === organization)?.label ?? null].filter(part => part !== null).join(', ')).filter(role => role !== '');
  return roles.length === 0 ? source.label : `${source.label} (${roles.join('; ')})`;
}

/** Where and how a statement was made: `interview, 2025-03-12, post 4123`. */
export function whereSaid(statement: PublicStatement, ledger: PublicLedger): string {
  const encounter = ledger.encounters.find(({ id }) => id === statement.encounter);
  const time = statement.start === null ? null : statement.end === null ? statement.start : `${statement.start}–${statement.end}`;
  return [encounter?.medium ?? null, encounter?.date ?? null, statement.locator, time].filter(part => part !== null).join(', ');
}

/** What was agreed for a statement, in words; empty when the profile has none. */
export function termsLine(statement: PublicStatement): string {
  const { terms } = statement;
  return terms === null ? '' : inWords(terms);
}

function inWords({ label, mayUse, mayName, mayQuote, embargo }: PublicTerms): string {
  const limits = [mayUse === false ? 'not to be used' : '', mayName === false ? 'not to be named' : '', mayQuote === false ? 'not to be quoted' : '', embargo === null ? '' : `not before ${embargo}`].filter(part => part !== '');
  return [label ?? '', ...limits].filter(part => part !== '').join(', ');
}
