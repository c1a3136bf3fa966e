import { BEFORE_NAME, NOTES, OUTLETS, UNNAMED } from './en/speaker-notes';

/** Who stands behind a label, as far as the transcript itself says; words are as they are written in the labels. */
export interface Speaker {
  /** The fullest form of the name; null for those without one (`Q`, `UNIDENTIFIED MALE`). */
  readonly name: string | null;
  readonly role: string | null;
  /** What he or she speaks for: an outlet, a party, a country, a constituency. */
  readonly organization: string | null;
  /** How it was said or heard: `through translator`, `spoke in French`, `voice-over`. */
  readonly note: string | null;
}

const NOBODY: Speaker = { name: null, role: null, organization: null, note: null };

/** Reads one label by itself: `TOM LIND, CNN ANCHOR (voice-over)`, `Mr. Lind (Norway)`, `The Minister for Harbours (Ms Anna Ferreira)`. */
export function readLabel(label: string): Speaker {
  const brackets = [...label.matchAll(/[([]([^()[\]]{1,60})[)\]]/gu)].map(([, words = '']) => words.trim());
  const bare = label.replace(/\s*[([][^()[\]]{0,60}[)\]]?/gu, '').replace(/\s+/gu, ' ').trim();
  const note = brackets.find(words => NOTES.test(words)) ?? null;
  const [place = null] = brackets.filter(words => !NOTES.test(words));
  const [head = '', ...rest] = bare.split(/,\s+/u);
  if (UNNAMED.test(head)) return { ...NOBODY, note };
  // An office and, in brackets, who holds it.
  if (place !== null && /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness)\b\.? \p{Lu}/u.test(place)) return { name: place, role: bare, organization: null, note };
  const [first, second] = rest;
  const quoted = rest.find(part => /^["“]/u.test(part));
  const outlet = first?.split(' ')[0] ?? '';
  const role = first === undefined || first === quoted ? null : OUTLETS.has(outlet) && first.length > outlet.length ? first.slice(outlet.length + 1) : first;
  const organization = quoted?.replace(/["“”]/gu, '') ?? (OUTLETS.has(outlet) ? outlet : second ?? place);
  return { name: head === '' ? null : head, role, organization, note };
}

/** True for a label that names nobody, such as `Q`, `REPORTER` or `Speaker 1`: in another transcript it is somebody else. */
export const namesNobody = (label: string): boolean => readLabel(label).name === null;

/** A name as it is compared: titles off, small letters. */
const bareName = (name: string): string => {
  let bare = name.replace(/\./gu, ' ').replace(/\s+/gu, ' ').trim();
  for (let before = ''; before !== bare;) { before = bare; bare = bare.replace(BEFORE_NAME, ''); }
  return bare.toLowerCase();
};

/** What may stand for a full name, bare: the surname, an initial and it, the last names, the first name, the initials. */
function shortForms(full: string): readonly string[] {
  const words = full.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const initials = words.length <= 3 ? [words.map(word => word[0]).join('')] : [];
  return [...new Set([first, `${first[0] ?? ''} ${last}`, ...words.slice(1).map((_, from) => words.slice(from + 1).join(' ')), ...initials])];
}

/**
 * Who stands behind each of the labels of a document. A short label is who the one longer label is that it fits
 * (`LIND` is `TOM LIND, CABLE ANCHOR`), or whom the head declares (`TK` is Ted Koppel there); when two fit, it stays itself.
 * @param labels each label once, in any order
 * @param declared initials and the names that a list at the head gives for them
 */
export function speakersOf(labels: Iterable<string>, declared: ReadonlyMap<string, string>): ReadonlyMap<string, Speaker> {
  const read = [...labels].map(label => [label, readLabel(label)] as const);
  const full = new Map<string, Speaker>();
  for (const [, speaker] of read) {
    const bare = bareName(speaker.name ?? '');
    if (bare.indexOf(' ') < 2) continue; // a surname, or an initial and a surname
    const known = full.get(bare); // the first form is kept, with what later ones add
    full.set(bare, { ...known ?? speaker, role: known?.role ?? speaker.role, organization: known?.organization ?? speaker.organization });
  }
  // Null for a short form that fits two.
  const short = new Map<string, Speaker | null>();
  for (const [name, speaker] of full) for (const form of shortForms(name)) short.set(form, short.has(form) ? null : speaker);
  return new Map(read.map(([label, speaker]) => {
    if (speaker.name === null) return [label, speaker];
    const given = declared.get(speaker.name);
    const bare = bareName(given ?? speaker.name);
    const meant = full.get(bare) ?? short.get(bare);
    return [label, { name: meant?.name ?? given ?? speaker.name, role: speaker.role ?? meant?.role ?? null, organization: speaker.organization ?? meant?.organization ?? null, note: speaker.note }];
  }));
}

/** The initials that a list at the head of a document gives, with their names: `Ted Koppel (TK - Moderator)`, `TK = Ted Koppel`, `TK: Ted Koppel` before the first turn. */
export function declaredInitials(head: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const fits = (initials: string, name: string): boolean => name.split(/\s+/u).map(word => word[0]?.toUpperCase()).join('') === initials;
  for (const line of head.split('\n').slice(0, 60)) {
    const [, name, initials] = /^\s*[-*•]?\s*(\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3}) \((\p{Lu}{2,4})\b/u.exec(line) ?? [];
    const [, before, after] = /^\s*[-*•]?\s*(\p{Lu}{2,4})\s?(?:=|:|–|—|-)\s?(\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+){1,3})(?:[,(]|\s*$)/u.exec(line) ?? [];
    if (name !== undefined && initials !== undefined) found.set(initials, name);
    else if (before !== undefined && after !== undefined && fits(before, after)) found.set(before, after);
  }
  return found;
}
