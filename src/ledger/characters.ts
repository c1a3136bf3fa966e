import type { Span } from '../text/span';
import type { Report } from './problems';
import type { LedgerProblem } from './types';

/** Marks that turn the order of letters about (Unicode TR36 and TR39; “Trojan Source”, 2021). */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/gu;
/** What no editor shows. */
// Control characters are what is looked for.
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/u;
/** Scripts with letters that look alike: no word of a name has two of them (Unicode TR39, section 5). */
const ALIKE = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u, /\p{Script=Cherokee}/u];
/** The fields that are compared with words of drafts letter by letter. */
const NAMES = new Set(['name', 'aliases', 'not_to_confuse_with', 'agreed_description']);

/** Reports characters that make a text look like another one: turned order, unseen characters, names in letters of two scripts. */
export function checkCharacters(value: string, span: Span, field: string, report: Report): void {
  if (value.search(TURNS) >= 0) turned(span, report);
  if (!NAMES.has(field)) return;
  if (UNSEEN.test(value)) report('hidden-character', span, 'There are characters here that cannot be seen; the name will not be found in drafts.', 'warning');
  if (value.split(/[^\p{L}\p{M}]+/u).some(word => ALIKE.filter(script => script.test(word)).length > 1)) report('mixed-script', span, 'One word here has letters of two alphabets that look alike; the name will not be found in drafts.', 'warning');
}

const turned = (span: Span, report: Report): void => report('bidi-control', span, 'There are hidden marks here that turn the order of the letters about; what is read is not what is shown.', 'warning');

/** Reports marks that turn letters about wherever else they stand: in comments, in keys, in what nothing reads. */
export function checkTurns(text: string, problems: readonly LedgerProblem[], report: Report): void {
  const told = problems.filter(({ code }) => code === 'bidi-control');
  let next = 0;
  for (const { index } of text.matchAll(TURNS)) {
    while ((told[next]?.end ?? Infinity) <= index) next++;
    if ((told[next]?.start ?? Infinity) > index) turned([index, index + 1], report);
  }
}
