import type { TextChange } from '../text/changes';
import type { Span } from '../text/span';
import type { Records, SourceKind, Story } from './fields';
import type { Section } from './schema';

export type { Records, SourceKind, Story } from './fields';
export type { FieldClass, Section } from './schema';

/** What may leave in an export (design.md section 1). */
export type Profile = 'public' | 'checker' | 'lawyer' | 'archive';

/** Something wrong in a ledger's file. Offsets are UTF-16 code units into the file's text. */
export interface LedgerProblem {
  /** Stable, such as `yaml-syntax`, `yaml-alias`, `unknown-key`, `duplicate-id`, `dangling-reference`. */
  readonly code: string;
  readonly start: number;
  readonly end: number;
  /** One plain sentence for a reporter, without text of the ledger that may be confidential. */
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'info';
}

/** One entry of a list of the ledger: its id, what the schema accepts of its fields, and where it stands. */
export interface Entry<S extends Section = Section> {
  readonly id: string | null;
  readonly fields: Records[S];
  readonly span: Span;
}

/** An id where it stands in the file: that of an entry, or one that is referred to. */
export interface IdPlace {
  readonly id: string;
  readonly is: 'entry' | 'reference';
  /** The list that the entry is in, or must be in. */
  readonly section: Section | 'any';
  /** The field that it stands in, such as `source`. */
  readonly field: string;
  readonly span: Span;
}

/**
 * A ledger as it was read: what the schema accepts of it. Holds internal fields; only the ledger room and what it
 * gives to links and entities may look inside. Everything that shows or writes takes a `PublicLedger`.
 */
export interface Ledger {
  readonly story: Story;
  readonly sections: { readonly [S in Section]: readonly Entry<S>[] };
}

/** A ledger’s file as it was read. */
export interface LoadedLedger {
  readonly ledger: Ledger;
  /** In order of place. */
  readonly problems: readonly LedgerProblem[];
  /** All ids in order of place, also those of entries that could not be used. */
  readonly ids: readonly IdPlace[];
}

/** What was agreed at an encounter; null where the ledger does not say. */
export interface PublicTerms {
  readonly label: string | null;
  readonly mayUse: boolean | null;
  readonly mayName: boolean | null;
  readonly mayQuote: boolean | null;
  readonly mayParaphrase: boolean | null;
  readonly embargo: string | null;
}

export interface PublicRole { readonly title: string | null; /** Id of the source. */ readonly organization: string | null; readonly from: string | null; readonly to: string | null }

export interface PublicSource {
  readonly id: string;
  readonly kind: SourceKind;
  /** The name; of a protected source its agreed description, else “a protected source”. */
  readonly label: string;
  readonly isProtected: boolean;
  readonly aliases: readonly string[];
  readonly pronouns: string | null;
  readonly roles: readonly PublicRole[];
  readonly notToConfuseWith: readonly string[];
}

export interface PublicEncounter {
  readonly id: string;
  readonly source: string | null;
  readonly date: string | null;
  readonly medium: string | null;
  readonly evidence: readonly string[];
  /** Null when the profile may not see them. */
  readonly terms: PublicTerms | null;
}

export interface PublicStatement {
  readonly id: string;
  /** Id of the source, directly or through the encounter. */
  readonly source: string | null;
  readonly encounter: string | null;
  readonly verbatim: string;
  readonly language: string | null;
  readonly locator: string | null;
  readonly start: string | null;
  readonly end: string | null;
  /** What was agreed for these words: its own terms, else the encounter’s, else the source’s. Null when the profile may not see them. */
  readonly terms: PublicTerms | null;
}

export interface PublicEvidence {
  readonly id: string;
  readonly kind: string | null;
  readonly title: string | null;
  /** Only `http` and `https`. */
  readonly url: string | null;
  readonly archivedUrl: string | null;
  /** The file beside the ledger: only for profiles that may see it. */
  readonly path: string | null;
  readonly accessed: string | null;
  readonly locator: string | null;
}

/** Who checked, and how: only for profiles that may see it, else null. */
export interface PublicUse {
  readonly id: string;
  readonly draft: string | null;
  readonly statement: string | null;
  readonly exact: string | null;
  readonly status: string | null;
  readonly checkedBy: string | null;
  readonly checkedOn: string | null;
}

/** The only form of a ledger that exports, hovers, tree, diagnostics and output accept (design.md section 5). */
export interface PublicLedger {
  readonly profile: Profile;
  readonly story: { readonly slug: string | null; readonly dateline: string | null; readonly embargoUntil: string | null };
  readonly sources: readonly PublicSource[];
  readonly encounters: readonly PublicEncounter[];
  readonly statements: readonly PublicStatement[];
  readonly evidence: readonly PublicEvidence[];
  readonly uses: readonly PublicUse[];
  /** The parts of the ledger that were left out for this profile, in plain words (`terms`, `who checked`). */
  readonly removed: readonly string[];
}

/** What an edit of the file's text gives: the new text, or why nothing was changed. */
export type EditResult =
  | { readonly ok: true; readonly text: string; /** What makes the new text of the old one, in offsets of that. */ readonly changes: readonly TextChange[]; /** Id of what was added. */ readonly id: string | null }
  | { readonly ok: false; readonly message: string };
