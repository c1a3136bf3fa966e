import type { Ledger } from '../ledger/types';

/** So many paragraphs are remembered for each ledger. */
const MOST = 4096;

/** A function of a ledger that is worked out once for each: an edit of the draft does not change it. */
export function perLedger<T>(of: (ledger: Ledger) => T): (ledger: Ledger) => T {
  const kept = new WeakMap<Ledger, { readonly value: T }>();
  return ledger => {
    const found = kept.get(ledger) ?? { value: of(ledger) };
    kept.set(ledger, found);
    return found.value;
  };
}

/** A function of a ledger and of the words of a paragraph that is worked out once for both, so that an edit asks it again only of the paragraphs that it touches. */
export function perParagraph<T>(of: (ledger: Ledger, words: string) => T): (ledger: Ledger, words: string) => T {
  const kept = perLedger(() => new Map<string, { readonly value: T }>());
  return (ledger, words) => {
    const paragraphs = kept(ledger);
    const found = paragraphs.get(words) ?? { value: of(ledger, words) };
    if (paragraphs.size >= MOST) paragraphs.clear();
    paragraphs.set(words, found);
    return found.value;
  };
}
