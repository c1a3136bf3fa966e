import { FUNCTION_WORDS } from '../links/en/function-words';
import { shifted, trimmed, type Span } from '../text/span';
import { passage } from '../text/passage';
import type { CheckedDocument } from './document';
import { perLedger, perParagraph } from './kept';
import { usedIn } from './used';

/** A sentence with so much of the words of a claim makes it. */
const LIKE = 0.6;
/** Fewer words than this are made by chance. */
const FEWEST = 3;
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’.,-]{0,60}[\p{L}\p{M}\p{N}])?/gu;
const NOWHERE: Span = [0, 0];

const MADE = new WeakMap<CheckedDocument, ReadonlyMap<string, Span>>();

/**
 * Where a draft makes the claims of its ledger, by id: the sentence that has most of a claim’s words, within it those very words
 * where they stand there; else the first words that are used of what supports it; else the start of the draft, `[0, 0]`.
 */
export function claimPlaces(document: CheckedDocument): ReadonlyMap<string, Span> {
  const places = MADE.get(document) ?? made(document);
  MADE.set(document, places);
  return places;
}

/** Words that carry meaning, in small letters, without what makes a possessive of them. */
const wordsIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(WORD)].map(([word]) => word.toLowerCase().replace(/['’]s?$/u, '')).filter(word => !FUNCTION_WORDS.has(word)));

interface Sought { readonly id: string; readonly text: string; readonly enough: number }

/** The claims of a ledger by the words that they are made of. */
const soughtIn = perLedger((ledger): ReadonlyMap<string, readonly Sought[]> => {
  const holding = new Map<string, Sought[]>();
  for (const { id, fields: { text = '' } } of ledger.sections.claims) {
    const words = wordsIn(text);
    if (id === null || words.size < FEWEST) continue;
    const sought: Sought = { id, text: text.trim().replace(/[.!?]$/u, ''), enough: Math.max(FEWEST, Math.ceil(words.size * LIKE)) };
    for (const word of words) {
      const known = holding.get(word);
      if (known === undefined) holding.set(word, [sought]);
      else known.push(sought);
    }
  }
  return holding;
});

/** The claims that the sentences of a paragraph may make, each with its place there and how many of its words stand there. */
const madeIn = perParagraph((ledger, paragraph): readonly { readonly id: string; readonly span: Span; readonly score: number }[] => {
  const holding = soughtIn(ledger);
  return alike(wordsIn(paragraph), holding).size === 0 ? [] : sentencesOf(paragraph).flatMap(span => {
    const sentence = paragraph.slice(...span);
    return [...alike(wordsIn(sentence), holding)].map(([{ id, text }, score]) => {
      const at = sentence.indexOf(text);
      return { id, score, span: at < 0 ? span : [span[0] + at, span[0] + at + text.length] as const };
    });
  });
});

function made(document: CheckedDocument): ReadonlyMap<string, Span> {
  const { ledger, paragraphs } = document;
  if (ledger === null) return new Map();
  const best = new Map<string, { readonly span: Span; readonly score: number }>();
  for (const { is, text, start } of soughtIn(ledger).size === 0 ? [] : paragraphs) {
    for (const { id, span, score } of is === 'aside' ? [] : madeIn(ledger, text)) if (score > (best.get(id)?.score ?? 0)) best.set(id, { span: shifted(span, start), score });
  }
  const used = new Map([...usedIn(document)].reverse().map(({ statement, span }) => [statement, span]));
  return new Map(ledger.sections.claims.flatMap(({ id, fields: { supports } }) => id === null ? [] : [[id, best.get(id)?.span ?? (supports ?? []).flatMap(({ ref = '' }) => { const span = used.get(ref); return span === undefined ? [] : [span]; })[0] ?? NOWHERE]]));
}

/** The claims that these words have enough of, each with how many. */
function alike(words: ReadonlySet<string>, holding: ReadonlyMap<string, readonly Sought[]>): ReadonlyMap<Sought, number> {
  const shared = new Map<Sought, number>();
  for (const word of words) for (const sought of holding.get(word) ?? []) shared.set(sought, (shared.get(sought) ?? 0) + 1);
  return new Map([...shared].filter(([{ enough }, count]) => count >= enough));
}

const sentencesOf = (text: string): readonly Span[] => {
  const { tokens, sentences } = passage(text);
  return sentences.map(([first, end]): Span => trimmed(text, [tokens.starts[first] ?? 0, tokens.ends[end - 1] ?? 0]));
};
