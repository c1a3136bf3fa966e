import { tokenize, type Tokens } from '../text/tokens';
import { knownSpellings, type KnownSpellings } from './clusters/ledger-names';
import type { EntityType, KnownName, NameCorrection } from './types';

/** Known words at a place of a text. */
export interface LexiconMatch {
  /** The token after the last. */
  readonly to: number;
  readonly source: string | null;
  readonly type: EntityType;
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
}

interface Entry { readonly words: readonly string[]; readonly source: string | null; readonly type: EntityType; readonly ignore: boolean }

/** Makes forms comparable: lower case, straight apostrophes, no article in front. */
const formKey = (form: string): string => form.normalize('NFC').toLowerCase().replace(/[’ʼ]/gu, "'").replace(/\s+/gu, ' ').trim().replace(/^the /u, '');

/** Readies the names of a ledger, and what a person has said about names, for finding. */
export function compileNames(known: readonly KnownName[], corrections: readonly NameCorrection[] = []): NameLexicon {
  const bySource = new Map(known.map(name => [name.source, name]));
  const entries = new Map<string, Entry[]>();
  const sources = new Map<string, Set<string>>();
  const put = (text: string, source: string | null, type: EntityType, ignore = false): void => {
    const { forms } = tokenize(text.normalize('NFC'));
    const first = forms[0]?.toLowerCase();
    if (first === undefined) return;
    const list = entries.get(first) ?? [];
    entries.set(first, list);
    list.push({ words: forms, source, type, ignore });
  };
  for (const correction of corrections) {
    const source = correction.source ?? null;
    put(correction.text, source, correction.type ?? (source === null ? 'misc' : bySource.get(source)?.type ?? 'misc'), correction.ignore === true);
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
  for (const list of entries.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    ...knownSpellings(known, corrections),
    isEmpty: entries.size === 0,
    match(tokens, i, limit) {
      const list = entries.get(tokens.lowers[i] ?? '');
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
  };
}

/** The word as written, or all in capitals, or, where the name has no capital, with one. */
function sameWord(word: string, { forms, lowers }: Tokens, i: number): boolean {
  const form = forms[i] ?? '';
  if (form === word) return true;
  const lower = word.toLowerCase().replace('’', "'");
  if (lowers[i] !== lower) return false;
  return word === lower || (form === form.toUpperCase() && form.length > 1) || form.replace('’', "'") === word.replace('’', "'");
}
