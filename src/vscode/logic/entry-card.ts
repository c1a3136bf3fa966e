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

/** What the ledger has under an id; null for an id that is not in it, or is of a kind that nothing shows. */
export function entryCard(view: LedgerView, id: string): EntryCard | null {
  const label = (source: string | null): string | null => view.sources.find(one => one.id === source)?.label ?? null;
  const source = view.sources.find(one => one.id === id);
  if (source !== undefined) return { ...EMPTY, title: source.label, detail: source.kind, lines: [...source.roles, ...source.terms.flatMap(terms => joined(terms.label, terms.date) || [])] };
  const encounter = view.encounters.find(one => one.id === id);
  if (encounter !== undefined) {
    const titles = encounter.evidence.flatMap(one => view.evidence.find(other => other.id === one)?.title ?? []);
    return { ...EMPTY, title: label(encounter.source) ?? id, detail: encounter.when ?? '', lines: [encounter.terms?.label ?? '', titles.join(', ')].filter(line => line !== '') };
  }
  const statement = view.statements.find(one => one.id === id);
  if (statement !== undefined) {
    const words = statement.verbatim.replace(/\s+/gu, ' ').trim();
    return { ...EMPTY, title: `“${shortened(words, LENGTH)}”`, detail: joined(label(statement.source), statement.encounter, statement.where), quoted: words };
  }
  const evidence = view.evidence.find(one => one.id === id);
  if (evidence !== undefined) return { ...EMPTY, title: evidence.title, detail: evidence.kind ?? '', url: evidence.url };
  const use = view.uses.find(one => one.id === id);
  return use === undefined ? null : { ...EMPTY, title: use.exact === null ? id : `“${shortened(use.exact.replace(/\s+/gu, ' ').trim(), LENGTH)}”`, detail: joined(use.draft, use.statement, use.status) };
}

/** The ids of the lists that a field may refer to (`any` for all that can be evidence of something), in the order of the ledger. */
export function idsFor(view: LedgerView, list: string): readonly string[] {
  const lists: Readonly<Record<string, readonly { readonly id: string }[]>> = { sources: view.sources, encounters: view.encounters, statements: view.statements, evidence: view.evidence };
  return (list === 'any' ? [...view.sources, ...view.statements, ...view.evidence] : lists[list] ?? []).map(({ id }) => id);
}
