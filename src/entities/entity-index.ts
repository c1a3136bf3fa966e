import { Counted, hasForm, isImplied, isUnsure, leansTo, typeOf, type Group, type Spelling } from './clusters/counted';
import { identityOf, sameIdentity } from './clusters/identity';
import { Resolver } from './clusters/resolver';
import { spellingOf } from './clusters/spelling';
import { takeOut } from './clusters/tracker';
import { SOURCE } from './clusters/world';
import type { NameLexicon } from './lexicon';
import type { EntityIdentity, EntityIndex, NameMention } from './types';

/** So many spellings are dealt with in one step. */
const STEP = 16;

/**
 * The entities of a document. Forms that are spelt alike are one; what a spelling names is told by rules that look into
 * small buckets of names (`clusters/persons.ts`, `clusters/things.ts`), and what they have looked at is noted, so that a
 * change costs as much as what depends on it.
 *
 * A full name stands for itself and for the ledger’s source of that name; a shorter one for the one fuller name in the
 * document that it fits, else for the one in the ledger. Where there is more than one, it stands for nobody else than
 * itself: a wrong name is worse than none.
 */
export function createEntityIndex(lexicon: NameLexicon): EntityIndex {
  const counted = new Counted();
  const resolver = new Resolver(counted, lexicon);
  const groups = new Map<string, Group>();

  const identity = (group: Group): EntityIdentity => group.identity ??= identityOf(group.key, group.spellings, lexicon);

  /** Puts a spelling to those that name the same; `keep` is told of the groups before they change. True when it was put to others. */
  const join = (spelling: Spelling, key: string | null, keep: (group: Group) => void): boolean => {
    const before = spelling.group;
    if ((before?.key ?? null) === key) return false;
    if (before !== null) {
      keep(before);
      takeOut(before.spellings, spelling);
      if (before.spellings.length === 0) groups.delete(before.key);
    }
    spelling.group = null;
    if (key === null) return true;
    let group = groups.get(key);
    if (group === undefined) groups.set(key, group = { key, spellings: [], identity: null });
    else keep(group);
    group.spellings.push(spelling);
    spelling.group = group;
    return true;
  };

  const update = (removed: readonly NameMention[], added: readonly NameMention[]): ReadonlySet<string> => {
    const before = new Map<Group, EntityIdentity>();
    const keep = (group: Group): void => { if (!before.has(group)) before.set(group, identity(group)); };
    const touched = new Map<Spelling, string>();
    const forms = new Map<string, boolean>();
    for (const [mentions, by] of [[removed, -1], [added, 1]] as const) {
      for (const mention of mentions) {
        const spelling = counted.spelling(mention.form);
        if (!forms.has(mention.form)) forms.set(mention.form, hasForm(spelling, mention.form));
        for (const one of [spelling, counted.linked(mention)]) {
          if (one === null || touched.has(one)) continue;
          touched.set(one, outline(one));
          if (one.group !== null) keep(one.group);
        }
        counted.count(mention, by);
      }
    }
    const changed = new Set<string>();
    const stale = new Set<Spelling>();
    for (const [spelling, was] of touched) {
      if (outline(spelling) === was) continue;
      addRoles(spelling, changed);
      resolver.place(spelling, stale);
      addRoles(spelling, changed);
    }
    for (const spelling of stale) {
      if (!join(spelling, spelling.mentions === 0 ? null : resolver.keyOf(spelling), keep)) continue;
      for (const { form } of spelling.forms) changed.add(form);
      addRoles(spelling, changed);
    }
    for (const [group, was] of before) {
      group.identity = null;
      if (group.spellings.length === 0 || sameIdentity(was, identity(group))) continue;
      for (const spelling of group.spellings) for (const { form } of spelling.forms) changed.add(form);
    }
    for (const [form, was] of forms) {
      if (was !== hasForm(counted.spelling(form), form)) changed.add(form);
      counted.drop(form);
    }
    for (const spelling of touched.keys()) counted.clear(spelling);
    return changed;
  };

  return {
    fill: mentions => { for (const mention of mentions) counted.count(mention, 1); },
    *settle() {
      const stale = new Set<Spelling>();
      let done = 0;
      for (const spelling of counted.all()) {
        resolver.place(spelling, stale);
        if (++done % STEP === 0) yield;
      }
      for (const spelling of counted.all()) {
        if (spelling.mentions > 0) join(spelling, resolver.keyOf(spelling), group => { group.identity = null; });
        if (++done % STEP === 0) yield;
      }
    },
    update,
    identity: form => {
      const group = (counted.of(form) ?? counted.at(spellingOf(form)))?.group ?? null;
      return group === null ? uncounted(form, lexicon) : identity(group);
    },
    entity: key => {
      const group = groups.get(key);
      return group === undefined ? null : identity(group);
    },
    entityOfRole: role => {
      let found: string | null = null;
      for (const { group } of resolver.peek('role', role.toLowerCase().replace(/^the /u, ''))) {
        if (group === null || group.key === found) continue;
        if (found !== null) return null;
        found = group.key;
      }
      return found;
    },
  };
}

/** What the rules see of a spelling, as one text to compare. */
const outline = (spelling: Spelling): string =>
  `${spelling.mentions > 0} ${typeOf(spelling.votes)} ${spelling.lettered > 0} ${isUnsure(spelling)} ${leansTo(spelling)} ${isImplied(spelling)} ${keys(spelling.links)} ${keys(spelling.roles)}`;
const keys = (counts: ReadonlyMap<string, number> | null): string => counts === null || counts.size === 0 ? '' : [...counts.keys()].sort().join();

/** The roles that a spelling is found by, as `the prosecutor`. */
function addRoles({ buckets }: Spelling, changed: Set<string>): void {
  for (const { kind, by } of buckets) if (kind === 'role') changed.add(`the ${by}`);
}

function uncounted(form: string, lexicon: NameLexicon): EntityIdentity {
  const known = lexicon.known(lexicon.sourceSpelt(spellingOf(form)) ?? '');
  return known === null ? { key: `name:${spellingOf(form)}`, name: form, type: 'misc', source: null, variants: [] } : { key: SOURCE + known.source, name: known.name, type: known.type, source: known.source, variants: [] };
}
