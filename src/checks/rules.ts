import type { EntityType } from '../entities/types';
import type { QuotationKind } from '../quotations/types';
import type { Span } from '../text/span';
import type { Fix, Level, RuleId } from './types';

/** A quotation of the draft, with all that the rules ask about. */
export interface CheckedQuotation {
  readonly kind: QuotationKind;
  /** From the first to the last word of the content. */
  readonly span: Span;
  /** The draft says in any words whose these are: a name, a pronoun, a description. */
  readonly hasSource: boolean;
  readonly speaker: { readonly name: string; readonly type: EntityType; readonly source: string | null } | null;
  /** The recorded statement with these words, with what its source may be called in public. */
  readonly statement: {
    /** Its words may not stand within quotation marks like this. */
    readonly altered: boolean;
    /** What a change is about. */
    readonly about: readonly ('negation' | 'number' | 'name')[];
    readonly source: string | null; readonly label: string | null; readonly organizations: readonly string[];
  } | null;
}

/** One rule about quotations: what it says of one, or null when there is nothing to say. */
export interface Rule {
  readonly id: RuleId;
  /** The level that holds where the settings are silent. */
  readonly level: Level;
  check(quotation: CheckedQuotation): { readonly message: string; readonly fixes: readonly Fix[] } | null;
}

const inMarks = (kind: QuotationKind): boolean => kind !== 'indirect';

const ABOUT = { negation: 'a “not”', number: 'a number', name: 'a name' } as const;

/** The rules about quotations, in the order in which they are asked. */
export const RULES: readonly Rule[] = [
  {
    id: 'quote-unsourced',
    level: 'warning',
    check: ({ kind, statement, speaker }) => !inMarks(kind) || statement !== null ? null : {
      message: 'No statement in the ledger has these words.',
      fixes: speaker !== null && speaker.source === null ? ['link-statement', 'create-source', 'add-statement'] : ['link-statement', 'add-statement'],
    },
  },
  {
    id: 'quote-altered',
    level: 'error',
    check: ({ kind, statement }) => !inMarks(kind) || statement?.altered !== true ? null : {
      message: statement.about.length === 0 ? 'These are not the words that the ledger has.' : `These are not the words that the ledger has: ${statement.about.map(one => ABOUT[one]).join(' and ')} differs.`,
      fixes: ['use-recorded', 'link-statement'],
    },
  },
  {
    id: 'quote-unattributed',
    level: 'info',
    check: ({ kind, hasSource, speaker }) => !inMarks(kind) || hasSource || speaker !== null ? null : {
      message: 'The draft does not say who said this.',
      fixes: ['link-statement'],
    },
  },
  {
    id: 'speaker-mismatch',
    level: 'error',
    check: ({ speaker, statement }) => {
      if (speaker === null || statement?.source == null || speaker.source === statement.source) return null;
      if (speaker.type !== 'person' && speaker.type !== 'organization') return null;
      // A person who speaks for an organisation may be given in the draft as the organisation.
      if (speaker.source !== null && statement.organizations.includes(speaker.source)) return null;
      return { message: `The draft gives these words to ${speaker.name}; the ledger has them from ${statement.label ?? 'another source'}.`, fixes: ['link-statement'] };
    },
  },
];

/** The levels of the rules that are about the ledger or its anchors and not about a quotation. */
export const OTHER_LEVELS: Readonly<Partial<Record<RuleId, Level>>> = { 'ledger-invalid': 'error', 'anchor-drifted': 'warning', 'anchor-lost': 'warning' };
