import type { Passage } from '../text/passage';
import type { Span } from '../text/span';
import { GROUPS } from './en/places';
import { TITLES } from './en/people';
import { titleGoesWith } from './clusters/goes-with';
import type { NameLexicon } from './lexicon';
import type { NameMention } from './types';

/** Labels that name nobody: the part somebody has in the talk. */
const PARTS = /^(?:q|a|question|answer|the (?:president|vice president|chair|court|witness|moderator|operator|clerk|speaker|secretary)|moderator|operator|reporter|host|guest|interviewer|narrator|announcer|anchor|un(?:identified|known)\b.*|participants?|audience|crowd|voice|all|several hon.*|speaker|staff|press|video|caller|male|female|man|woman)(?: ?#?\d+)?$/iu;
/** What belongs to the name in brackets or behind a comma does not name the speaker. */
const NAME = /^[^,(–—/]{1,80}/u;

/**
 * The name in a speaker’s label: `VERA THORNE, HARBOUR HOST` names Vera Thorne, `Q` nobody. The form of a name all in
 * capitals has capitals at the begin of words only, so that the label and the text name the same; before a surname alone
 * it has a title such as `Ms.` (`titles.ts`).
 */
export function recognizeLabel({ text }: Passage, lexicon: NameLexicon, [start, end]: Span): readonly NameMention[] {
  const label = text.slice(start, end);
  const [head = ''] = NAME.exec(label) ?? [];
  let from = 0;
  let titled = false;
  let title = '';
  for (const [word] of head.matchAll(/\S+\s*/gu)) {
    const bare = word.trim().toLowerCase().replace(/\.$/u, '');
    const rest = head.slice(from + word.length).trim();
    if (rest === '' || !(TITLES.has(bare) || GROUPS.has(word.trim()) && TITLES.has(rest.split(/\s/u)[0]?.toLowerCase() ?? ''))) break;
    titled = true;
    title = titleGoesWith(bare) === null ? title : word.trim();
    from += word.length;
  }
  const name = head.slice(from).trim();
  if (name === '' || PARTS.test(head.trim()) || PARTS.test(name)) return [];
  const bare = recased(name.replace(/[’ʼ]/gu, "'").replace(/\s+/gu, ' '));
  const source = lexicon.sourceOf(bare);
  const known = source === null ? null : lexicon.known(source);
  const form = title === '' || bare.includes(' ') ? bare : `${title.charAt(0)}${title.slice(1).toLowerCase()} ${bare}`;
  return [{ start: start + from, end: start + from + name.length, type: known?.type ?? 'person', form, source, confidence: titled || known !== null ? 1 : 0.9 }];
}

const recased = (name: string): string => /\p{Ll}/u.test(name.replace(/\bMc/gu, '')) || /[\d_]/u.test(name) || name.length < 4 ? name
  : name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, letter => letter.toUpperCase()).replace(/\bMc(\p{Ll})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`).replace(/'(S)\b/gu, "'s");
