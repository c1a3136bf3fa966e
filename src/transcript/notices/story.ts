import { isoOf, parseIso, resolved } from './days';
import { instant } from './moments';
import type { DatedTold, DatelineTold, EmbargoTold, GroundRulesTold, Permissions, Told } from './types';

/** What the notices of a text give for `story:` of its ledger (design.md section 4); a field without anything told is not there. */
export interface StoryDetails {
  readonly dateline?: { readonly place?: string; readonly date?: string; readonly tz?: string };
  readonly embargo_until?: string;
  readonly authors?: readonly string[];
}

/** What ground rules give for an encounter of the ledger. */
export interface TermsDetails {
  /** The fields of `terms:`. Permissions are there only where the words themselves say them: labels differ from house to house. */
  readonly terms: { readonly label: string; readonly embargo_until?: string } & Permissions;
  /** How those who speak may be called, as it was said. */
  readonly attribution: string | null;
  readonly date: string | null;
  readonly medium: 'telephone' | 'briefing' | 'interview' | null;
  /** The words of an embargo whose time is open: `embargoed until its conclusion`. */
  readonly embargoWords: string | null;
}

const of = <K extends Told['kind']>(notices: readonly Told[], kind: K): readonly Extract<Told, { readonly kind: K }>[] => notices.filter((one): one is Extract<Told, { readonly kind: K }> => one.kind === kind);

/**
 * The fields of the story. Authors are those of the bylines, else those whose reporting or writing the credits name.
 * Of several embargoes the latest counts. Places and names in capitals are written as names are.
 * @param today the day of the text (`YYYY-MM-DD`) where somebody knows it better than the text; it gives days their year
 */
export function storyFrom(notices: readonly Told[], today: string | null = null): StoryDetails {
  const dated = datedOf(notices);
  const now = today ?? dated?.date ?? of(notices, 'embargo').map(({ moment }) => resolved(moment.day, null)).find(one => one !== null) ?? null;
  const dateline = datelineOf(of(notices, 'dateline')[0], dated, now);
  const until = of(notices, 'embargo').map(one => untilOf(one, now)).filter(one => one !== null).sort((a, b) => Date.parse(b) - Date.parse(a))[0];
  const authors = authorsOf(notices);
  return { ...Object.keys(dateline).length > 0 && { dateline }, ...until !== undefined && { embargo_until: until }, ...authors.length > 0 && { authors } };
}

/** The words of an embargo on the text that tells no certain time, so that a person can set it; null where there is none. */
export const openEmbargo = (notices: readonly (Told & { readonly words: string })[], today: string | null = null): string | null =>
  notices.find(one => one.kind === 'embargo' && !one.immediate && untilOf(one, today ?? datedOf(notices)?.date ?? null) === null)?.words ?? null;

/** The terms that the notices set, one for each label that was said first. */
export function termsFrom(notices: readonly Told[], today: string | null = null): readonly TermsDetails[] {
  const date = datedOf(notices)?.date ?? today;
  const rules = of(notices, 'ground-rules');
  return [...new Set(rules.map(({ label }) => label))].map(label => {
    const own = rules.filter(one => one.label === label);
    const embargoes = own.flatMap(({ embargo }) => embargo === null ? [] : [embargo]);
    const until = embargoes.map(one => untilOf(one, date)).find(one => one !== null);
    const first = <T>(read: (one: GroundRulesTold) => T | null): T | null => own.map(read).find(one => one !== null) ?? null;
    return {
      terms: { label, ...Object.assign({}, ...own.map(({ permissions }) => permissions)) as Permissions, ...until != null && { embargo_until: until } },
      attribution: first(one => one.attribution), date, medium: first(one => one.medium),
      embargoWords: until == null ? embargoes[0]?.words ?? null : null,
    };
  });
}

/** The first day that the text gives for itself. */
const datedOf = (notices: readonly Told[]): DatedTold | undefined => notices.find((one): one is DatedTold => (one.kind === 'aired' || one.kind === 'published') && one.date !== null);

const untilOf = ({ until, moment }: Pick<EmbargoTold, 'until' | 'moment'>, today: string | null): string | null => until ?? instant(moment, today);

function datelineOf(told: DatelineTold | undefined, dated: DatedTold | undefined, today: string | null): NonNullable<StoryDetails['dateline']> {
  const day = told?.date == null ? dated?.date ?? null : resolved(told.date, today);
  const date = parseIso(day) === null ? null : isoOf(parseIso(day) ?? 0);
  // The clock of the page is that of the place only where no other place is told.
  const tz = told === undefined ? dated?.offset ?? null : null;
  return { ...told !== undefined && { place: placeName(told.place) }, ...date !== null && { date }, ...tz !== null && { tz } };
}

function authorsOf(notices: readonly Told[]): readonly string[] {
  const signed = of(notices, 'byline').flatMap(({ authors }) => authors);
  const credited = of(notices, 'credit').filter(({ role }) => role === 'reporting' || role === 'writing').flatMap(({ names }) => names);
  return [...new Set((signed.length > 0 ? signed : credited).map(personName))];
}

const SMALL = new Set('au aux de del di da do dos du la le les of on sur upon and en am an der the'.split(' '));
/** One word in capitals as names are written: `HAGUE`, `O'BRIEN`, `MCDONALD`. */
const capital = (word: string): string => word.toLowerCase().replace(/^\p{L}|(?<=['’])\p{L}(?=\p{L}{2})|(?<=^mc)\p{L}/gu, letter => letter.toUpperCase());
const isCapitals = (words: string): boolean => /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words);

/** `NEW YORK` as `New York`, `PORT-AU-PRINCE, Haiti` as `Port-au-Prince, Haiti`; a region of two or three capitals (`D.C.`, `UAE`) stays. */
export function placeName(words: string): string {
  const [place = '', ...region] = words.split(', ');
  const named = (part: string): string => !isCapitals(part) ? part : part.split(' ').map((word, nth) => word.split('-').map((piece, at) => (at > 0 || nth > 0) && SMALL.has(piece.toLowerCase()) ? piece.toLowerCase() : capital(piece)).join('-')).join(' ');
  return [/^(?:\p{Lu}\.){2,}$/u.test(place) ? place : named(place), ...region.map(part => part.replace(/\./gu, '').length <= 3 ? part : named(part))].join(', ');
}

/** `MARTA DE LA CRUZ` as `Marta de la Cruz`. */
export const personName = (name: string): string => !isCapitals(name) ? name : name.split(' ').map((word, at) => /^(?:\p{Lu}\.)+$/u.test(word) ? word : at > 0 && SMALL.has(word.toLowerCase()) ? word.toLowerCase() : word.split('-').map(capital).join('-')).join(' ');
