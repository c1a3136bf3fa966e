import { agreedThroughout } from './agreed';
import type { CheckedDocument } from './document';
import { labelOf } from './known';

/**
 * What a message may call a source of which it tells something: the name, or of a protected one the agreed description. Whoever has
 * spoken without being named, and never otherwise, is called by the id, since the message may stand beside words that the draft gives to “an official”.
 */
export const calledIn = ({ ledger, view }: Pick<CheckedDocument, 'ledger' | 'view'>, source: string | null): string =>
  ledger !== null && source !== null && agreedThroughout(ledger).get(source)?.mayCall === false ? `the source ${source}` : labelOf(view, source);
