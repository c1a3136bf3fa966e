import { trimmed } from '../../text/span';
import { CHAIRS, OFFICES, TITLES } from '../en/speakers';
import { isSpeakerName } from './names';
import type { Label, LabelFamily } from './types';

const BEGIN = String.raw`[“"\[(—–-]?\p{Lu}`;
const CAPS = String.raw`\p{Lu}[\p{Lu}'’-]+(?: (?:\p{Lu}\. )?\p{Lu}[\p{Lu}'’-]+){0,3}`;
const NAME = String.raw`\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+){0,3}`;
/** `Mr. LIND.`, `Ms. FERREIRA of Oregon.` (Congressional Record); `Mr. Lind.` (Public Papers). */
const TITLED = new RegExp(String.raw`^((?:${TITLES})\.? (?:Mc|Mac|De|Van|O['’])?(?:${CAPS}|${NAME})(?: of (?:the )?${NAME})?)\. {1,2}(?=${BEGIN})`, 'u');
/** `The SPEAKER pro tempore.`, `The President.`, `The PRESIDING OFFICER (Mr. Lind).` */
const CHAIR = new RegExp(String.raw`^((?:The |Madam |Mr\. )?(?:${CHAIRS})(?: pro tempore)?(?: \([^()\n]{1,50}\))?)\. {1,2}(?=${BEGIN})`, 'iu');
/** `Press Secretary Tom Lind.` */
const OFFICE = new RegExp(String.raw`^((?:${OFFICES}) ${NAME})\. {1,2}(?=${BEGIN})`, 'u');
/** `President. –`, `Anna Ferreira (S&D). –`, `Tom Lind, on behalf of the PPE Group. –` (European Parliament). */
const DASHED = /^([^\n\r.:–—]{2,110}?(?:\bon behalf[^\n\r.:–—]{3,80})?)\. ?[–—-] /u;

/** A name and a full stop, or a full stop and a dash. */
export const stopLabel: LabelFamily = (head, at) => {
  const rest = head.slice(at);
  const dashed = DASHED.exec(rest);
  if (dashed !== null && isSpeakerName((dashed[1] ?? '').trim())) return label(head, at, dashed[1] ?? '', dashed[0]);
  const found = TITLED.exec(rest) ?? chair(rest) ?? OFFICE.exec(rest);
  return found === null ? null : label(head, at, found[1] ?? '', found[0]);
};

/** The chair’s name has a capital at least; `the chair. It …` in a text has none. */
function chair(rest: string): RegExpExecArray | null {
  const found = CHAIR.exec(rest);
  return found !== null && /^\p{Lu}/u.test(rest) ? found : null;
}

function label(head: string, at: number, name: string, whole: string): Label {
  return { span: trimmed(head, [at, at + name.length]), body: at + whole.length, time: null, kind: 'stop' };
}
