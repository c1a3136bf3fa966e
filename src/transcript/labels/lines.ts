import { trimmed } from '../../text/span';
import { HOUSE_OFFICES, HOUSE_TITLES } from '../en/speakers';
import type { LabelFamily } from './types';

const NAME = String.raw`\p{Lu}[\p{L}'’.-]+(?: (?:of |de |van )?\p{Lu}[\p{L}'’.-]+){0,4}`;
const BRACKETS = String.raw`(?: \([^()\n]{1,60}\)){0,3}`;
/** `Mr Tom Lind (Harwick) (Lab)`, `Mr Speaker`, `The Minister for Harbours (Ms Anna Ferreira)`. */
const LINE = new RegExp(String.raw`^((?:${HOUSE_TITLES}) ${NAME}${BRACKETS}|(?:The )?(?:${HOUSE_OFFICES})[^\n\r.:;!?()]{0,80}(?: \([^()\n]{3,60}\)){1,2})[ \t]*(?=$|\r?\n|\r)`, 'u');

/** A title and a name alone on a line, the words below, as Hansard has them on the web. */
export const lineLabel: LabelFamily = (head, at) => {
  const found = LINE.exec(head.slice(at));
  if (found === null) return null;
  const [whole, name = ''] = found;
  return { span: trimmed(head, [at, at + name.length]), body: at + whole.length, time: null, kind: 'line' };
};
