import { addEntry, editLedger } from '../ledger';
import type { EditResult, Ledger } from '../ledger/types';
import type { Span } from '../text/span';
import { noticesOf, openEmbargo, storyFrom, termsFrom, type Notice, type StoryDetails, type TermsDetails, type Told } from '../transcript/notices';
import type { Annotation } from './types';

/** Something that a draft tells of itself, or of what was agreed with those who speak, and that its ledger does not say. */
export interface Offer {
  readonly is: 'dateline' | 'embargo' | 'authors' | 'terms';
  /** What would be written, in words: `The Hague, 2023-03-17`, `on background (senior officials)`. */
  readonly words: string;
  /** What the ledger has there now, or null. */
  readonly instead: string | null;
  /** Where the draft tells it. */
  readonly span: Span;
  /** Writes it into the text of the ledger; null where the draft leaves it open (an embargo without a certain time), so that a person must. */
  readonly write: ((ledger: string) => EditResult) | null;
}

/** Somebody who speaks in a draft: the id and the label of a source. */
export interface Speaking { readonly id: string; readonly name: string }

/** What a text tells beside itself, as far as it belongs there: a transcript’s first words may look like a dateline, and an article’s quotations may speak of terms. */
export const noticesFor = (text: string, { recognition }: Pick<Annotation, 'recognition'>): readonly Notice[] =>
  noticesOf(text).filter(({ kind }: Told) => kind === 'dateline' ? recognition.class === 'article' : kind !== 'ground-rules' || recognition.class === 'transcript');

/** The fields of `story:` that the notices fill, each with its value. */
export const storyFields = ({ dateline, embargo_until: until, authors }: StoryDetails): readonly (readonly [field: 'dateline' | 'embargo_until' | 'authors', value: Readonly<Record<string, string>> | string | readonly string[]])[] =>
  [...dateline === undefined ? [] : [['dateline', { ...dateline }] as const], ...until === undefined ? [] : [['embargo_until', until] as const], ...authors === undefined ? [] : [['authors', authors] as const]];

/** Writes one field of the story. */
export const writeStory = (ledger: string, [field, value]: ReturnType<typeof storyFields>[number]): EditResult => editLedger(ledger, { do: 'set', of: 'story', field: [field], value });

/**
 * Writes terms as encounters. Where the ground rules say how those who speak are called, with the source that is called so, or
 * a new one without a name; else with each of those who speak, so that nobody’s words stand without terms that were set for all.
 */
export function writeTerms(ledger: string, { terms, attribution, date, medium, embargoWords }: TermsDetails, speakers: readonly Speaking[]): EditResult {
  const called = speakers.filter(({ name }) => attribution !== null && bare(name) === bare(attribution));
  const described = attribution === null || called.length > 0 ? null : addEntry(ledger, 'sources', { kind: 'person', agreed_description: attribution });
  if (described?.ok === false) return described;
  const sources = described === null ? (called.length > 0 ? called : speakers).map(({ id }) => id) : [described.id ?? ''];
  let done: EditResult = described ?? { ok: true, text: ledger, changes: [], id: null };
  for (const source of sources) {
    if (!done.ok) return done;
    done = addEntry(done.text, 'encounters', { source, ...date !== null && { date }, ...medium !== null && { medium }, terms: { ...terms }, ...embargoWords !== null && { notes: oneLine(embargoWords) } });
  }
  return done;
}

/** What a draft tells that its ledger does not say yet, in the order in which a ledger has it. */
export function offersOf(annotation: Annotation, text: string, ledger: Ledger): readonly Offer[] {
  const notices = noticesFor(text, annotation);
  const today = ledger.story.dateline?.date ?? null;
  const story = storyFrom(notices, today);
  const had: Readonly<Record<string, string | null>> = { dateline: inWords(ledger.story.dateline), embargo_until: ledger.story.embargo_until ?? null, authors: inWords(ledger.story.authors) };
  const told = storyFields(story).flatMap((entry): readonly Offer[] => {
    const [field, value] = entry;
    const words = inWords(value) ?? '';
    const instead = had[field] ?? null;
    const is = field === 'embargo_until' ? 'embargo' : field;
    return isSaid(words, instead) ? [] : [{ is, words, instead, span: placeOf(notices, is), write: ledgerText => writeStory(ledgerText, entry) }];
  });
  const open = openEmbargo(notices, today);
  const unset = open === null || had['embargo_until'] != null ? [] : [{ is: 'embargo' as const, words: oneLine(open), instead: null, span: placeOf(notices, 'embargo'), write: null }];
  return [...told, ...unset, ...termsOffers(annotation, notices, ledger, today)];
}

function termsOffers({ entities, turns }: Annotation, notices: readonly Notice[], { sections }: Ledger, today: string | null): readonly Offer[] {
  const speaking = new Set(turns.map(({ speaker }) => speaker));
  const speakers = entities.flatMap(({ id, name, source }) => speaking.has(id) && source !== null ? [{ id: source, name }] : []);
  const described = sections.sources.flatMap(({ id, fields: { agreed_description: name } }) => id === null || name === undefined ? [] : [{ id, name }]);
  const has = (source: string, label: string): boolean => sections.encounters.some(({ fields }) => fields.source === source && fields.terms?.label === label);
  return termsFrom(notices, today).flatMap((terms): readonly Offer[] => {
    const { terms: { label }, attribution } = terms;
    const called = [...speakers, ...described].filter(({ name }) => attribution !== null && bare(name) === bare(attribution));
    const open = (called.length > 0 ? called : attribution === null ? speakers : []).filter(({ id }) => !has(id, label));
    if (open.length === 0 && (called.length > 0 || attribution === null)) return [];
    const who = attribution ?? open.map(({ name }) => name).join(', ');
    return [{ is: 'terms', words: `${label} (${oneLine(who)})`, instead: null, span: placeOf(notices, 'terms', label), write: text => writeTerms(text, terms, open) }];
  });
}

const KINDS = { dateline: ['dateline', 'aired', 'published'], embargo: ['embargo'], authors: ['byline', 'credit'], terms: ['ground-rules'] } as const satisfies Readonly<Record<Offer['is'], readonly Told['kind'][]>>;

/** The first notice of a kind. */
function placeOf(notices: readonly Notice[], is: Offer['is'], label?: string): Span {
  const found = notices.find(one => (KINDS[is] as readonly string[]).includes(one.kind) && (label === undefined || one.kind === 'ground-rules' && one.label === label));
  return found === undefined ? [0, 0] : [found.start, found.end];
}

/** A value of the story as a reporter reads it. */
function inWords(value: object | string | null | undefined): string | null {
  if (value == null) return null;
  const parts = typeof value === 'string' ? [value] : Object.entries(value).flatMap(([key, part]: readonly [string, unknown]) => typeof part === 'string' && key !== 'tz' ? [part] : []);
  return parts.join(', ') || null;
}

/** True when the ledger says it, or more: `Oslo, 2024-05-15, +02:00` says `Oslo, 2024-05-15`. */
const isSaid = (words: string, instead: string | null): boolean => words === '' || words.split(', ').every(part => (instead ?? '').split(', ').includes(part));

/** `SENIOR OFFICIAL` and “a senior official” or “senior officials”, as they are compared. */
const bare = (words: string): string => words.toLowerCase().replace(/^(?:an?|the) /u, '').replace(/s$/u, '');

/** Without line ends and characters that no editor shows. */
export const oneLine = (words: string): string => words.replace(/[\s\p{C}]+/gu, ' ').trim();
