import { checkedHash } from '../../links/checked-hash';
import { isProtected } from '../../ledger/terms';
import type { Ledger, Records } from '../../ledger/types';
import { sameFile } from '../../text/paths';
import { comparableWords } from '../../text/words';
import type { CheckedDocument } from '../document';
import { addressesIn, foldedWord, numbersIn } from '../identities';
import { RULE_IDS } from '../ids';
import { perLedger } from '../kept';
import { knownOf } from '../known';
import type { DocumentRule, Found } from '../rule';

const DRAFT = 'HARWICK, May 4 — The northern pier stays shut. “We will not send a boat to the northern pier before May,” said Ada Merrow, who runs the harbour trust.';
const HASH = checkedHash(DRAFT, [47, 103]);
const LEDGER = (use: string, more = ''): string => `story: { authors: [ed] }
sources:
- { id: S-001, kind: person, name: Ada Merrow }
statements:
- { id: Q-001, source: S-001, verbatim: "We will not send a boat to the northern pier before May." }
uses:
- { id: U-001, draft: draft.txt, statement: Q-001, anchor: { exact: "We will not send a boat to the northern pier before May", prefix: "shut. “" }, ${use} }
${more}`;
const WAIVER = (fields: string): string => LEDGER('status: unchecked', `waivers:\n- { rule: quote-fragment, anchor: { exact: "northern pier" }, ${fields} }\n`);

/** How the ledger is kept: who has checked what, whether it is still so, and what does not belong there. */
export const HYGIENE: readonly DocumentRule[] = [
  {
    id: 'stale-check', group: 'records', level: 'warning', needs: 'ledger', scope: 'document',
    title: 'Words that were checked have changed since, or their sentence has',
    why: 'KSJ: a check holds for the text as it was read; after an edit the sentence is read again.',
    speaks: [
      { draft: DRAFT.replace('Merrow, who runs', 'Merrow, who once ran'), ledger: LEDGER(`status: matches, checked_by: lena, draft_hash: "${HASH}"`), at: 'We will not send' },
      { draft: DRAFT.replace('northern pier before', 'old northern pier before'), ledger: LEDGER('status: differs, checked_by: lena'), at: 'We will not send' },
    ],
    silent: [
      { draft: DRAFT, ledger: LEDGER(`status: matches, checked_by: lena, draft_hash: "${HASH}"`) },
      { draft: DRAFT.replace('stays shut', 'is closed to all'), ledger: LEDGER(`status: matches, checked_by: lena, draft_hash: "${HASH}"`) },
      { draft: DRAFT.replace('Merrow, who runs', 'Merrow, who once ran'), ledger: LEDGER(`status: unchecked, draft_hash: "${HASH}"`) },
    ],
    check: stale,
  },
  {
    id: 'self-check', group: 'records', level: 'warning', needs: 'ledger', scope: 'document',
    title: 'An author has checked the story, or a waiver does not say who accepts it and why',
    why: 'TBIJ and AP: somebody who has not worked on the story checks it, and answers for what is let through.',
    speaks: [{ draft: DRAFT, ledger: LEDGER('status: matches, checked_by: Ed'), at: 'We will not send' }, { draft: DRAFT, ledger: WAIVER('by: lena'), at: 'northern pier' }],
    silent: [{ draft: DRAFT, ledger: LEDGER('status: matches, checked_by: lena') }, { draft: DRAFT, ledger: WAIVER('by: lena, reason: a name') }],
    check: selfChecked,
  },
  {
    id: 'ledger-hygiene', group: 'records', level: 'warning', needs: 'ledger', scope: 'document',
    title: 'The ledger keeps what does not belong there, or has somebody twice',
    why: 'CPJ and the ICO: what tells who a source is stays out of files that are shared, and nothing is kept that is not needed.',
    speaks: [
      { draft: DRAFT, ledger: 'sources:\n- { id: S-001, kind: person, agreed_description: an official of the trust, contact: "07700 900123" }\n' },
      { draft: DRAFT, ledger: 'sources:\n- { id: m-ortega, kind: person, aliases: [Marta Ortega], agreed_description: an official of the trust }\n' },
      { draft: DRAFT, ledger: 'sources:\n- { id: S-001, kind: person, name: Ada Merrow }\n- { id: S-002, kind: person, name: Ada Merrow-Hall, aliases: [Ada Merrow] }\n' },
    ],
    silent: [
      { draft: DRAFT, ledger: 'sources:\n- { id: S-001, kind: person, agreed_description: an official of the trust, contact: through the desk }\n- { id: S-002, kind: person, name: Ada Merrow, contact: "07700 900123" }\n' },
      { draft: DRAFT, ledger: 'sources:\n- { id: trust-official, kind: person, agreed_description: an official of the trust }\n- { id: ada, kind: person, name: Ada Merrow }\n- { id: S-003, kind: person, name: Eve Merrow, aliases: [Merrow] }\n' },
    ],
    check: ({ class: kind, ledger }) => ledger === null || kind !== 'article' ? [] : hygieneOf(ledger).map((message): Found => ({ span: [0, 0], message })),
  },
];

const HOW: ReadonlyMap<string, string> = new Map([['matches', 'as matching'], ['differs', 'as differing'], ['waived', 'and accepted']]);

/** Checked uses whose sentence, or where no checksum of it was kept, whose words are no longer those that were checked. */
function stale({ class: kind, ledger, uses, text }: CheckedDocument): readonly Found[] {
  if (ledger === null || kind !== 'article') return [];
  const known = knownOf(ledger);
  return uses.flatMap(({ id, state, start, end }): readonly Found[] => {
    const { status = '', draft_hash: hash = '', anchor } = known.uses.get(id) ?? {};
    const how = HOW.get(status);
    if (how === undefined || state === 'orphan') return [];
    const whole = /^sha256:[\da-f]{64}$/iu.test(hash);
    const same = whole ? checkedHash(text, [start, end]) === hash.toLowerCase() : comparableWords(text.slice(start, end)).join(' ') === comparableWords(anchor?.exact ?? '').join(' ');
    return same ? [] : [{ span: [start, end], fixes: ['link-again'], message: `${id} was checked ${how}, and ${whole ? 'the sentence has' : 'the words have'} changed since. Check it again.` }];
  });
}

function selfChecked({ class: kind, ledger, uses, text, path }: CheckedDocument): readonly Found[] {
  if (ledger === null || kind !== 'article') return [];
  const known = knownOf(ledger);
  const authors = new Set((ledger.story.authors ?? []).map(author => foldedWord(author.trim())));
  const own = uses.flatMap(({ id, state, start, end }): readonly Found[] => {
    const by = known.uses.get(id)?.checked_by?.trim() ?? '';
    return by === '' || state === 'orphan' || !authors.has(foldedWord(by)) ? [] : [{ span: [start, end], about: foldedWord(by), message: `${by} has checked this and is an author of the story. Let somebody else check it.` }];
  });
  const waived = ledger.sections.waivers.flatMap(({ fields: { rule = '', draft, anchor, by = '', reason = '' } }): readonly Found[] => {
    if (by.trim() !== '' && reason.trim() !== '' || draft !== undefined && (path === null || !sameFile(draft, path))) return [];
    const exact = anchor?.exact ?? '';
    const at = exact === '' ? -1 : text.indexOf(exact);
    const lacks = by.trim() !== '' ? 'why' : reason.trim() !== '' ? 'who accepts it' : 'who accepts it and why';
    return [{ span: at < 0 ? [0, 0] : [at, at + exact.length], message: `The waiver${RULE_IDS.some(id => id === rule) ? ` of “${rule}”` : ''} here does not say ${lacks}. Add it in the ledger.` }];
  });
  return [...own, ...waived];
}

/** Ids that tell nothing. */
const OPAQUE = /^[A-Za-z]{1,3}[-_.]?\d{1,9}$/u;
/** Words in ids that are nobody’s name. */
const GENERAL: ReadonlySet<string> = new Set(['source', 'src', 'anon', 'anonymous', 'unnamed', 'confidential', 'protected', 'person', 'official', 'witness', 'insider', 'whistleblower', 'employee', 'worker', 'resident', 'victim', 'contact', 'informant']);

/** All that is to be said of a ledger alone. */
const hygieneOf = perLedger((ledger): readonly string[] => [...ledger.sections.sources.flatMap(({ id, fields }) => id === null ? [] : kept(id, fields)), ...twice(ledger)]);

/** What the entry of a source has that should be elsewhere. A protected source is its description here, since its id may be its name. */
function kept(id: string, { kind = 'person', name = '', aliases = [], agreed_description: description = '', contact = '', ...fields }: Records['sources']): readonly string[] {
  const label = description === '' ? 'a protected source' : description;
  const reaches = (words: string): boolean => numbersIn(words).length > 0 || addressesIn(words).some(address => /.@.+\./u.test(address));
  const guarded = isProtected({ kind, ...fields, ...description !== '' && { agreed_description: description } });
  const shown = kind === 'account' ? [description] : [name, ...aliases, description];
  const open = shown.some(reaches) ? [`${guarded ? 'What a protected source is called' : id} holds an address or a number, which is shown wherever the source is. Take it out.`] : [];
  if (!guarded) return open;
  const words = id.split(/[^\p{L}]+/u).map(foldedWord).filter(word => word.length > 0);
  const names = [name, ...aliases].map(one => one.split(/[^\p{L}\p{M}]+/u).filter(part => part !== '').map(foldedWord));
  const encodes = words.some(word => word.length > 2 && names.some(parts => parts.includes(word)) || word.length > 1 && names.some(parts => parts.length > 1 && parts.map(part => part[0]).join('') === word));
  const general = words.every(word => word.length < 3 || GENERAL.has(word) || description.split(/[^\p{L}\p{M}]+/u).map(foldedWord).includes(word));
  return [
    ...open,
    ...reaches(contact) || addressesIn(contact).length > 0 ? [`The ledger has an address or a number of ${label}, who is protected. Keep it out of this file.`] : [],
    ...encodes || !OPAQUE.test(id) && !general ? [`The id of ${label}, who is protected, ${encodes ? 'is made of the name' : 'may tell who it is'}. Ids are shown in exports: a number such as S-004 tells nothing.`] : [],
  ];
}

/** Sources whose name is another one’s other name. Two with the same name are told by the loader. */
function twice({ sections: { sources } }: Ledger): readonly string[] {
  const key = (name: string): string => foldedWord(name).replace(/\s+/gu, ' ').trim();
  const open = sources.flatMap(({ id, fields }) => id === null || isProtected(fields) ? [] : [{ id, name: key(fields.name ?? ''), aliases: (fields.aliases ?? []).map(key) }]);
  const named = new Map(open.filter(({ name }) => name !== '').map(({ id, name }) => [name, id]));
  return open.flatMap(({ id, aliases }) => aliases.flatMap(alias => { const other = named.get(alias); return other === undefined || other === id ? [] : [`One of the other names of ${id} is the name of ${other}. If they are one, keep one; if not, take the other name out.`]; }));
}
