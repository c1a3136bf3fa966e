import type { Passage } from '../text/passage';
import { rolesGoWith } from './clusters/goes-with';
import { rolesIn } from './roles';
import { sameIn } from './same-as';
import { withTitles } from './titles';
import type { NameMention } from './types';

/** The mentions of a block with what it says right beside them: their titles and roles, and which of them are the same. */
export function beside(passage: Passage, found: readonly NameMention[]): readonly NameMention[] {
  const mentions = withTitles(passage, found);
  const roles = rolesIn(passage, mentions);
  const same = sameIn(passage, mentions);
  if (roles.length === 0 && same.size === 0) return mentions;
  const said = new Map<number, string[]>();
  for (const { mention, role } of roles) {
    const list = said.get(mention);
    if (list === undefined) said.set(mention, [role]);
    else if (!list.includes(role)) list.push(role);
  }
  return mentions.map((mention, at): NameMention => {
    const other = mentions[same.get(at) ?? -1];
    const own = said.get(at);
    if (other === undefined && own === undefined) return mention;
    const goesWith = mention.goesWith ?? rolesGoWith(own ?? []);
    return { ...mention, ...other !== undefined && { sameAs: other.form }, ...own !== undefined && { roles: own }, ...goesWith !== null && { goesWith } };
  });
}
