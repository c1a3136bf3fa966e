import { ROLE_PARTS, ROLES, SHORT_ROLES } from '../entities/en/roles';
import type { Span } from '../text/span';
import type { CheckedDocument } from './document';
import { besideOf } from './introductions';
import { areContrary, officeOf, type Office } from './offices';
import { personsOf, type PersonMention } from './persons';
import type { Found } from './rule';
import { tellableSources } from './tellable';

/** The words of a title beside a name, and the office that they say. */
interface Titled { readonly span: Span; readonly words: string; readonly office: Office }

/** Titles beside names that the ledger does not have for them on the day of the report. Linear in mentions and sources. */
export function wrongTitles(document: CheckedDocument): readonly Found[] {
  const { entities, now } = document;
  const day = document.day ?? new Date(now).toISOString().slice(0, 10);
  const offices = new Map(tellableSources(document).flatMap(({ id, label, roles }) => {
    const held = roles.flatMap(({ title, from, to }) => { const office = title === null || !isHeld(day, from, to) ? null : officeOf(title); return office === null || office.isNotNow ? [] : [{ title: title ?? '', office }]; });
    return held.length === 0 ? [] : [[id, { label, held }] as const];
  }));
  if (offices.size === 0) return [];
  return [...personsOf(document)].flatMap(([entity, mentions]): readonly Found[] => {
    const known = offices.get(entities.get(entity)?.source ?? '');
    return known === undefined ? [] : mentions.flatMap(one => titlesOf(document, one).flatMap(title => against(title, known)));
  });
}

/** Days are compared as they are written, as far as both are. */
const isHeld = (day: string, from: string | null, to: string | null): boolean => (from === null || from <= day) && (to === null || to >= day.slice(0, to.length));

function against({ span, words, office }: Titled, { label, held }: { readonly label: string; readonly held: readonly { readonly title: string; readonly office: Office }[] }): readonly Found[] {
  const about = `${label} ${words.toLowerCase()}`;
  if (office.isNotNow) {
    const still = held.find(one => one.office.head === office.head && !areContrary(one.office, office));
    return still === undefined || !/^(?:former|ex|late)\b/iu.test(words) ? [] : [{ span, about, message: `By the ledger ${label} is “${still.title}” still on the day of this report.` }];
  }
  if (held.some(one => !areContrary(one.office, office) && one.office.head === office.head)) return [];
  const other = held.find(one => areContrary(one.office, office));
  if (other === undefined) return [];
  const right = /^\p{Lu}/u.test(words) ? other.title.replace(/(?<![\p{L}’'])(?!(?:of|for|the|and)\b)\p{Ll}/gu, letter => letter.toUpperCase()) : other.title;
  return [{ span, about, severity: other.office.head === office.head ? 'error' : 'warning', message: `The draft calls ${label} “${words}”; the ledger has “${other.title}”.`, fixes: ['replace'], replacement: right }];
}

/** The titles right before a name, and behind a comma after it. */
function titlesOf(document: CheckedDocument, one: PersonMention): readonly Titled[] {
  const { before, behind } = besideOf(document, one);
  const { start, end } = one.mention;
  const titled = (words: string, from: number): readonly Titled[] => { const office = officeOf(words); return office === null ? [] : [{ span: [from, from + words.length], words, office }]; };
  const front = titleBefore(before);
  const [, gap = '', back = ''] = /^(, )((?:[\p{Ll}’'-]+ ){0,6}\p{Ll}+)(?=[,.;)])/u.exec(behind) ?? [];
  const role = back === '' ? '' : titleBefore(`${back} `);
  return [...front === '' ? [] : titled(front, start - before.length + before.lastIndexOf(front)), ...role === '' ? [] : titled(role, end + gap.length + back.lastIndexOf(role))];
}

/** `Attorney General` at the end of some words before a name; empty without one. */
function titleBefore(before: string): string {
  const words = [...before.matchAll(/[\p{L}-]+/gu)];
  const last = words.at(-1);
  const isRole = (word: string): boolean => ROLES.has(SHORT_ROLES.get(word.toLowerCase()) ?? word.toLowerCase());
  if (last === undefined || !/^\.?,?\s$/u.test(before.slice(last.index + last[0].length)) || !isRole(last[0])) return '';
  let first = words.length - 1;
  while (first > 0 && (ROLE_PARTS.has((words[first - 1]?.[0] ?? '').toLowerCase()) || isRole(words[first - 1]?.[0] ?? '')) && /^\s$/u.test(before.slice((words[first - 1]?.index ?? 0) + (words[first - 1]?.[0].length ?? 0), words[first]?.index))) first--;
  return before.slice(words[first]?.index ?? 0, last.index + last[0].length);
}
