import { Counted, nameParts, type FormCount } from './counted';
import { surnameOf, type NameLexicon } from './lexicon';
import type { EntityIdentity, EntityIndex, KnownName, NameMention } from './types';

/** Full names with one surname, or one set of initials: what a short form may stand for. */
interface Resolved { readonly key: string }

/**
 * The entities of a document. A form’s identity depends only on the forms that share its surname, given name or
 * initials, which are kept in buckets, so that a change costs as much as the buckets it is in.
 *
 * A full name stands for itself and for the ledger’s source of that name; a surname, a given name or letters alone for
 * the one full name in the document that has them, else for the one in the ledger. Where there is more than one, a
 * short form stands for nobody else than itself: a wrong name is worse than none.
 */
export function createEntityIndex(lexicon: NameLexicon): EntityIndex {
  const counted = new Counted();
  const identities = new Map<string, Resolved>();
  const members = new Map<string, Set<string>>();

  const join = (form: string, key: string): void => {
    const before = identities.get(form);
    if (before?.key === key) return;
    leave(form);
    identities.set(form, { key });
    const forms = members.get(key);
    if (forms === undefined) members.set(key, new Set([form]));
    else forms.add(form);
  };
  const leave = (form: string): void => {
    const before = identities.get(form);
    if (before === undefined) return;
    identities.delete(form);
    const forms = members.get(before.key);
    forms?.delete(form);
    if (forms?.size === 0) members.delete(before.key);
  };

  const update = (removed: readonly NameMention[], added: readonly NameMention[]): ReadonlySet<string> => {
    const forms = new Set<string>();
    for (const { form } of removed) forms.add(form);
    for (const { form } of added) forms.add(form);
    const near = new Set<string>();
    for (const form of forms) for (const other of counted.near(form)) near.add(other);
    const before = described(forms, near);
    for (const mention of removed) counted.remove(mention);
    for (const mention of added) counted.add(mention);
    for (const form of forms) for (const other of counted.near(form)) near.add(other);
    for (const form of near) {
      if (counted.has(form)) join(form, keyOf(form, counted, lexicon));
      else leave(form);
    }
    const after = described(forms, near);
    const changed = new Set<string>();
    for (const [form, what] of after) if (before.get(form) !== what) changed.add(form);
    for (const form of before.keys()) if (!after.has(form)) changed.add(form);
    return changed;
  };

  /** What every form that may be concerned stands for, to compare before and after. */
  const described = (forms: ReadonlySet<string>, near: ReadonlySet<string>): Map<string, string> => {
    const result = new Map<string, string>();
    const keys = new Set<string>();
    for (const form of [...forms, ...near]) {
      const key = identities.get(form)?.key;
      if (key !== undefined) keys.add(key);
    }
    for (const key of keys) {
      const { name, type, source } = describe(key);
      for (const form of members.get(key) ?? []) result.set(form, `${key}\n${name}\n${type}\n${source ?? ''}`);
    }
    return result;
  };

  const describe = (key: string): EntityIdentity => {
    const known = key.startsWith(SOURCE) ? lexicon.known(key.slice(SOURCE.length)) : null;
    if (known !== null) return { key, name: known.name, type: known.type, source: known.source };
    const forms = [...members.get(key) ?? []].map(form => counted.of(form));
    return { key, name: fullest(forms), type: counted.typeOf(forms.map(({ form }) => form)), source: null };
  };

  return {
    fill: mentions => { for (const mention of mentions) counted.add(mention); },
    *settle() {
      for (const form of counted.forms()) {
        join(form, keyOf(form, counted, lexicon));
        yield;
      }
    },
    update,
    identity: form => describe(identities.get(form)?.key ?? keyOf(form, counted, lexicon)),
    entity: key => members.has(key) ? describe(key) : null,
  };
}

const SOURCE = 'source:';

/** The longest form, then the most frequent, then the first in the alphabet. */
function fullest(forms: readonly FormCount[]): string {
  const [best] = [...forms].sort((a, b) => b.form.split(' ').length - a.form.split(' ').length || b.form.length - a.form.length || b.count - a.count || (a.form < b.form ? -1 : 1));
  return best?.form ?? '';
}

function keyOf(form: string, counted: Counted, lexicon: NameLexicon): string {
  const exact = lexicon.sourceOf(form);
  if (exact !== null) return SOURCE + exact;
  const parts = counted.parts(form);
  const type = counted.typeOf([form]);
  if (parts !== null && type === 'person') return personKey(form, parts, counted, lexicon);
  if (!form.includes(' ')) return shortKey(form, type, counted, lexicon);
  return `name:${form.toLowerCase().replace(/^the /u, '')}`;
}

/** The key of a name with given name and surname. */
function personKey(form: string, { given, surname }: { readonly given: string; readonly surname: string }, counted: Counted, lexicon: NameLexicon): string {
  const known = only(lexicon.bySurname(surname).filter(name => fits(given, name) && !lexicon.confused(form, name.source)));
  if (known !== null) return SOURCE + known.source;
  if (given.replace('.', '').length > 1) return `person:${given} ${surname}`;
  const others = new Set(counted.surnamed(surname).filter(other => other.given.replace('.', '').length > 1 && other.given.startsWith(given.charAt(0))).map(({ given: first }) => first));
  const first = others.size === 1 ? [...others][0] : undefined;
  return first === undefined ? `person:${given} ${surname}` : keyOf(counted.surnamed(surname).find(other => other.given === first)?.form ?? form, counted, lexicon);
}

/** True when the given name can be that of the source: the same, or an initial of it. */
function fits(given: string, { name }: KnownName): boolean {
  const known = nameParts(name)?.given;
  if (known === undefined) return false;
  return known === given || (given.replace('.', '').length === 1 || known.replace('.', '').length === 1) && known.startsWith(given.charAt(0));
}

/** The key of one word: a surname, a given name, letters, or a name by itself. */
function shortKey(form: string, type: string, counted: Counted, lexicon: NameLexicon): string {
  const alone = `name:${form.toLowerCase()}`;
  if (/^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})$/u.test(form)) {
    const letters = form.replace(/\./gu, '');
    const inText = new Set(counted.lettered(letters).filter(other => other !== form).map(other => keyOf(other, counted, lexicon)));
    if (inText.size > 0) return only([...inText]) ?? alone;
    const known = only(lexicon.byInitials(letters).filter(name => !lexicon.confused(form, name.source)));
    if (known !== null) return SOURCE + known.source;
  }
  const surnamed = lexicon.bySurname(form);
  if (type !== 'person' && !(surnamed.length > 0 && type !== 'location')) return alone;
  const surname = surnameOf(form);
  const inText = new Set(counted.surnamed(surname).map(other => keyOf(other.form, counted, lexicon)));
  if (inText.size > 0) return only([...inText]) ?? alone;
  const known = only(surnamed.filter(name => !lexicon.confused(form, name.source)));
  if (known !== null) return SOURCE + known.source;
  const given = new Set(counted.given(form.toLowerCase()).map(other => keyOf(other, counted, lexicon)));
  return only([...given]) ?? alone;
}

const only = <T>(values: readonly T[]): T | null => values.length === 1 ? values[0] ?? null : null;

