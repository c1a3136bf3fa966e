import { NO_HOUSE_RULES, type HouseRules } from '../checks/house-rules';
import type { Levels } from '../checks/types';
import { sourceKey } from '../entities';
import type { EntityIdentity, KnownName, NameCorrection } from '../entities/types';
import { anchoredUses, decidedLinks, knownNames, knownStatements, nameCorrections, publicView, storyDay, typeOfKind } from '../ledger';
import type { Ledger, PublicLedger, PublicSource } from '../ledger/types';
import type { AnchoredUse } from '../links/places';
import { indexStatements, type StatementIndex } from '../links/statements';
import { sameFile } from '../text/paths';
import { namesNobody } from '../transcript';
import type { AnnotateOptions } from './types';

/** What an annotation needs of the ledger besides its names. */
export interface LedgerSide {
  readonly statements: StatementIndex;
  /** The ledger itself, and what may be said of it; null where there is none. */
  readonly whole: Ledger | null;
  readonly view: PublicLedger | null;
  /** The uses of this draft. */
  readonly uses: readonly AnchoredUse[];
  /** The waivers that may be about this draft. */
  readonly waivers: readonly Waiver[];
  readonly levels: Levels;
  readonly house: HouseRules;
  /** Whom a person has named as speaking under a label of this draft, by `labelKey`. */
  readonly speakers: ReadonlyMap<string, EntityIdentity>;
  /** The day of the story, as the ledger has it. */
  readonly day: string | null;
}

/** What a person has accepted, and the words that it is about. */
export interface Waiver { readonly rule: string; readonly by: string; readonly reason: string; readonly on: string | null; readonly anchor: AnchoredUse['anchor'] }

/** Statements, labels and levels, ready for use; of no ledger, there are none. */
export function ledgerSide(ledger: Ledger | null, { levels = {}, draft = null, house = NO_HOUSE_RULES }: Pick<AnnotateOptions, 'levels' | 'draft' | 'house'> = {}): LedgerSide {
  const view = ledger === null ? null : publicView(ledger, 'checker');
  return {
    statements: indexStatements(ledger === null ? [] : knownStatements(ledger), ledger === null ? [] : decidedLinks(ledger)),
    whole: ledger, view,
    uses: ledger === null || draft === null ? [] : anchoredUses(ledger).filter(use => sameFile(use.draft, draft)),
    waivers: ledger === null ? [] : waiversFor(ledger, draft),
    levels, house,
    speakers: new Map(ledger === null ? [] : speakersOf(ledger, draft, view?.sources ?? [])),
    day: ledger === null ? null : storyDay(ledger),
  };
}

const waiversFor = ({ sections }: Ledger, path: string | null): readonly Waiver[] => sections.waivers.flatMap(({ fields: { rule, anchor, draft, by = '', reason = '', on = null } }) =>
  rule === undefined || anchor?.exact === undefined || draft !== undefined && (path === null || !sameFile(draft, path)) ? [] : [{ rule, by, reason, on, anchor: { ...anchor, exact: anchor.exact } }]);

/** A label as labels are compared: `Speaker  1` is `SPEAKER 1`. */
export const labelKey = (label: string): string => label.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** The labels of a draft that name nobody by themselves, with the sources that a person has named for them. */
function speakersOf(ledger: Ledger, draft: string | null, sources: readonly PublicSource[]): readonly (readonly [label: string, speaker: EntityIdentity])[] {
  const known = new Map(sources.map(source => [source.id, source]));
  return correctionsOf(ledger, draft).flatMap(({ text, source: id = '' }) => {
    const source = known.get(id);
    return source === undefined || !namesNobody(text) ? [] : [[labelKey(text), { key: sourceKey(id), name: source.label, type: typeOfKind(source.kind), source: id, variants: [] }] as const];
  });
}

/** What is said about names in this draft. */
const correctionsOf = (ledger: Ledger, path: string | null): readonly NameCorrection[] =>
  nameCorrections(ledger).flatMap(({ draft, ...correction }) => draft === undefined || path !== null && sameFile(draft, path) ? [correction] : []);

/** The names of the ledger, with a key that is equal when they are. Labels that name nobody are no names: elsewhere in the text their words mean nothing. */
export function ledgerNames(ledger: Ledger | null, draft: string | null = null): { readonly key: string; readonly known: readonly KnownName[]; readonly corrections: readonly NameCorrection[] } {
  if (ledger === null) return { key: '', known: [], corrections: [] };
  const known = knownNames(ledger);
  const corrections = correctionsOf(ledger, draft).filter(({ text, source }) => source === undefined || !namesNobody(text));
  return { key: JSON.stringify([known, corrections]), known, corrections };
}
