import type { FieldClass, Section } from './types';

/** What a field of the ledger may hold, who it is for, and what it means. */
export interface Field {
  readonly type: 'text' | 'flag' | 'number' | 'list' | 'map' | 'any';
  readonly class: FieldClass;
  readonly description: string;
  readonly required?: boolean;
  readonly values?: readonly string[];
  /** Of a map its fields, of a list those of its items when they are maps. */
  readonly fields?: Shape;
  /** The field holds ids of that list; `any` means of any list. */
  readonly ref?: Section | 'any';
  readonly nullable?: boolean;
}
export type Shape = Readonly<Record<string, Field>>;

const text = (fieldClass: FieldClass, description: string, more: Partial<Field> = {}): Field => ({ type: 'text', class: fieldClass, description, ...more });
const flag = (description: string): Field => ({ type: 'flag', class: 'internal', description, nullable: true });
const list = (fieldClass: FieldClass, description: string, more: Partial<Field> = {}): Field => ({ type: 'list', class: fieldClass, description, ...more });
const map = (fieldClass: FieldClass, description: string, fields: Shape): Field => ({ type: 'map', class: fieldClass, description, fields, nullable: true });
const number = (fieldClass: FieldClass, description: string): Field => ({ type: 'number', class: fieldClass, description });
const id = (letter: string): Field => text('public', `A short name that is used only once, such as ${letter}-001`, { required: true });

const ANCHOR: Shape = {
  exact: text('public', 'The words in the draft', { required: true }),
  prefix: text('public', 'What stands right before them'), suffix: text('public', 'What stands right behind them'),
  start: number('public', 'Where they began when this was written'), end: number('public', 'Where they ended when this was written'),
};
const TERMS: Shape = {
  label: text('internal', 'What was agreed, in the words that were used: on the record, on background …'),
  may_use: flag('What was said may be used'), may_name: flag('The source may be named'), may_quote: flag('The words may be quoted'), may_paraphrase: flag('What was said may be told in other words'),
  embargo_until: text('internal', 'Not before this time', { nullable: true }),
};
const SOURCE: Shape = {
  id: id('S'),
  kind: text('public', 'What the information comes from', { required: true, values: ['person', 'organization', 'document', 'publication', 'dataset', 'broadcast', 'account', 'observation'] }),
  name: text('public', 'The full name; none for a protected source'),
  aliases: list('public', 'Other names in drafts'), pronouns: text('public', 'Such as she/her'),
  roles: list('public', 'Offices and functions', { fields: { title: text('public', 'Such as mayor'), organization: text('public', 'Id of the organization', { ref: 'sources' }), from: text('public', 'Since when'), to: text('public', 'Until when', { nullable: true }) } }),
  agreed_description: text('public', 'What a protected source is called in print'),
  protection: map('confidential', 'Why and how the source is protected', { level: text('confidential', 'Such as confidential'), reason: text('confidential', 'What the source risks'), approved_by: text('confidential', 'Who agreed to it') }),
  not_to_confuse_with: list('public', 'Names that look alike and are somebody else'),
  notes: text('confidential', 'For yourself'), contact: text('confidential', 'Better kept in the vault'),
};
const ENCOUNTER: Shape = {
  id: id('N'), source: text('public', 'Id of the source', { required: true, ref: 'sources' }), date: text('public', 'Day of the encounter'),
  medium: text('public', 'How you met', { values: ['interview', 'telephone', 'video', 'email', 'briefing', 'post', 'document', 'broadcast', 'observation'] }),
  place: text('internal', 'Where you met'), evidence: list('internal', 'Ids of recordings and documents', { ref: 'evidence' }), terms: map('internal', 'What was agreed', TERMS), notes: text('confidential', 'For yourself'),
};
const STATEMENT: Shape = {
  id: id('Q'), source: text('public', 'Id of the source', { ref: 'sources' }), encounter: text('public', 'Id of the encounter', { ref: 'encounters' }),
  verbatim: text('public', 'The words as they were said or written', { required: true }), language: text('public', 'Such as en'),
  locator: text('public', 'Where they stand: page, post, line'), start: text('public', 'When they begin in the recording'), end: text('public', 'When they end in the recording'), notes: text('confidential', 'For yourself'),
};
const EVIDENCE: Shape = {
  id: id('E'), kind: text('public', 'Recording, document, page, dataset, photo, post …'), title: text('public', 'What it is called'), url: text('public', 'Where it is found'), archived_url: text('public', 'An archived copy'),
  path: text('internal', 'A file beside the ledger'), hash: text('internal', 'Its sum'), accessed: text('public', 'When it was read'), locator: text('public', 'Page or time'), primary: { ...flag('The source itself, not a report of it'), class: 'public' }, notes: text('confidential', 'For yourself'),
};
const USE: Shape = {
  id: id('U'), draft: text('internal', 'The file of the draft', { required: true }), statement: text('internal', 'Id of the statement', { required: true, ref: 'statements' }), anchor: map('internal', 'The place in the draft', ANCHOR),
  status: text('internal', 'How the check came out', { values: ['unchecked', 'matches', 'differs', 'waived', 'cut'] }), checked_by: text('internal', 'Who checked'), checked_on: text('internal', 'When'), draft_hash: text('internal', 'The sum of the draft that was checked'),
};
const CLAIM: Shape = {
  id: id('C'), text: text('internal', 'What the draft claims', { required: true }), kind: text('internal', 'What sort of claim it is', { values: ['name', 'title', 'date', 'number', 'quote', 'location', 'causation', 'allegation', 'superlative', 'negative', 'opinion'] }),
  supports: list('internal', 'What speaks for it', { fields: { ref: text('internal', 'Id of a statement or of evidence', { ref: 'any' }), stance: text('internal', 'supports or contradicts'), first_hand: flag('From somebody who was there') } }),
  required_roots: number('internal', 'How many sources of their own it takes'), reply: map('internal', 'What those said whom it concerns', { to: text('internal', 'Id of the source', { ref: 'sources' }), put_on: text('internal', 'When they were asked'), answer: text('internal', 'Their answer', { nullable: true }) }),
  status: text('internal', 'How far it is checked', { values: ['open', 'verified', 'disputed', 'corrected', 'cut'] }), notes: text('confidential', 'For yourself'),
};
const CORRECTION: Shape = {
  text: text('internal', 'The words in drafts', { required: true }), ignore: { ...flag('These words are no name') },
  type: text('internal', 'What they name', { values: ['person', 'organization', 'location', 'facility', 'norp', 'date', 'money', 'product', 'misc'] }), entity: text('internal', 'Id of the source that they name', { ref: 'sources' }),
};
const WAIVER: Shape = { rule: text('internal', 'The rule', { required: true }), anchor: map('internal', 'The place in the draft', ANCHOR), draft: text('internal', 'The file of the draft'), by: text('internal', 'Who accepts it'), reason: text('internal', 'Why'), on: text('internal', 'When') };
const STORY: Shape = {
  slug: text('public', 'A short name of the story'), title: text('public', 'The working title'),
  dateline: map('public', 'Place and day', { place: text('public', 'Place'), date: text('public', 'Day'), tz: text('public', 'Time zone') }),
  embargo_until: text('public', 'Not before this time', { nullable: true }), authors: list('internal', 'Who writes it'),
};

/** The fields of each list of the ledger. */
export const SECTIONS: Readonly<Record<Section, Shape>> = { sources: SOURCE, encounters: ENCOUNTER, statements: STATEMENT, evidence: EVIDENCE, uses: USE, claims: CLAIM, corrections: CORRECTION, waivers: WAIVER };
/** The letters that ids of each list begin with. */
export const ID_LETTERS: Readonly<Partial<Record<Section, string>>> = { sources: 'S', encounters: 'N', statements: 'Q', evidence: 'E', uses: 'U', claims: 'C' };

const section = (description: string, shape: Shape): Field => list('public', description, { fields: shape, nullable: true });
/** The top of a ledger’s file (design.md section 4): the schema, once, for loader, public view and JSON Schema. */
export const LEDGER: Shape = {
  schema: number('public', 'The version of this format: 1'), story: map('public', 'The story', STORY),
  sources: section('Who or what information comes from', SOURCE), encounters: section('Interviews, calls, briefings, posts', ENCOUNTER), statements: section('What was really said or written', STATEMENT),
  evidence: section('Recordings, documents, pages', EVIDENCE), uses: section('Where a statement stands in a draft', USE), claims: section('What the draft claims, and what speaks for it', CLAIM),
  corrections: section('What the recogniser got wrong, said once for all drafts', CORRECTION), waivers: section('Findings that somebody has accepted', WAIVER),
};
