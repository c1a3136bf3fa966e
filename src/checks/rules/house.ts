import { quotedStretches } from '../../text/quotation-marks';
import { overlaps, type Span } from '../../text/span';
import { tokenize, type Tokens } from '../../text/tokens';
import type { HouseRules } from '../house-rules';
import { tokensOf } from '../paragraph-tokens';
import type { Found, LocalParagraph, ParagraphRule } from '../rule';

const DRAFT = 'HARWICK, May 4 — The northern pier stays shut, said Ada Merrow, the chairman of the harbour trust. The trust will e-mail those who live there.';
const HOUSE = `preferred:
- { use: email, not: [e-mail, electronic mail], why: It is a word like any other. }
- { use: Kyiv, not: Kiev }
banned:
- { word: chairman, why: Say “chair”. }
`;

/** How the house writes. */
export const HOUSE_STYLE: readonly ParagraphRule[] = [
  {
    id: 'house-style', group: 'facts', level: 'warning', needs: 'text', scope: 'paragraph',
    title: 'A word or spelling that the house does not use',
    why: 'Every desk keeps a style book, such as those of AP, Reuters and the BBC, so that one paper speaks with one voice.',
    speaks: [
      { draft: DRAFT, house: HOUSE.replace(/banned[^]*/u, ''), at: 'e-mail' },
      { draft: DRAFT, house: HOUSE.replace(/preferred[^]*banned/u, 'banned'), at: 'chairman' },
      { draft: DRAFT.replace('HARWICK', 'KIEV').replace('e-mail', 'write to'), house: HOUSE.replace(/banned[^]*/u, ''), at: 'KIEV' },
    ],
    silent: [
      { draft: DRAFT },
      { draft: 'HARWICK, May 4 — The northern pier stays shut. “Our chairman told me so by e-mail,” said Ada Merrow, who lives at the quay.', house: HOUSE },
      { draft: 'HARWICK, May 4 — The northern pier stays shut, said Ada Merrow, who used to work for Chairman Books. The trust will email those who live there.', house: HOUSE },
    ],
    check: paragraph => paragraph.is === 'text' || paragraph.is === 'heading' ? unstyled(paragraph) : [],
  },
];

/** A word or phrase of the house in tokens, in lower case. */
interface Phrase { readonly tokens: readonly string[]; readonly written: string; /** It has capitals, which then count. */ readonly isName: boolean; readonly use: string | null; readonly why: string | null }

const MADE = new WeakMap<HouseRules, ReadonlyMap<string, readonly Phrase[]>>();

/** The phrases of the house by their first tokens, the longest first. */
function phrasesOf(house: HouseRules): ReadonlyMap<string, readonly Phrase[]> {
  const made = MADE.get(house) ?? byFirst([...house.preferred.flatMap(({ use, not, why }) => not.map(written => phrase(written, use, why))), ...house.banned.map(({ word, why }) => phrase(word, null, why))]);
  MADE.set(house, made);
  return made;
}

const phrase = (written: string, use: string | null, why: string | null): Phrase => ({ tokens: tokenize(written).lowers, written, isName: /\p{Lu}/u.test(written), use, why });

function byFirst(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const one of phrases) { const first = one.tokens[0] ?? ''; found.set(first, [...found.get(first) ?? [], one].sort((a, b) => b.tokens.length - a.tokens.length)); }
  return found;
}

function unstyled(paragraph: LocalParagraph): readonly Found[] {
  const { text, mentions, house } = paragraph;
  if (house.preferred.length + house.banned.length === 0) return [];
  const phrases = phrasesOf(house);
  const tokens = tokensOf(paragraph);
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const one = phrases.get(tokens.lowers[i] ?? '')?.find(candidate => stands(candidate, tokens, i));
    if (one === undefined) continue;
    const span: Span = [tokens.starts[i] ?? 0, tokens.ends[i + one.tokens.length - 1] ?? 0];
    const words = text.slice(...span);
    if (!isMeant(one, words, text, span, mentions) || quotedStretches(text).some(({ start, end }) => overlaps(span, [start, end]))) continue;
    found.push(told(one, words, span));
    i += one.tokens.length - 1;
  }
  return found;
}

const stands = ({ tokens: wanted }: Phrase, { lowers }: Tokens, at: number): boolean => wanted.every((token, i) => lowers[at + i] === token);

/** A name with its own capitals, or all in capitals; a word in small letters, or with a capital where a sentence begins: elsewhere that makes a name of it. */
function isMeant({ isName, written }: Phrase, words: string, text: string, [start, end]: Span, mentions: LocalParagraph['mentions']): boolean {
  const isShouted = words === words.toUpperCase() && words.length > 2;
  if (isName) return words === written || isShouted;
  if (words === words.toLowerCase()) return true;
  const begins = /^$|[.!?:”"’)—–]$/u.test(text.slice(0, start).trimEnd().slice(-1));
  return isShouted || begins && !mentions.some(mention => overlaps([start, end], [mention.start, mention.end]) && mention.end - mention.start > end - start);
}

function told({ use, why, written }: Phrase, words: string, span: Span): Found {
  const reason = why === null ? '' : ` ${/[.?!]$/u.test(why) ? why : `${why}.`}`;
  if (use === null) return { span, about: `banned ${written}`, message: `The house does not use “${words}”.${reason}` };
  const replacement = words === words.toUpperCase() && words.length > 2 && use !== use.toUpperCase() ? use.toUpperCase() : /^\p{Lu}/u.test(words) && !/^\p{Lu}/u.test(written) ? use.charAt(0).toUpperCase() + use.slice(1) : use;
  return { span, about: `${words} ${replacement}`, message: `The house writes “${use}” here, not “${words}”.${reason}`, fixes: ['replace-everywhere'], replacement };
}
