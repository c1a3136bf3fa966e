import { flag, id, map, maps, number, text, texts, type Section, type Shape, type Values } from './schema';

const notes = text('confidential', 'For yourself; it is never shown or exported', 'Calls back in the evening');

/** What a merge could not decide: both values, until somebody keeps one. */
const conflicts = maps('confidential', 'Two people have changed the same field: what the other one wrote. Keep what is right and take this out', {
  field: text('confidential', 'The field, with dots where it is inside of another', 'terms.may_name', { required: true }),
  theirs: text('confidential', 'What the other one wrote; nothing when it was taken out', '2025-03-14', { nullable: true }),
});

const anchor = map('internal', 'The place in the draft: the words, what stands around them, and where they began', {
  exact: text('internal', 'The words in the draft', 'We will not wait', { required: true }),
  prefix: text('internal', 'Up to 32 characters right before them', 'The mayor said: “'),
  suffix: text('internal', 'Up to 32 characters right behind them', '” Nobody answered.'),
  start: number('internal', 'Where they began when this was written, in characters from the beginning; a hint only', 2210),
  end: number('internal', 'Where they ended', 2226),
});

// The type of a shape is what it holds, so none is written here.
 
const terms = (of: string) => map('internal', `What was agreed ${of}`, {
  label: text('internal', 'In the words that were used; what counts are the fields below', 'on background'),
  may_use: flag('internal', 'What was said may be used at all', true),
  may_name: flag('internal', 'The source may be named', false),
  may_quote: flag('internal', 'The words may be quoted', true),
  may_paraphrase: flag('internal', 'What was said may be told in other words', true),
  embargo_until: text('internal', 'Not before this time', '2025-03-14T06:00:00+01:00', { nullable: true }),
});

const derivesFrom = texts('internal', 'Ids of what this was taken from. What only repeats another source does not count as a second one', ['S-002'], { ref: 'any' });

/** The fields of each list (design.md section 4): once, for loader, edits, merge, public view, JSON Schema and the page in the README. */
export const SECTIONS = {
  sources: {
    id: id('S'),
    kind: text('public', 'What the information comes from', 'person', { required: true, values: ['person', 'organization', 'document', 'publication', 'dataset', 'broadcast', 'account', 'observation'] }),
    name: text('public', 'The full name. A protected source has none in this file', 'Ada Merrow'),
    aliases: texts('public', 'Other names in drafts', ['Merrow']),
    pronouns: text('public', 'As the person says, such as she/her', 'she/her'),
    roles: maps('public', 'Offices and functions', {
      title: text('public', 'What the role is called', 'mayor'),
      organization: text('public', 'Id of the organization', 'S-002', { ref: 'sources' }),
      from: text('public', 'Since when', '2019-05-01'),
      to: text('public', 'Until when; empty while it lasts', '2024-04-30', { nullable: true }),
    }),
    not_to_confuse_with: texts('public', 'Names that look alike and are somebody else', ['Ada Merrow-Hall']),
    agreed_description: text('public', 'What a protected source is called in print; whoever has this is protected', 'an official at the port'),
    protection: map('confidential', 'Why and how the source is protected', {
      level: text('confidential', 'How strictly', 'confidential'),
      reason: text('confidential', 'What the source risks', 'risk of dismissal'),
      approved_by: text('confidential', 'Who has agreed to it', 'desk'),
    }),
    terms: terms('with this source for everything, unless an encounter or a statement says otherwise'),
    derives_from: derivesFrom,
    contact: text('confidential', 'Of a protected source better not kept here', 'through the desk'),
    notes, conflicts,
  },
  encounters: {
    id: id('N'),
    source: text('public', 'Id of the source', 'S-001', { required: true, ref: 'sources' }),
    date: text('public', 'The day', '2025-03-12'),
    medium: text('public', 'How you met', 'interview', { values: ['interview', 'telephone', 'video', 'email', 'briefing', 'post', 'document', 'broadcast', 'observation'] }),
    place: text('internal', 'Where', 'town hall, room 4'),
    evidence: texts('internal', 'Ids of recordings and documents of it', ['E-001'], { ref: 'evidence' }),
    terms: terms('for this encounter'),
    notes, conflicts,
  },
  statements: {
    id: id('Q'),
    encounter: text('public', 'Id of the encounter in which it was said', 'N-001', { ref: 'encounters' }),
    source: text('public', 'Id of the source, where there is no encounter', 'S-001', { ref: 'sources' }),
    verbatim: text('public', 'The words as they were said or written, and no others', 'We will not wait.', { required: true }),
    language: text('public', 'The language of these words', 'en'),
    locator: text('public', 'Where they stand: page, post, line', 'page 3'),
    start: text('public', 'When they begin in the recording', '00:12:41.200'),
    end: text('public', 'When they end in the recording', '00:12:46.000'),
    terms: terms('for these words alone'),
    derives_from: derivesFrom,
    notes, conflicts,
  },
  evidence: {
    id: id('E'),
    kind: text('public', 'Recording, document, page, dataset, photo, post …', 'recording'),
    title: text('public', 'What it is called', 'Minutes of the council'),
    url: text('public', 'Where it is found', 'https://example.org/minutes'),
    archived_url: text('public', 'Where a copy is kept', 'https://example.org/archive/minutes'),
    path: text('internal', 'A file beside the ledger', 'evidence/minutes.pdf'),
    hash: text('internal', 'Its checksum, so that a change is seen', 'sha256:2c26b46b68ffc68ff99b453c1d304134'),
    accessed: text('public', 'When it was read', '2025-03-12'),
    locator: text('public', 'Page or time', 'page 3'),
    primary: flag('public', 'It is the thing itself and not a report of it', true),
    derives_from: derivesFrom,
    notes, conflicts,
  },
  uses: {
    id: id('U'),
    draft: text('internal', 'The file of the draft', 'drafts/quarry.txt', { required: true }),
    statement: text('internal', 'Id of the statement', 'Q-001', { required: true, ref: 'statements' }),
    anchor,
    status: text('internal', 'How the check came out', 'matches', { values: ['unchecked', 'matches', 'differs', 'waived', 'cut'] }),
    checked_by: text('internal', 'Who has checked it', 'lena'),
    checked_on: text('internal', 'When', '2025-03-13'),
    draft_hash: text('internal', 'The checksum of what was checked', 'sha256:2c26b46b68ffc68ff99b453c1d304134'),
    conflicts,
  },
  claims: {
    id: id('C'),
    text: text('internal', 'What the draft claims', 'The quarry was shut on 3 March.', { required: true }),
    kind: text('internal', 'What sort of claim it is', 'date', { values: ['name', 'title', 'date', 'number', 'quote', 'location', 'causation', 'allegation', 'superlative', 'negative', 'opinion'] }),
    supports: maps('internal', 'What speaks for it or against it', {
      ref: text('internal', 'Id of a statement, of evidence or of a source', 'Q-001', { ref: 'any' }),
      stance: text('internal', 'Which way it speaks', 'supports', { values: ['supports', 'contradicts', 'context'] }),
      first_hand: flag('internal', 'From somebody who was there', true),
    }),
    required_roots: number('internal', 'How many sources of their own it takes', 2),
    reply: map('internal', 'What those said whom it concerns', {
      to: text('internal', 'Id of the source', 'S-001', { ref: 'sources' }),
      put_on: text('internal', 'When they were asked', '2025-03-12'),
      answer: text('internal', 'Their answer; empty while there is none', 'No comment.', { nullable: true }),
    }),
    status: text('internal', 'How far it is checked', 'open', { values: ['open', 'verified', 'disputed', 'corrected', 'cut'] }),
    notes, conflicts,
  },
  corrections: {
    text: text('internal', 'The words in drafts', 'Telegram', { required: true }),
    ignore: flag('internal', 'These words are no name', true),
    type: text('internal', 'What they name', 'organization', { values: ['person', 'organization', 'location', 'facility', 'norp', 'date', 'money', 'product', 'misc'] }),
    entity: text('internal', 'Id of the source that they name', 'S-002', { ref: 'sources' }),
    same_as: text('internal', 'Other words in drafts that name the same', 'Harbour Board'),
    draft: text('internal', 'The file that this is about; without it, every draft', 'interviews/mayor.vtt'),
    conflicts,
  },
  waivers: {
    rule: text('internal', 'The code of the finding', 'quote-unsourced', { required: true }),
    anchor,
    draft: text('internal', 'The file of the draft; without it, every draft', 'drafts/quarry.txt'),
    by: text('internal', 'Who accepts it', 'ed'),
    reason: text('internal', 'Why', 'headline style'),
    on: text('internal', 'When', '2025-03-13'),
    conflicts,
  },
} as const satisfies Readonly<Record<Section, Shape>>;

export const STORY = {
  slug: text('public', 'A short name of the story', 'quarry'),
  title: text('public', 'The working title', 'The quarry shuts'),
  dateline: map('public', 'Place and day', {
    place: text('public', 'The place', 'Northmere'),
    date: text('public', 'The day', '2025-03-14'),
    tz: text('public', 'How far its clocks are from UTC', '+01:00'),
  }),
  embargo_until: text('public', 'Not before this time', '2025-03-14T06:00:00+01:00', { nullable: true }),
  authors: texts('internal', 'Who writes it', ['ed']),
  conflicts,
} as const satisfies Shape;

/** The top of a ledger’s file. */
export const LEDGER = {
  schema: number('public', 'The version of this format', 1),
  story: map('public', 'The story', STORY),
  sources: maps('public', 'Who or what information comes from', SECTIONS.sources),
  encounters: maps('public', 'Interviews, calls, e-mails, briefings, posts; with what was agreed', SECTIONS.encounters),
  statements: maps('public', 'What was really said or written', SECTIONS.statements),
  evidence: maps('public', 'Recordings, documents, pages, photos, datasets', SECTIONS.evidence),
  uses: maps('public', 'Where a statement stands in a draft, and how the check came out', SECTIONS.uses),
  claims: maps('public', 'What the draft claims, and what speaks for it', SECTIONS.claims),
  corrections: maps('public', 'What the recognition of names got wrong, said once for all drafts', SECTIONS.corrections),
  waivers: maps('public', 'Findings that somebody has accepted, with the reason', SECTIONS.waivers),
  conflicts,
} as const satisfies Shape;

/** What the loader gives for an entry of each list. */
export type Records = { readonly [S in Section]: Values<(typeof SECTIONS)[S]> };
export type Story = Values<typeof STORY>;
export type SourceKind = (typeof SECTIONS.sources.kind.values)[number];

export const SECTION_NAMES = Object.keys(SECTIONS) as Section[];
/** The letters that ids of each list begin with. */
export const ID_LETTERS: Readonly<Partial<Record<Section, string>>> = { sources: 'S', encounters: 'N', statements: 'Q', evidence: 'E', uses: 'U', claims: 'C' };
/** Ids are written into links and file names, so they hold nothing else. */
export const isId = (value: string): boolean => /^[A-Za-z][A-Za-z0-9._-]{0,63}$/u.test(value);
