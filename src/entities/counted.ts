import { initialsOf, surnameOf } from './lexicon';
import type { EntityType, NameMention } from './types';

/** A form with the number of its mentions. */
export interface FormCount { readonly form: string; readonly count: number }

/** In doubt the earlier type counts. */
const ORDER: readonly EntityType[] = ['person', 'organization', 'location', 'facility', 'norp', 'product', 'misc', 'date', 'money'];

/** Given name and surname in lower case. */
export interface NameParts { readonly given: string; readonly surname: string }

/** The parts of a form of two words or more; else null. */
export function nameParts(form: string): NameParts | null {
  const blank = form.indexOf(' ');
  if (blank < 0) return null;
  const surname = surnameOf(form);
  const given = form.slice(0, blank).toLowerCase();
  return given === surname ? null : { given, surname };
}

/** What is worked out once for a form: its parts, and the buckets it is in. */
interface Tally {
  readonly types: Map<EntityType, number>;
  readonly parts: NameParts | null;
  readonly surname: string;
  /** The letters that it is, or that its words begin with; null for neither. */
  readonly letters: string | null;
  count: number;
}

const LETTERS = /^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})$/u;
const tally = (form: string): Tally => ({ types: new Map(), parts: nameParts(form), surname: surnameOf(form), letters: form.includes(' ') ? initialsOf(form) : LETTERS.test(form) ? form.replace(/\./gu, '') : null, count: 0 });

type Bucket = Map<string, Set<string>>;

/** The forms of a document with their mentions, and buckets of those that can stand for one another. */
export class Counted {
  readonly #forms = new Map<string, Tally>();
  readonly #surnames: Bucket = new Map();
  readonly #given: Bucket = new Map();
  readonly #letters: Bucket = new Map();

  has(form: string): boolean { return this.#forms.has(form); }
  of(form: string): FormCount { return { form, count: this.#forms.get(form)?.count ?? 0 }; }
  /** All forms that are counted in. */
  forms(): Iterable<string> { return this.#forms.keys(); }
  /** As `nameParts`, worked out once. */
  parts(form: string): NameParts | null { const known = this.#forms.get(form); return known === undefined ? nameParts(form) : known.parts; }

  add({ form, type }: NameMention): void {
    let known = this.#forms.get(form);
    if (known === undefined) {
      this.#forms.set(form, known = tally(form));
      for (const [bucket, key] of this.#buckets(known)) {
        const forms = bucket.get(key);
        if (forms === undefined) bucket.set(key, new Set([form]));
        else forms.add(form);
      }
    }
    known.count++;
    known.types.set(type, (known.types.get(type) ?? 0) + 1);
  }

  remove({ form, type }: NameMention): void {
    const known = this.#forms.get(form);
    if (known === undefined) return;
    known.types.set(type, (known.types.get(type) ?? 0) - 1);
    if (--known.count > 0) return;
    this.#forms.delete(form);
    for (const [bucket, key] of this.#buckets(known)) {
      const forms = bucket.get(key);
      forms?.delete(form);
      if (forms?.size === 0) bucket.delete(key);
    }
  }

  /** The type that most mentions of the forms have. */
  typeOf(forms: readonly string[]): EntityType {
    const [first] = forms;
    if (forms.length === 1 && first !== undefined) {
      const types = this.#forms.get(first)?.types;
      if (types?.size === 1) for (const type of types.keys()) return type;
    }
    const sums = new Map<EntityType, number>();
    for (const form of forms) for (const [type, count] of this.#forms.get(form)?.types ?? []) sums.set(type, (sums.get(type) ?? 0) + count);
    return ORDER.reduce((best, type) => (sums.get(type) ?? 0) > (sums.get(best) ?? 0) ? type : best, 'person');
  }

  /** The full names of persons with this surname, in the order of the alphabet. */
  surnamed(surname: string): readonly { readonly form: string; readonly given: string }[] {
    const found: { readonly form: string; readonly given: string }[] = [];
    for (const form of this.#surnames.get(surname) ?? []) {
      const given = this.parts(form)?.given;
      if (given !== undefined && this.typeOf([form]) === 'person') found.push({ form, given });
    }
    return found.length < 2 ? found : found.sort((a, b) => a.form < b.form ? -1 : 1);
  }

  /** The full names of persons with this given name. */
  given(name: string): readonly string[] { return [...this.#given.get(name) ?? []].filter(form => this.typeOf([form]) === 'person'); }

  /** The names of two words or more with these initials, persons left out. */
  lettered(letters: string): readonly string[] { return [...this.#letters.get(letters) ?? []].filter(form => form.includes(' ') && this.typeOf([form]) !== 'person'); }

  /** All forms whose identity may depend on this one; itself among them. */
  near(form: string): ReadonlySet<string> {
    const { surname, parts, letters } = this.#forms.get(form) ?? tally(form);
    const forms = new Set([form]);
    for (const other of this.#surnames.get(surname) ?? []) forms.add(other);
    for (const short of parts === null ? [] : this.#surnames.get(parts.given) ?? []) if (!short.includes(' ')) forms.add(short);
    if (letters !== null) for (const other of this.#letters.get(letters) ?? []) forms.add(other);
    return forms;
  }

  *#buckets({ surname, parts, letters }: Tally): Generator<readonly [Bucket, string]> {
    yield [this.#surnames, surname];
    if (parts !== null) yield [this.#given, parts.given];
    if (letters !== null) yield [this.#letters, letters];
  }
}
