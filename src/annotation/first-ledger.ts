import { createLedger, sourceKindOf } from '../ledger';
import type { EditResult } from '../ledger/types';
import { openEmbargo, partsOfDateline, storyFrom, termsFrom, type Notice, type Told } from '../transcript/notices';
import { noticesFor, oneLine, storyFields, writeStory, writeTerms } from './told';
import type { Annotation, Entity } from './types';

/** How often a name that nobody is quoted by must stand in a draft to be put into its first ledger. */
const OFTEN = 2;

/** The draft itself, for what stands beside its text. */
export interface FirstDraft {
  readonly text: string;
  /** The day of the draft (`YYYY-MM-DD`) where it is known; it gives a dateline and an embargo their year. */
  readonly today?: string | null;
}

/**
 * A first ledger from a draft: the people and organizations that are quoted, then those that are named more than once; and,
 * of the draft’s text, dateline, authors and embargo as the story, and spoken ground rules as the terms of encounters.
 *
 * Only what is certain is written. An embargo without a certain time is a comment at the top, so that a person can set it.
 * Without the text there is only the dateline that the annotation has.
 */
export function firstLedger({ entities, mentions, quotations, recognition }: Annotation, slug: string, draft: FirstDraft | null = null): string {
  const speaking = new Set(quotations.map(({ speaker }) => speaker));
  const uses = new Map<string, number>();
  for (const { entity } of mentions) uses.set(entity, (uses.get(entity) ?? 0) + 1);
  const wanted = ({ id, type }: Entity): boolean => (type === 'person' || type === 'organization') && (speaking.has(id) || (uses.get(id) ?? 0) >= OFTEN);
  const today = draft?.today ?? null;
  const notices = draft === null ? [] : noticesFor(draft.text, { recognition });
  const writers = new Set(notices.flatMap(writersOf));
  const chosen = entities.filter(one => wanted(one) && !(writers.has(one.name.toLowerCase()) && !speaking.has(one.id))).sort((a, b) => Number(speaking.has(b.id)) - Number(speaking.has(a.id)));
  const ledger = createLedger({ slug, sources: chosen.map(({ name, type }) => ({ kind: sourceKindOf(type), name })) });
  const whole = withStory(ledger, draft === null ? datelineAlone(recognition.dateline) : notices, today);
  const speakers = chosen.flatMap(({ id, name }, at) => speaking.has(id) ? [{ id: `S-${String(at + 1).padStart(3, '0')}`, name }] : []);
  return withComment(termsFrom(notices, today).reduce((text, terms) => done(writeTerms(text, terms, speakers), text), whole), notices, today);
}

function datelineAlone(dateline: string | null): readonly Told[] {
  const told = dateline === null ? null : partsOfDateline(dateline);
  return told === null ? [] : [told];
}

/** The text of an edit, or the old one where the edit was refused: what could not be written is left to the reporter. */
const done = (result: EditResult, before: string): string => result.ok ? result.text : before;

const withStory = (ledger: string, notices: readonly Told[], today: string | null): string => storyFields(storyFrom(notices, today)).reduce((text, field) => done(writeStory(text, field), text), ledger);

/** Those who wrote a draft are none of its sources. */
const writersOf = (told: Told): readonly string[] => (told.kind === 'byline' ? told.authors : told.kind === 'credit' ? told.names : []).map(name => name.toLowerCase());

/** Tells at the top of an embargo whose time the draft leaves open. */
function withComment(ledger: string, notices: readonly Notice[], today: string | null): string {
  const words = openEmbargo(notices, today);
  return words === null ? ledger : `# The draft is under an embargo whose time is not certain: “${oneLine(words)}”. Set story.embargo_until.\n${ledger}`;
}
