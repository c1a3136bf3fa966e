import { COMMON } from '../../entities/en/common';
import { quotedStretches } from '../../text/quotation-marks';
import { overlaps, type Span } from '../../text/span';
import { TokenKind, type Tokens } from '../../text/tokens';
import { AFTER_OF, BEFORE_IS_IS, IMPOSSIBLE_PAIRS, MAY_STAND_TWICE, NEVER_TWICE } from '../en/language';
import { tokensOf } from '../paragraph-tokens';
import type { Found, LocalParagraph, ParagraphRule } from '../rule';

const PIER = 'HARWICK, May 4 — The northern pier stays shut, the harbour trust said on Monday.';

/** Slips of the hand and of the machine in single words. */
export const LANGUAGE: readonly ParagraphRule[] = [
  {
    id: 'word-doubled', group: 'facts', level: 'warning', needs: 'text', scope: 'paragraph',
    title: 'A word stands twice in a row',
    why: 'Reuters and AP: copy is read once more for literals, and a doubled word is the one that the eye passes over.',
    speaks: [
      { draft: `${PIER}\n\nThe cracks were found by the the engineers who had come for the lamps.`, at: 'the the' },
      { draft: `${PIER}\n\nAda Merrow, who runs the trust, said she had written to\nto the county in March.`, at: 'to' },
      { draft: `${PIER}\n\nNo boat had moored there before before the storm, Ada Merrow said.`, at: 'before before' },
    ],
    silent: [
      { draft: `${PIER}\n\nThe trust had had no word from the county, Ada Merrow said. “I told them that that was very, very wrong,” she said.` },
      { draft: `${PIER}\n\nA singer of the band Duran Duran gave her her money back. What it is is a very very old pier.` },
    ],
    check: paragraph => isProse(paragraph) ? doubled(paragraph.text, tokensOf(paragraph)) : [],
  },
  {
    id: 'mt-noise', group: 'facts', level: 'warning', needs: 'text', scope: 'paragraph',
    title: 'Small words that do not follow one another, as machine translation leaves them',
    why: 'AP and the EBU ask that a person reads and answers for every sentence that a machine has translated.',
    speaks: [
      { draft: `${PIER}\n\nThe county spoke of crimes against of the sea and promised help.`, at: 'against of' },
      { draft: `${PIER}\n\nEngineers looked at the of the pier on Sunday and found cracks.`, at: 'the of' },
    ],
    silent: [
      { draft: `${PIER}\n\nIt has been unheard of for a pier to be shut, Ada Merrow said. She would, of course, have to ask.` },
      { draft: `${PIER}\n\nThe people she was with of course knew. It was his to lose, and the county paid for with loans.` },
    ],
    check: paragraph => isProse(paragraph) ? pairs(paragraph.text, tokensOf(paragraph)) : [],
  },
];

/** Spoken words are given as they came. */
const isProse = ({ is }: LocalParagraph): boolean => is === 'text' || is === 'heading';

/** True when nothing but white space stands between a token and the one before it. */
const followsOn = (text: string, { starts, ends }: Tokens, i: number): boolean => text.slice(ends[i - 1], starts[i]).trim() === '' && (starts[i] ?? 0) > (ends[i - 1] ?? 0);

/** A word in small letters, or at the beginning of a sentence with one capital. */
function isSmall({ forms, lowers, kinds }: Tokens, i: number): boolean {
  const [form = '', lower = ''] = [forms[i], lowers[i]];
  if (kinds[i] !== TokenKind.Word) return false;
  return form === lower || form.length > 1 && form.slice(1) === lower.slice(1) && (i === 0 || kinds[i - 1] === TokenKind.Mark);
}

function doubled(text: string, tokens: Tokens): readonly Found[] {
  const { forms, lowers, starts, ends } = tokens;
  const found: Found[] = [];
  for (let i = 1; i < tokens.length; i++) {
    const word = lowers[i] ?? '';
    // The second is in small letters, so that it is no name: “at AT&T”, “trump Trump”.
    if (word !== lowers[i - 1] || word !== forms[i] || !isSmall(tokens, i - 1) || !followsOn(text, tokens, i)) continue;
    const span: Span = [starts[i - 1] ?? 0, ends[i] ?? 0];
    if (lowers[i + 1] === word || lowers[i - 2] === word || !isSlip(text, tokens, i, span)) continue;
    found.push({ span, message: `“${forms[i - 1] ?? ''} ${word}”: the word stands here twice. Take one out.`, fixes: ['replace'], replacement: forms[i - 1] ?? '' });
  }
  return found;
}

function isSlip(text: string, { lowers }: Tokens, i: number, span: Span): boolean {
  const word = lowers[i] ?? '';
  if (NEVER_TWICE.has(word)) return true;
  const isQuoted = (): boolean => quotedStretches(text).some(({ start, end }) => overlaps(span, [start, end]));
  if (word === 'is') return !BEFORE_IS_IS.has(lowers[i - 2] ?? '') && !lowers.slice(Math.max(0, i - 10), i).includes('what') && !isQuoted();
  return word.length > 2 && COMMON.has(word) && !MAY_STAND_TWICE.has(word) && !isQuoted();
}

function pairs(text: string, tokens: Tokens): readonly Found[] {
  const { lowers, forms, starts, ends } = tokens;
  const found: Found[] = [];
  for (let i = 1; i < tokens.length; i++) {
    if (IMPOSSIBLE_PAIRS.get(lowers[i] ?? '')?.has(lowers[i - 1] ?? '') !== true || forms[i] !== lowers[i] || !isSmall(tokens, i - 1) || !followsOn(text, tokens, i)) continue;
    if (lowers[i] === 'of' && AFTER_OF.has(lowers[i + 1] ?? '')) continue;
    found.push({ span: [starts[i - 1] ?? 0, ends[i] ?? 0], message: `“${lowers[i - 1] ?? ''} ${lowers[i] ?? ''}” do not go together: a word is missing here, or one too many.` });
  }
  return found;
}
