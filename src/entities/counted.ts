import { initialsOf, surnameOf } from './lexicon';
import type { EntityType, NameMention } from './types';

/** A form with the number of its mentions. */
export interface FormCount { readonly form: string; readonly count: number }

/** In doubt the earlier type counts. */
const ORDER: readonly EntityType[] = ['person', 'organization', 'location', 'facility', 'norp', 'product', 'misc', 'date', 'money'];

/** Given name and surname in lower case of a form of two words or more; else null. */
export function nameParts(form: string): { readonly given: string; readonly surname: string } | null {
  const words = form.split(' ');
  const surname = surnameOf(form);
  const given = (words[0] ?? '').toLowerCase();
  return words.length < 2 || given === surname ? null : { given, surname };
}

interface Tally { readonly types: Map<EntityType, number>; count: number }

/** The forms of a document with their mentions, and buckets of those that can stand for one another. */
export class Counted {
  readonly #forms = new Map<string, Tally>();
  readonly #surnames = new Map<string, Set<string>>();
  readonly #given = new Map<string, Set<string>>();
  readonly #letters = new Map<string, Set<string>>();

  has(form: string): boolean { return this.#forms.has(form); }
  of(form: string): FormCount { return { form, count: this.#forms.get(form)?.count ?? 0 }; }

  add({ form, type }: NameMention): void {
    let tally = this.#forms.get(form);
    if (tally === undefined) {
      this.#forms.set(form, tally = { types: new Map(), count: 0 });
      for (const [bucket, key] of this.#buckets(form)) {
        const forms = bucket.get(key);
        if (forms === undefined) bucket.set(key, new Set([form]));
        else forms.add(form);
      }
    }
    tally.count++;
    tally.types.set(type, (tally.types.get(type) ?? 0) + 1);
  }

  remove({ form, type }: NameMention): void {
    const tally = this.#forms.get(form);
    if (tally === undefined) return;
    tally.types.set(type, (tally.types.get(type) ?? 0) - 1);
    if (--tally.count > 0) return;
    this.#forms.delete(form);
    for (const [bucket, key] of this.#buckets(form)) {
      const forms = bucket.get(key);
      forms?.delete(form);
      if (forms?.size === 0) bucket.delete(key);
    }
  }

  /** The type that most mentions of the forms have. */
  typeOf(forms: readonly string[]): EntityType {
    const sums = new Map<EntityType, number>();
    for (const form of forms) for (const [type, count] of this.#forms.get(form)?.types ?? []) sums.set(type, (sums.get(type) ?? 0) + count);
    return ORDER.reduce((best, type) => (sums.get(type) ?? 0) > (sums.get(best) ?? 0) ? type : best, 'person');
  }

  /** The full names of persons with this surname. */
  surnamed(surname: string): readonly { readonly form: string; readonly given: string }[] {
    return [...this.#surnames.get(surname) ?? []].sort().flatMap(form => {
      const given = nameParts(form)?.given;
      return given === undefined || this.typeOf([form]) !== 'person' ? [] : [{ form, given }];
    });
  }

  /** The full names of persons with this given name. */
  given(name: string): readonly string[] { return [...this.#given.get(name) ?? []].filter(form => nameParts(form) !== null && this.typeOf([form]) === 'person'); }

  /** The names of two words or more with these initials, persons left out. */
  lettered(letters: string): readonly string[] { return [...this.#letters.get(letters) ?? []].filter(form => form.includes(' ') && this.typeOf([form]) !== 'person'); }

  /** All forms whose identity may depend on this one; itself among them. */
  near(form: string): ReadonlySet<string> {
    const forms = new Set([form]);
    const last = surnameOf(form);
    for (const other of this.#surnames.get(last) ?? []) forms.add(other);
    const given = nameParts(form)?.given;
    for (const short of given === undefined ? [] : this.#surnames.get(given) ?? []) if (!short.includes(' ')) forms.add(short);
    for (const [bucket, key] of this.#buckets(form)) if (bucket === this.#letters) for (const other of bucket.get(key) ?? []) forms.add(other);
    return forms;
  }

  *#buckets(form: string): Generator<readonly [Map<string, Set<string>>, string]> {
    yield [this.#surnames, surnameOf(form)];
    const given = nameParts(form)?.given;
    if (given !== undefined) yield [this.#given, given];
    if (form.includes(' ')) yield [this.#letters, initialsOf(form)];
    else if (/^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})$/u.test(form)) yield [this.#letters, form.replace(/\./gu, '')];
  }
}
