import { tokenize, type Tokens } from '../text/tokens';
import { knownSpellings, type KnownSpellings } from './clusters/ledger-names';
import type { EntityType, KnownName, NameCorrection } from './types';

/** Known words at a place of a text. */
export interface LexiconMatch {
  /** The token after the last. */
  readonly to: number;
  readonly source: string | null;
  /** Null where it is only known what it is the same as. */
  readonly type: EntityType | null;
  /** A person has said that this is no name. */
  readonly ignore: boolean;
}

/** The names that are known beforehand, ready to be found. Made by `compileNames`; never changed. */
export interface NameLexicon extends KnownSpellings {
  /** True when nothing is known, so that `match` never finds anything. */
  readonly isEmpty: boolean;
  /** The longest known name that begins at token `i` and ends before token `limit`, or null. */
  match(tokens: Tokens, i: number, limit: number): LexiconMatch | null;
  /** The one source that a form names in full or by an alias; null for none, or for more than one. */
  sourceOf(form: string): string | null;
  known(source: string): KnownName | null;
  /** The full name of the one person known whose name ends with this word; null for more than one, undefined for none. */
  surnamed(word: string): string | null | undefined;
  readonly hasSurnames: boolean;
}

interface Entry { readonly words: readonly string[]; readonly source: string | null; readonly type: EntityType | null; readonly ignore: boolean }

/** Makes forms comparable: lower case, straight apostrophes, plain hyphens, no article in front. */
const formKey = (form: string): string => plain(form.normalize('NFC').toLowerCase()).replace(/\s+/gu, ' ').trim().replace(/^the /u, '');

const plain = (word: string): string => /[’ʼ‐‑]/u.test(word) ? word.replace(/[’ʼ]/gu, "'").replace(/[‐‑]/gu, '-') : word;

/** Readies the names of a ledger, and what a person has said about names, for finding. */
export function compileNames(known: readonly KnownName[], corrections: readonly NameCorrection[] = []): NameLexicon {
  const bySource = new Map(known.map(name => [name.source, name]));
  const entries = new Map<string, Entry[]>();
  const sources = new Map<string, Set<string>>();
  const put = (text: string, source: string | null, type: EntityType | null, ignore = false): void => {
    const { forms } = tokenize(text.normalize('NFC'));
    if (forms[0] === undefined) return;
    const first = plain(forms[0].toLowerCase());
    const list = entries.get(first) ?? [];
    entries.set(first, list);
    list.push({ words: forms, source, type, ignore });
  };
  const types = new Map<string, EntityType>(known.flatMap(({ type, name, aliases }) => [name, ...aliases].map(text => [formKey(text), type] as const)));
  for (const { text, type } of corrections) if (type !== undefined) types.set(formKey(text), type);
  for (const correction of corrections) {
    const source = correction.source ?? null;
    const ofSource = source === null ? null : bySource.get(source)?.type ?? 'misc';
    put(correction.text, source, correction.type ?? ofSource ?? (correction.sameAs === undefined ? 'misc' : types.get(formKey(correction.sameAs)) ?? null), correction.ignore === true);
    if (source !== null && bySource.has(source)) sources.set(formKey(correction.text), new Set([source]));
  }
  const corrected = new Set(sources.keys());
  for (const name of known) {
    for (const text of [name.name, ...name.aliases]) {
      if (text.trim() === '') continue;
      put(text, name.source, name.type);
      const key = formKey(text);
      if (corrected.has(key)) continue;
      const same = sources.get(key) ?? new Set<string>();
      sources.set(key, same.add(name.source));
    }
  }
  const surnames = new Map<string, string | null>();
  for (const { type, name } of known) {
    const surname = type === 'person' ? / (\p{Lu}\S*)$/u.exec(plain(name))?.[1] : undefined;
    if (surname !== undefined) surnames.set(surname, surnames.has(surname) ? null : name);
  }
  for (const list of entries.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    ...knownSpellings(known, corrections),
    isEmpty: entries.size === 0,
    match(tokens, i, limit) {
      const list = entries.get(plain(tokens.lowers[i] ?? ''));
      if (list === undefined) return null;
      for (const { words, source, type, ignore } of list) if (i + words.length <= limit && words.every((word, k) => sameWord(word, tokens, i + k))) return { to: i + words.length, source, type, ignore };
      return null;
    },
    sourceOf(form) {
      if (sources.size === 0) return null;
      const same = sources.get(formKey(form));
      if (same?.size !== 1) return null;
      for (const source of same) return source;
      return null;
    },
    known: source => bySource.get(source) ?? null,
    surnamed: word => surnames.get(word),
    hasSurnames: surnames.size > 0,
  };
}

/** The word as written, or all in capitals, or, where the name has no capital, with one. */
function sameWord(word: string, { forms, lowers }: Tokens, i: number): boolean {
  const form = forms[i] ?? '';
  if (form === word) return true;
  const lower = plain(word.toLowerCase());
  if (plain(lowers[i] ?? '') !== lower) return false;
  return plain(word) === lower || (form === form.toUpperCase() && form.length > 1) || plain(form) === plain(word);
}
