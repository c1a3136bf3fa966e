import type { EntityIdentity, EntityType, GoesWith, NameMention } from '../types';
import type { Apart } from './apart';
import { rolesOf } from './role-names';
import { remembered } from './remembered';
import { isLettered, spellingOf } from './spelling';
import type { Derived, Input } from './tracker';

/** All forms of a document that are spelt alike (`spelling.ts`). Whom they name is worked out for all of them at once. */
export interface Spelling extends Derived {
  readonly text: string;
  readonly forms: FormCount[];
  /** For each of `TYPES` the sum of the confidences, in thousandths: whole numbers, so that no order of adding matters. */
  readonly votes: number[];
  mentions: number;
  /** How many of its forms are letters alone, such as `ICC`. */
  lettered: number;
  /** How often the text says that another spelling names the same. */
  links: Map<string, number> | null;
  /** How often each role is said of it. */
  roles: Map<string, number> | null;
  /** How many of its mentions are said to go with `he`, less those with `she`. */
  leaning: number;
  /** How many of its mentions have their surname from a name beside them. */
  implied: number;
  /** What the rules see of it; null as long as nothing is counted of it. */
  seen: Seen | null;
  /** The buckets that it is in. */
  buckets: readonly Bucket[];
  /** Whom it names, once that is worked out. */
  key: string | null;
  group: Group | null;
}

/** How many mentions have a form. */
export interface FormCount { readonly form: string; count: number }

/** What the rules see of a spelling. */
export interface Seen extends Apart {
  readonly type: EntityType;
  readonly lettered: boolean;
  /** Its type is hardly more than a guess. */
  readonly unsure: boolean;
  /** The pronoun that it goes with, as far as most of its mentions tell. */
  readonly goesWith: GoesWith | null;
  /** No mention of it has the surname itself. */
  readonly implied: boolean;
}

/** Spellings that one shorter name may stand for. */
export interface Bucket extends Input { readonly kind: string; readonly by: string; readonly spellings: Spelling[] }

/** Spellings that name the same. */
export interface Group { readonly key: string; readonly spellings: Spelling[]; identity: EntityIdentity | null }

/** In doubt the earlier type counts. */
export const TYPES: readonly EntityType[] = ['person', 'organization', 'location', 'facility', 'norp', 'product', 'misc', 'date', 'money'];
const PLACES: Readonly<Record<EntityType, number>> = { person: 0, organization: 1, location: 2, facility: 3, norp: 4, product: 5, misc: 6, date: 7, money: 8 };

/** No vote for any type. */
export const noVotes = (): number[] => [0, 0, 0, 0, 0, 0, 0, 0, 0];

/** Where votes for a type stand. */
export const voteFor = (type: EntityType): number => PLACES[type];

/** The type with most votes. */
export function typeOf(votes: readonly number[]): EntityType {
  let best = 0;
  for (let at = 1; at < votes.length; at++) if ((votes[at] ?? 0) > (votes[best] ?? 0)) best = at;
  return TYPES[best] ?? 'misc';
}

const NONE: readonly Bucket[] = [];
const THOUSAND = 1000;
/** Less confidence in the mean does not tell a type. */
const SURE = 0.75;

export const isUnsure = ({ votes, mentions }: Spelling): boolean => votes.reduce((sum, vote) => sum + vote, 0) < mentions * SURE * THOUSAND;

/** The pronoun that most mentions go with. */
export const leansTo = ({ leaning }: Spelling): GoesWith | null => leaning === 0 ? null : leaning > 0 ? 'he' : 'she';
/** True when no mention has the surname itself. */
export const isImplied = ({ implied, mentions }: Spelling): boolean => implied > 0 && implied === mentions;

/** True when a mention has the form. */
export const hasForm = ({ forms }: Spelling, form: string): boolean => forms.some(one => one.form === form);

const spelt = remembered(spellingOf);

/** The mentions of a document, by form and spelling. */
export class Counted {
  readonly #forms = new Map<string, Spelling>();
  readonly #texts = new Map<string, Spelling>();

  all(): Iterable<Spelling> { return this.#texts.values(); }
  of(form: string): Spelling | null { return this.#forms.get(form) ?? null; }
  at(text: string): Spelling | null { return this.#texts.get(text) ?? null; }

  /** The spelling of a form; made when there is none. */
  spelling(form: string): Spelling {
    let spelling = this.#forms.get(form);
    if (spelling === undefined) this.#forms.set(form, spelling = this.#spelt(spelt(form)));
    return spelling;
  }

  /** The spelling that a mention is said to be the same as, or null. */
  linked({ sameAs }: NameMention): Spelling | null { return sameAs === undefined ? null : this.#spelt(spelt(sameAs)); }

  #spelt(text: string): Spelling {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const made: Spelling = { text, forms: [], votes: noVotes(), mentions: 0, lettered: 0, links: null, roles: null, leaning: 0, implied: 0, seen: null, buckets: NONE, key: null, group: null, users: null, reads: null };
    this.#texts.set(text, made);
    return made;
  }

  /** Counts a mention in (`by` 1) or out (-1). */
  count(mention: NameMention, by: 1 | -1): void {
    const { form, type, confidence, roles, goesWith, implied } = mention;
    const spelling = this.spelling(form);
    if (!countForm(spelling, form, by)) return;
    spelling.mentions += by;
    const vote = voteFor(type);
    spelling.votes[vote] = (spelling.votes[vote] ?? 0) + by * Math.round(confidence * THOUSAND);
    if (roles !== undefined) for (const role of roles) for (const name of rolesOf(role)) change(spelling.roles ??= new Map<string, number>(), name, by);
    if (goesWith !== undefined) spelling.leaning += goesWith === 'he' ? by : -by;
    if (implied === true) spelling.implied += by;
    const other = this.linked(mention);
    if (other === null || other === spelling) return;
    change(spelling.links ??= new Map<string, number>(), other.text, by);
    change(other.links ??= new Map<string, number>(), spelling.text, by);
  }

  /** Lets go of a form that is not counted. */
  drop(form: string): void {
    const spelling = this.#forms.get(form);
    if (spelling !== undefined && !hasForm(spelling, form)) this.#forms.delete(form);
  }

  /** Lets go of a spelling that nothing is left of. */
  clear({ text, mentions, links }: Spelling): void { if (mentions === 0 && (links === null || links.size === 0)) this.#texts.delete(text); }
}

/** False when there is nothing to count out. */
function countForm(spelling: Spelling, form: string, by: 1 | -1): boolean {
  const { forms } = spelling;
  const at = forms.findIndex(one => one.form === form);
  const known = forms[at];
  if (known === undefined) {
    if (by < 0) return false;
    forms.push({ form, count: 1 });
    if (isLettered(form)) spelling.lettered++;
  } else if (known.count + by === 0) {
    forms.splice(at, 1);
    if (isLettered(form)) spelling.lettered--;
  } else known.count += by;
  return true;
}

function change(counts: Map<string, number>, name: string, by: 1 | -1): void {
  const count = (counts.get(name) ?? 0) + by;
  if (count === 0) counts.delete(name);
  else counts.set(name, count);
}
