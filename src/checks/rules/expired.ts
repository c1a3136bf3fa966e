import { APPOSED_AFTER, APPOSED_STOPS, CHANGING_PARTS, ROLE_PARTS } from '../../entities/en/roles';
import { sentencesAt } from '../../links/checked-hash';
import { isProtected } from '../../ledger/terms';
import { calledIn } from '../called';
import type { CheckedDocument } from '../document';
import { AT_THE_TIME, BEFORE_OTHERS, FORMER } from '../en/former';
import { foldedWord } from '../identities';
import type { DocumentRule, Found } from '../rule';

const LEDGER = (to: string): string => `sources:\n- { id: S-001, kind: person, name: Ada Merrow, roles: [{ title: harbour master, from: "2019-05-01", to: ${to} }] }\n`;
const DRAFT = (who: string): string => `HARWICK, May 4, 2024 — The northern pier stays shut for the summer. ${who} said on Saturday that the cracks had grown.`;

/** What was true once. */
export const EXPIRED: readonly DocumentRule[] = [
  {
    id: 'fact-expired', group: 'facts', level: 'warning', needs: 'ledger', scope: 'document',
    title: 'The draft gives somebody an office that was over by then',
    why: 'The Chicago Guide to Fact-Checking: a title is checked for the day of the report, since people change offices.',
    speaks: [
      { draft: DRAFT('Harbour Master Ada Merrow'), ledger: LEDGER('"2023-12-31"'), at: 'Ada Merrow' },
      { draft: DRAFT('Ada Merrow, the town’s harbour master,'), ledger: LEDGER('"2024-04"'), at: 'Ada Merrow' },
    ],
    silent: [
      { draft: DRAFT('Former harbour master Ada Merrow'), ledger: LEDGER('"2023-12-31"') },
      { draft: DRAFT('Harbour Master Ada Merrow'), ledger: LEDGER('null') },
      { draft: DRAFT('Harbour Master Ada Merrow'), ledger: LEDGER('"2024"') },
      { draft: DRAFT('Ada Merrow, who was harbour master until last year,'), ledger: LEDGER('"2023-12-31"') },
      { draft: DRAFT('Ada Merrow, deputy harbour master,'), ledger: LEDGER('"2023-12-31"') },
    ],
    check: expired,
  },
];

/** An office that is over: its title in folded words, and the last day of it. */
interface Over { readonly title: string; readonly words: readonly string[]; readonly to: string }

/** How far a title stands from the name. */
const NEAR = 90;
/** `former` may stand so many words before a title: “former New York City mayor”. */
const FURTHER = 5;
/** Dates so many mentions away may be in the same sentence. */
const AROUND = 12;

function expired(document: CheckedDocument): readonly Found[] {
  const { class: kind, ledger, mentions, entities, text, day, now } = document;
  if (ledger === null || kind !== 'article') return [];
  const today = day ?? new Date(now).toISOString().slice(0, 10);
  const over = new Map(ledger.sections.sources.flatMap(({ id, fields }) => {
    const roles = id === null || isProtected(fields) ? [] : overBy(today, fields.roles ?? []);
    return id === null || roles.length === 0 ? [] : [[id, roles] as const];
  }));
  return over.size === 0 ? [] : mentions.flatMap(({ start, end, entity }, at): readonly Found[] => {
    const source = entities.get(entity)?.source ?? null;
    const roles = over.get(source ?? '');
    if (roles === undefined) return [];
    const before = text.slice(Math.max(0, start - NEAR), start);
    const behind = text.slice(end, end + NEAR);
    const near = foldedWord(before + behind);
    const role = roles.find(({ words }) => near.includes(words[0] ?? '') && (standsBefore(words, before, behind) || standsBehind(words, behind)));
    if (role === undefined) return [];
    const [from, to] = sentencesAt(text, [start, end]);
    const past = mentions.slice(Math.max(0, at - AROUND), at + AROUND).some(one => one.start >= from && one.end <= to && one.date != null && one.date.slice(0, role.to.length) <= role.to && /^\d{4}/u.test(one.date));
    const who = calledIn(document, source);
    return past || AT_THE_TIME.test(text.slice(from, to)) ? [] : [{ span: [start, end], about: `${source ?? ''} ${role.title}`, message: `The ledger has ${who} as ${role.title} until ${role.to}, and the report is of ${today}. Say “former”, or what ${who} is now.` }];
  });
}

type Roles = readonly { readonly title?: string | null; readonly to?: string | null }[];

const overBy = (today: string, roles: Roles): readonly Over[] => {
  const isOver = (to: string | null | undefined): to is string => to != null && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(to) && today.slice(0, to.length) > to;
  const standing = new Set(roles.flatMap(({ title, to }) => isOver(to) || title == null ? [] : [foldedWord(title)]));
  return roles.flatMap(({ title, to }) => title == null || !isOver(to) || standing.has(foldedWord(title)) ? [] : [{ title, words: wordsOf(title), to }]);
};

const wordsOf = (text: string): readonly string[] => [...text.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*|[^\s\p{L}\p{M}\p{N}]/gu)].map(([word]) => foldedWord(word).replace(/'s$/u, ''));
/** Such a word before a title makes another one of it, or says that it is over. */
const changes = (word: string | undefined): boolean => word !== undefined && (FORMER.has(word) || CHANGING_PARTS.has(word) || ROLE_PARTS.has(word) || word === '-' || /^(?:ex|then)-/u.test(word));

/** `Harbour Master` right before the name, and `the harbour master,` where a comma closes it behind the name. */
function standsBefore(title: readonly string[], before: string, behind: string): boolean {
  const words = wordsOf(before.slice(before.lastIndexOf('\n') + 1));
  const apposed = words.at(-1) === ',';
  const own = apposed ? words.slice(0, -1) : words;
  const from = own.length - title.length;
  const word = own[from - 1];
  return from >= 0 && title.every((one, i) => own[from + i] === one) && !changes(word) && !BEFORE_OTHERS.has(word ?? '') && !own.slice(Math.max(0, from - FURTHER), from).some(one => FORMER.has(one)) && (!apposed || word === 'the' && behind.startsWith(','));
}

/** `, the town’s harbour master` right behind it, when the phrase is about the name: not `, President Carter’s adviser`. */
function standsBehind(title: readonly string[], behind: string): boolean {
  const [comma, ...words] = wordsOf(behind.split('\n', 1)[0] ?? '');
  if (comma !== ',') return false;
  for (let at = 0; at < 5; at++) {
    const after = words[at + title.length];
    if (title.every((word, i) => words[at + i] === word)) return after !== 'under' && (after === undefined || APPOSED_AFTER.has(after));
    const word = words[at];
    if (word === undefined || changes(word) || APPOSED_STOPS.has(word) || !/^\p{L}/u.test(word)) return false;
  }
  return false;
}
