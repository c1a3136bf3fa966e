import type { LedgerView } from './ledger-view';
import { shortened } from './markdown';

/** What there is to say of an entry of the ledger, in plain text: made of its public view alone. */
export interface EntryCard {
  /** What it is called: a name, the words of a statement, a title. */
  readonly title: string;
  /** In a few words what else it is, such as `person`, or `interview, 2025-03-12`. */
  readonly detail: string;
  readonly lines: readonly string[];
  /** The words of a statement, whole. */
  readonly quoted: string | null;
  readonly url: string | null;
}

const LENGTH = 80;
const EMPTY = { lines: [], quoted: null, url: null } as const;
const joined = (...parts: readonly (string | null | undefined)[]): string => parts.filter(part => part != null && part !== '').join(' · ');

/**
 * What the ledger has under an id; null for an id that is not in it, or is of a kind that nothing shows. The entries are
 * looked through once, so that a list of all of them costs no more than they are.
 */
export function entryCards(view: LedgerView): (id: string) => EntryCard | null {
  const labels = new Map(view.sources.map(({ id, label }) => [id, label]));
  const label = (source: string | null): string | null => labels.get(source ?? '') ?? null;
  const titles = new Map(view.evidence.map(({ id, title }) => [id, title]));
  const cards = new Map<string, () => EntryCard>([
    ...view.uses.map(({ id, exact, draft, statement, status }) => [id, () => ({ ...EMPTY, title: exact === null ? id : `“${shortened(plain(exact), LENGTH)}”`, detail: joined(draft, statement, status) })] as const),
    ...view.evidence.map(({ id, title, kind, url }) => [id, () => ({ ...EMPTY, title, detail: kind ?? '', url })] as const),
    ...view.statements.map(({ id, verbatim, source, encounter, where }) => [id, () => ({ ...EMPTY, title: `“${shortened(plain(verbatim), LENGTH)}”`, detail: joined(label(source), encounter, where), quoted: plain(verbatim) })] as const),
    ...view.encounters.map(({ id, source, when, terms, evidence }) => [id, () => ({ ...EMPTY, title: label(source) ?? id, detail: when ?? '', lines: [terms?.label ?? '', evidence.flatMap(one => titles.get(one) ?? []).join(', ')].filter(line => line !== '') })] as const),
    ...view.sources.map(({ id, label: name, kind, roles, terms }) => [id, () => ({ ...EMPTY, title: name, detail: kind, lines: [...roles, ...terms.flatMap(one => joined(one.label, one.date) || [])] })] as const),
  ]);
  return id => cards.get(id)?.() ?? null;
}

const plain = (words: string): string => words.replace(/\s+/gu, ' ').trim();

/** The ids of the lists that a field may refer to (`any` for all that can be evidence of something), in the order of the ledger. */
export function idsFor(view: LedgerView, list: string): readonly string[] {
  const lists: Readonly<Record<string, readonly { readonly id: string }[]>> = { sources: view.sources, encounters: view.encounters, statements: view.statements, evidence: view.evidence };
  return (list === 'any' ? [...view.sources, ...view.statements, ...view.evidence] : lists[list] ?? []).map(({ id }) => id);
}
