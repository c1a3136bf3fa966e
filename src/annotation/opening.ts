import { finish, START } from '../quotations/join';
import { namedLater, OPENING, WITHIN, type Further } from '../quotations/named-later';
import type { JoinedQuotation, Piece } from '../quotations/types';
import type { View } from './collect';

/**
 * The key of who speaks in a headline or a lead that gives no name, as the paragraphs behind it tell; null where they do not.
 * @param index the block that gave the quotation
 */
export function speakerNamedLater(view: View, index: number, { speaker, anonymous, source }: JoinedQuotation): string | null {
  if (speaker !== null || !anonymous || source === null || index - source.back >= OPENING || view.recognition.class !== 'article') return null;
  const home = index - source.back;
  const isNamed = (entity: string): boolean => {
    for (let at = 0; at <= home; at++) {
      const mentions = view.blocks.at(at)?.reading.mentions ?? [];
      if (mentions.some(({ start, form }) => (at < home || start < source.start) && view.entities.identity(form).key === entity)) return true;
    }
    return false;
  };
  return namedLater(wordsOf(view, home, source).toLowerCase(), furtherSpeakers(view, home, source.start), isNamed);
}

const wordsOf = ({ blocks }: View, home: number, { start, end }: Piece): string => blocks.at(home)?.text.slice(start, end) ?? '';

/** Those who speak behind a place; a quotation that may go on is given by a block behind its own. */
function furtherSpeakers(view: View, home: number, after: number): readonly Further[] {
  const found: Further[] = [];
  const last = view.blocks.size;
  for (let at = home; at <= Math.min(home + WITHIN, last); at++) {
    const given = at < last ? view.blocks.at(at)?.joined : finish(view.blocks.at(last - 1)?.after?.join ?? START);
    for (const { speaker, source } of given ?? []) {
      const identity = speaker === null ? null : view.entities.entity(speaker);
      if (identity === null || source === null || at - source.back < home || at - source.back === home && source.start <= after) continue;
      const words = wordsOf(view, at - source.back, source);
      found.push({ entity: identity.key, type: identity.type, words, fullName: identity.name.includes(' ') && words.includes(identity.name) });
    }
  }
  return found;
}
