import type { NameLexicon } from '../lexicon';
import { takenApart } from './apart';
import { Buckets, type BucketKind, type Place } from './buckets';
import { isImplied, isUnsure, leansTo, typeOf, type Bucket, type Counted, type Seen, type Spelling } from './counted';
import { isFuller, personsOf, type Cluster } from './families';
import { standard } from './given';
import { knownAs, withoutTitle } from './known-as';
import { personKey } from './persons';
import { looseOf } from './sound';
import { thingKey } from './things';
import { takeOut, Tracker, type Derived, type Input } from './tracker';
import { oneKey, SOURCE, type World } from './world';

/** The persons of a family name, worked out when somebody asks. */
interface Family extends Derived { readonly name: string; persons: readonly Cluster[] | null }

const isBucket = (input: Input): input is Bucket => 'spellings' in input;
const isFamily = (input: Input): input is Family => 'persons' in input;
const isSpelling = (input: Input): input is Spelling => 'forms' in input;

/**
 * Whom spellings name. Every answer is kept together with what it was worked out from; `place` says what has changed, and
 * gives the spellings that have to be asked for again.
 */
export class Resolver implements World {
  readonly #buckets = new Buckets();
  readonly #families = new Map<string, Family>();
  /** What a change has made stale; empty but for the time of `place`. */
  readonly #changed = new Set<Derived>();
  readonly #tracker = new Tracker(input => this.#unused(input));

  constructor(private readonly counted: Counted, readonly lexicon: NameLexicon) {}

  bucket(kind: BucketKind, by: string): readonly Spelling[] {
    const bucket = this.#buckets.at(kind, by);
    this.#tracker.read(bucket);
    return bucket.spellings;
  }

  /** As `bucket`, for one who does not wait for changes. */
  peek(kind: BucketKind, by: string): readonly Spelling[] { return this.#buckets.find(kind, by)?.spellings ?? NONE; }

  persons(name: string): readonly Cluster[] {
    const [bucket, implied] = [this.#buckets.at('family', name), this.#buckets.at('implied', name)];
    if (bucket.spellings.length === 0 && implied.spellings.length === 0) {
      this.#tracker.read(bucket);
      this.#tracker.read(implied);
      return NOBODY;
    }
    let family = this.#families.get(name);
    if (family === undefined) this.#families.set(name, family = { name, persons: null, users: null, reads: null });
    this.#tracker.read(family);
    if (family.persons !== null) return family.persons;
    const outer = this.#tracker.start(family);
    this.#tracker.read(bucket);
    this.#tracker.read(implied);
    const own = implied.spellings.filter(spelling => !this.#isNamed(spelling.seen?.person?.words[0] ?? ''));
    family.persons = personsOf(own.length === 0 ? bucket.spellings : [...bucket.spellings, ...own], name, this.lexicon);
    this.#tracker.stop(outer);
    return family.persons;
  }

  /** True when somebody has the word in a full name, as surname or given name: then it is that where a surname is only implied: `Marsh and Ada Lund`. */
  #isNamed(word: string): boolean {
    const name = standard(word);
    return this.bucket('family', looseOf(name)).some(({ seen }) => seen?.person?.surname === name) || this.bucket('first', name).some(({ seen }) => seen?.person?.given.includes(word) === true);
  }

  at(text: string): Spelling | null {
    const spelling = this.counted.at(text);
    if (spelling !== null) this.#tracker.read(spelling);
    return spelling?.seen == null ? null : spelling;
  }

  keyOf(spelling: Spelling): string {
    this.#tracker.read(spelling);
    if (spelling.key !== null) return spelling.key;
    const outer = this.#tracker.start(spelling);
    spelling.key = this.#rule(spelling);
    this.#tracker.stop(outer);
    return spelling.key;
  }

  /** The rules in order: what a person has said, what the text says, what names tell. */
  #rule(spelling: Spelling): string {
    const { text, seen } = spelling;
    const bare = withoutTitle(text, seen?.person ?? null);
    const source = knownAs(this, bare, seen);
    if (source !== null) return SOURCE + source;
    const same = this.lexicon.sameSpelt(bare);
    if (same !== null) return this.#corrected(same);
    if (seen === null) return `name:${text}`;
    const linked = this.#linked(spelling, seen);
    if (linked !== undefined) return linked ?? `name:${text}`;
    if (seen.thing !== null) return thingKey(this, spelling, seen.thing);
    return seen.person === null ? `name:${text}` : personKey(this, spelling, seen.person);
  }

  /** What another name stands for that a person has said to be the same. */
  #corrected(text: string): string {
    const source = this.lexicon.sourceSpelt(text);
    return source !== null ? SOURCE + source : oneKey(this, this.bucket('same', text)) ?? `name:${text}`;
  }

  /** The fuller name that the text says to be the same; null for two that are not the same, undefined for none. */
  #linked(spelling: Spelling, { person }: Seen): string | null | undefined {
    if (spelling.links === null || spelling.links.size === 0) return undefined;
    const fuller: Spelling[] = [];
    for (const text of spelling.links.keys()) {
      const other = this.at(text);
      if (other?.seen?.implied === false && (other.seen.person === null) === (person === null) && this.lexicon.sameSpelt(text) === null && isFuller(other, spelling)) fuller.push(other);
    }
    return oneKey(this, fuller);
  }

  /**
   * Sees a spelling as it is counted now.
   * @param stale gets the spellings whose key is to be asked for anew
   */
  place(spelling: Spelling, stale: Set<Spelling>): void {
    spelling.seen = spelling.mentions === 0 ? null : see(spelling, this.lexicon);
    const changed = this.#changed;
    this.#rebucket(spelling, changed);
    this.#tracker.change(spelling, changed);
    this.#tracker.release(spelling);
    spelling.key = null;
    stale.add(spelling);
    if (changed.size === 0) return;
    for (const derived of changed) {
      if (isFamily(derived)) this.#families.delete(derived.name);
      else if (isSpelling(derived)) {
        derived.key = null;
        stale.add(derived);
      }
    }
    changed.clear();
  }

  /** Takes a spelling from the buckets that it was in, and puts it to those it belongs in. */
  #rebucket(spelling: Spelling, changed: Set<Derived>): void {
    const { buckets: before, text, seen, roles } = spelling;
    const buckets: Bucket[] = [];
    if (seen !== null && this.lexicon.sameSpelt(text) === null) {
      for (const { kind, by } of seen.places) buckets.push(this.#buckets.at(kind, by));
      if (roles !== null) for (const role of roles.keys()) buckets.push(this.#buckets.at('role', role));
      if (this.lexicon.hasSame(text)) buckets.push(this.#buckets.at('same', text));
    }
    spelling.buckets = buckets;
    // All of them hold it before any change is told: an empty one that nobody waits for any more would be let go.
    const entered = buckets.filter((bucket, at) => !before.includes(bucket) && buckets.indexOf(bucket) === at);
    for (const bucket of entered) bucket.spellings.push(spelling);
    for (const bucket of entered) this.#tracker.change(bucket, changed);
    for (const bucket of before) {
      if (buckets.includes(bucket)) continue;
      takeOut(bucket.spellings, spelling);
      this.#tracker.change(bucket, changed);
      this.#buckets.drop(bucket);
    }
  }

  #unused(input: Input): void {
    if (isBucket(input)) this.#buckets.drop(input);
    else if (isFamily(input)) {
      if (this.#families.get(input.name) === input) this.#families.delete(input.name);
      this.#tracker.release(input);
    }
  }
}

const NONE: readonly Spelling[] = [];
const NOBODY: readonly Cluster[] = [];

/** What the rules see of a spelling. */
function see(spelling: Spelling, lexicon: NameLexicon): Seen {
  const voted = typeOf(spelling.votes);
  const type = lexicon.typeSpelt(voted === 'person' ? withoutTitle(spelling.text, takenApart(spelling.text, voted).person) : spelling.text) ?? voted;
  const { person, thing, places } = takenApart(spelling.text, type);
  const implied = isImplied(spelling);
  return {
    type, person, thing, places: implied ? places.flatMap(({ kind, by }): Place[] => kind === 'family' ? [{ kind: 'implied', by }] : kind === 'first' ? [{ kind: 'named', by }] : []) : places,
    lettered: spelling.lettered > 0, unsure: isUnsure(spelling), goesWith: leansTo(spelling), implied,
  };
}
