import type { LocalQuotation } from '../quotations/types';
import type { NameMention } from '../entities/types';
import type { Span } from '../text/span';
import type { CheckedDocument, Paragraph } from './document';
import type { HouseRules } from './house-rules';
import type { Fix, Level, RuleId, Severity } from './types';

/** What a rule is about, for lists and for the documentation. */
export type Group = 'terms' | 'quotations' | 'names' | 'sourcing' | 'facts' | 'records';

/** A draft, with the ledger that belongs to it, on which a rule must speak or be silent. They are checked by a test and shown in the documentation. */
export interface Example {
  readonly draft: string;
  readonly ledger?: string;
  /** The file of house rules that belongs to it. */
  readonly house?: string;
  /** The moment of the check, ISO 8601. */
  readonly now?: string;
  /** The words that the finding is to stand at, when it speaks. */
  readonly at?: string;
}

/** What a rule has found. */
export interface Found {
  readonly span: Span;
  readonly message: string;
  readonly fixes?: readonly Fix[];
  readonly replacement?: string;
  /** Found things of one cause (one name spelt in two ways) are one finding with several places. */
  readonly about?: string;
  /** Where it is graver or lighter than the rule’s own level. A level in the settings goes before it. */
  readonly severity?: Severity;
}

interface RuleBase {
  readonly id: RuleId;
  readonly group: Group;
  /** The level that holds where the settings are silent. */
  readonly level: Level;
  /** Rules that need a ledger are silent without one. */
  readonly needs: 'text' | 'ledger';
  /** What it asks, as a short sentence. */
  readonly title: string;
  /** Why a desk asks it: one sentence that names the practice or the guide. */
  readonly why: string;
  readonly speaks: readonly Example[];
  readonly silent: readonly Example[];
}

/** A paragraph alone, with what was found in it. Offsets are relative to it. */
export interface LocalParagraph extends Omit<Paragraph, 'start' | 'end'> { readonly mentions: readonly NameMention[]; readonly quotations: readonly LocalQuotation[]; /** What the desk has decided on. */ readonly house: HouseRules }

/** A rule about a paragraph by itself: a pure function of it, so that an edit asks it again only of the paragraphs that it touches. */
export interface ParagraphRule extends RuleBase { readonly scope: 'paragraph'; readonly check: (paragraph: LocalParagraph) => readonly Found[] }

/** A rule about the document. Its cost must be linear in mentions, quotations and entries of the ledger; it must not search the text. */
export interface DocumentRule extends RuleBase { readonly scope: 'document'; readonly check: (document: CheckedDocument) => readonly Found[] }

export type Rule = ParagraphRule | DocumentRule;
