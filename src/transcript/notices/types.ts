import type { TermsLabel } from '../en/ground-rules';

export type { TermsLabel } from '../en/ground-rules';

/** A day as it is written: the year may be missing. Month 1 to 12, day 1 to 31. */
export interface DayParts { readonly year: number | null; readonly month: number; readonly day: number; /** 1 is Monday. */ readonly weekday: number | null }

/** When something is to be, as its words say it. */
export interface Moment {
  /** A day of the calendar, one counted from the day of the text (`tomorrow` is 1), a day of the week alone, or none. */
  readonly day: DayParts | { readonly ahead: number } | { readonly next: number } | null;
  /** `HH:MM` of 24 hours; null where there is none, or where it may be either of two (`midnight`, `6:00 ET`). */
  readonly time: string | null;
  /** The clock as it is called there (`ET`), or null. */
  readonly zone: string | null;
}

/** `LISBON, March 17 (Reuters) -` */
export interface DatelineTold { readonly kind: 'dateline'; readonly place: string; readonly date: DayParts | null; readonly agency: string | null }
/** `By TOM LIND and MARTA ORTEGA`; names as they are written. */
export interface BylineTold { readonly kind: 'byline'; readonly authors: readonly string[] }
/** `Reporting by Tom Lind`; each part of `(Reporting by …; Editing by …)` is one. */
export interface CreditTold { readonly kind: 'credit'; readonly role: 'reporting' | 'editing' | 'writing' | 'additional'; readonly names: readonly string[] }
/** `EMBARGOED UNTIL 00:01 GMT, Saturday 18 March 2023` */
export interface EmbargoTold {
  readonly kind: 'embargo';
  /** ISO 8601 with its offset from UTC; null where the words leave the time open, so that it is never a wrong one. */
  readonly until: string | null;
  readonly zone: string | null;
  readonly moment: Moment;
  /** For release at once. */
  readonly immediate: boolean;
}
/** `Aired March 17, 2023 - 13:30 ET`, `Published: 17 March 2023`, a day or a time on a line of its own. The date is `YYYY-MM-DD`, the time `HH:MM`. */
export interface DatedTold { readonly kind: 'aired' | 'published'; readonly date: string | null; readonly time: string | null; readonly zone: string | null; /** How far the zone’s clocks were from UTC then, `-04:00`; null where that is not certain. */ readonly offset: string | null }
/** `This call will be on background, attributable to senior administration officials` */
export interface GroundRulesTold {
  readonly kind: 'ground-rules';
  /** Only what was said: what it means differs from house to house. */
  readonly label: TermsLabel;
  /** How the speakers may be called, as it was said. */
  readonly attribution: string | null;
  readonly embargo: { readonly until: string | null; readonly zone: string | null; readonly moment: Moment; readonly words: string } | null;
  readonly medium: 'telephone' | 'briefing' | 'interview' | null;
  /** What the words themselves forbid or allow, by the names of the ledger’s fields. */
  readonly permissions: Permissions;
}
export type Permissions = Readonly<Partial<Record<'may_use' | 'may_name' | 'may_quote' | 'may_paraphrase', boolean>>>;

/** What is told beside a text, without its place. */
export type Told = DatelineTold | BylineTold | CreditTold | EmbargoTold | DatedTold | GroundRulesTold;
/** The same where it stands: UTF-16 offsets, half-open, and the words between them. */
export type Notice = Told & { readonly start: number; readonly end: number; readonly words: string };
