import type { NameLexicon } from '../lexicon';
import { canBeOne } from './person';
import type { PersonName } from './person';
import type { Spelling } from './counted';

/** Full names of one person. */
export interface Cluster {
  readonly spellings: readonly Spelling[];
  /** The fullest of them. */
  readonly top: Spelling;
  readonly source: string | null;
  readonly surnames: readonly string[];
  readonly generation: string;
}

interface Member { readonly spelling: Spelling; readonly person: PersonName; readonly source: string | null }
/** Names that fit each other; `unclear` for one that fits too many. */
interface Together { readonly members: readonly Member[]; readonly unclear: boolean }

/** True when `a` is the fuller of two names; a strict order: more words, then more letters, then the alphabet. */
export function isFuller(a: Spelling, b: Spelling): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first !== second) return first > second;
  return a.text.length === b.text.length ? a.text < b.text : a.text.length > b.text.length;
}

const wordsOf = ({ seen }: Spelling): number => seen?.person?.words.length ?? seen?.thing?.length ?? 0;

/**
 * Tells the full names of one family apart. Names that fit each other name one person; a name that fits two which do not
 * fit each other stays by itself, as `J. Marsh` beside John and Jane Marsh: then all names of a person fit each other, and
 * no order matters. A person of the ledger is found by a name that fits.
 */
export function personsOf(family: readonly Spelling[], name: string, lexicon: NameLexicon): readonly Cluster[] {
  const members: Member[] = [];
  for (const spelling of family) {
    const person = spelling.seen?.person;
    if (person != null) members.push({ spelling, person, source: lexicon.sourceSpelt(spelling.text) });
  }
  const [only] = members;
  if (only !== undefined && members.length === 1) return clustersOf([{ members, unclear: false }], name, lexicon);
  const fitting = fits(members, lexicon);
  const groups: Together[] = [];
  const unclear = fitting.map(others => others.some((one, at) => others.some((other, to) => to > at && fitting[one]?.includes(other) !== true)));
  const done = new Set<number>();
  members.forEach((_, at) => {
    if (done.has(at)) return;
    const together = unclear[at] === true ? [at] : [at, ...(fitting[at] ?? []).filter(other => unclear[other] !== true)];
    for (const one of together) done.add(one);
    groups.push({ members: together.flatMap(one => members[one] ?? []), unclear: unclear[at] === true });
  });
  return clustersOf(groups, name, lexicon);
}

function clustersOf(groups: readonly Together[], name: string, lexicon: NameLexicon): readonly Cluster[] {
  const sources = sourcesOf(groups, name, lexicon);
  return groups.flatMap(({ members }, at): readonly Cluster[] => {
    const [first] = members;
    if (first === undefined) return [];
    const spellings = members.map(({ spelling }) => spelling);
    const top = spellings.reduce((best, spelling) => isFuller(spelling, best) ? spelling : best);
    const surnames = members.length === 1 ? [first.person.surname] : [...new Set(members.map(({ person }) => person.surname))];
    return [{ spellings, top, source: sources[at] ?? null, surnames, generation: first.person.generation }];
  });
}

/** For each name the places of those that can be the same person’s. */
function fits(members: readonly Member[], lexicon: NameLexicon): readonly (readonly number[])[] {
  const fitting = members.map((): number[] => []);
  members.forEach((a, at) => {
    for (let to = at + 1; to < members.length; to++) {
      const b = members[to];
      if (b === undefined || !canBeOne(a.person, b.person) || !oneSource(a, b, lexicon)) continue;
      fitting[at]?.push(to);
      fitting[to]?.push(at);
    }
  });
  return fitting;
}

const oneSource = (a: Member, b: Member, lexicon: NameLexicon): boolean =>
  (a.source === null || b.source === null || a.source === b.source) && !(a.source !== null && lexicon.confusedSpelt(b.spelling.text, a.source)) && !(b.source !== null && lexicon.confusedSpelt(a.spelling.text, b.source));

/** Whom of the ledger each group names: the source of one of its names, else the only one whose name fits all of them, when it fits no other group. */
function sourcesOf(groups: readonly Together[], name: string, lexicon: NameLexicon): readonly (string | null)[] {
  const exact = groups.map(({ members }) => members.find(({ source }) => source !== null)?.source ?? null);
  const known = lexicon.personsOf(name);
  if (known.length === 0) return exact;
  const fitting = groups.map(({ members, unclear }, at) => {
    if (unclear || exact[at] !== null) return exact[at] ?? null;
    const fit = known.filter(({ source, person }) => members.every(member => canBeOne(member.person, person) && !lexicon.confusedSpelt(member.spelling.text, source)));
    return fit.length === 1 ? fit[0]?.source ?? null : null;
  });
  return fitting.map((source, at) => source === null || exact[at] !== null || fitting.indexOf(source) === fitting.lastIndexOf(source) ? source : null);
}
