import type { AmountValue, DateExpression } from './values';

/** What a name can name: the types of OntoNotes 5 that newsrooms use, with plain names. */
export type EntityType = 'person' | 'organization' | 'location' | 'facility' | 'norp' | 'date' | 'money' | 'product' | 'misc';

/** A name that is known beforehand, as plain data: the ledger's sources come in this form. */
export interface KnownName {
  /** Id of the source. */
  readonly source: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Names that look alike and must never be taken for this one. */
  readonly notToConfuseWith: readonly string[];
  /** The pronoun of a person, as the ledger has it. */
  readonly goesWith?: Pronoun;
}

/** What a person has said about a name once for all drafts. */
export interface NameCorrection {
  readonly text: string;
  readonly ignore?: boolean;
  readonly type?: EntityType;
  /** Id of the source that the text names. */
  readonly source?: string;
  /** Another text that names the same. */
  readonly sameAs?: string;
}

/** One span that names something, seen in its block alone. Offsets are relative to the block. */
export interface NameMention {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
  /**
   * The key for grouping: the words of the name with single spaces and straight apostrophes, without title or possessive. A
   * title such as `Mrs.` before a surname alone, a country before an institution of its state (`China’s Foreign Ministry`)
   * and a surname that two share are part of it, because they tell whom the name names; none of them is in the span.
   */
  readonly form: string;
  /** The source named by its full name or by an alias; a bare surname is resolved over the document, so null here. */
  readonly source: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** What a date says of its day, before anything is known of the day of the report. */
  readonly date?: DateExpression;
  readonly amount?: AmountValue;
  /** The form of a mention beside it that the block says to name the same: “World Health Organization (WHO)”. */
  readonly sameAs?: string;
  /** What the block says beside it that it is, in lower case: `chief prosecutor`. */
  readonly roles?: readonly string[];
  /** The pronoun that the block shows it to go with: to find who is meant, never to be shown. */
  readonly goesWith?: GoesWith;
  /** The form has a surname that only the name beside it has in the text: `Ada Marsh` for the first of `Ada and Oskar Marsh`. */
  readonly implied?: true;
}

/** A pronoun that a person’s name goes with, as far as the text tells. */
export type GoesWith = 'he' | 'she';
/** One that a person goes by, as the ledger has it. */
export type Pronoun = GoesWith | 'they';

/** What a form names in this document. */
export interface EntityIdentity {
  /** Stable within a document: equal for all forms of one entity. */
  readonly key: string;
  /** Canonical name: the ledger's where the source is known, else the fullest form in the document. */
  readonly name: string;
  readonly type: EntityType;
  readonly source: string | null;
  /** The pronoun that the ledger has for it. */
  readonly goesWith?: Pronoun;
  /** The other forms of it in the document, the fullest first. */
  readonly variants: readonly string[];
}

/** The entities of one document, kept up to date while mentions come and go. What it answers depends on the mentions counted in, not on their order. */
export interface EntityIndex {
  /** Counts in many mentions at once; `settle` must run to its end before anything is asked. */
  fill(mentions: readonly NameMention[]): void;
  /** Finds out whom the forms that were filled in stand for, in small steps. */
  settle(): Generator<void>;
  /**
   * Counts mentions out and in; gives the forms whose identity may have changed (also those that other blocks hold), and
   * the roles that may be somebody else’s now, as `the prosecutor`. New variants alone are no change. Cost: that of the
   * forms concerned.
   */
  update(removed: readonly NameMention[], added: readonly NameMention[]): ReadonlySet<string>;
  /** The identity of a form that is counted in. */
  identity(form: string): EntityIdentity;
  /** The identity that has this key, while any of its forms is counted in; else null. */
  entity(key: string): EntityIdentity | null;
  /** The key of the one entity that has this role in the document, such as `prosecutor` or `ministry` (`the` may stand before it); null for none, or for more than one. */
  entityOfRole(role: string): string | null;
}
