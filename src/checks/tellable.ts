import { isProtected } from '../ledger/terms';
import type { Ledger, PublicLedger, PublicSource } from '../ledger/types';
import { agreedThroughout } from './agreed';
import { foldedName } from './bodies';
import type { CheckedDocument } from './document';
import { perLedger } from './kept';
import { nameWords } from './name-words';

const MADE = new WeakMap<PublicLedger, ReadonlyMap<string, PublicSource>>();
const NOBODY: ReadonlyMap<string, PublicSource> = new Map();

/** The sources that messages may tell of by name, by id: neither protected, nor among those who have only ever spoken without being named. */
export function tellableById({ ledger, view }: Pick<CheckedDocument, 'ledger' | 'view'>): ReadonlyMap<string, PublicSource> {
  if (view === null || ledger === null) return NOBODY;
  const tellable = MADE.get(view) ?? new Map(view.sources.flatMap(source => source.isProtected || agreedThroughout(ledger).get(source.id)?.mayCall === false ? [] : [[source.id, source] as const]));
  MADE.set(view, tellable);
  return tellable;
}

/** The same as a list. */
export const tellableSources = (document: Pick<CheckedDocument, 'ledger' | 'view'>): readonly PublicSource[] => [...tellableById(document).values()];

/** What gives away those who must not be named, folded: whole names, and surnames. */
export interface Secrets { readonly names: ReadonlySet<string>; readonly words: ReadonlySet<string> }

const NONE: Secrets = { names: new Set(), words: new Set() };
/** Of those of the ledger: what a draft says of them is told by `identity-leak` and `terms-violated` alone, whose messages are made for it. */
export const secretsOf = ({ ledger }: Pick<CheckedDocument, 'ledger'>): Secrets => ledger === null ? NONE : made(ledger);

const made = perLedger((ledger: Ledger): Secrets => {
  const names = ledger.sections.sources.flatMap(({ id, fields }) => isProtected(fields) || agreedThroughout(ledger).get(id ?? '')?.mayCall === false ? [fields.name ?? '', ...fields.aliases ?? []] : []).filter(name => name !== '');
  return { names: new Set(names.map(foldedName)), words: new Set(names.flatMap(name => nameWords(name).slice(-1).map(({ folded }) => folded))) };
});
