import { acronymFaults } from '../acronyms';
import type { CheckedDocument, CheckedEntity } from '../document';
import { besideOf, courtesyBefore, goesOn, isKnownByTitle, isMarked, namesThing, ownMentions, tellsWho } from '../introductions';
import { nameWords } from '../name-words';
import { personsOf, type PersonMention } from '../persons';
import type { DocumentRule, Found } from '../rule';
import { tellableById } from '../tellable';
import { wrongTitles } from '../titles';

const MERROW = 'sources:\n- { id: S-001, kind: person, name: Ada Merrow, aliases: [Merrow] }\n';
const MASTER = 'sources:\n- { id: S-001, kind: person, name: Ada Merrow, roles: [{ title: harbour master }] }\n';
const OFFICE = (title: string): string => `sources:\n- { id: S-001, kind: person, name: Ada Merrow, roles: [{ title: ${title} }] }\n`;
const PIER = 'HARWICK, May 4 — The northern pier stays shut for the summer, the harbour trust said on Monday.';

/** How people are brought in. */
export const INTRODUCTIONS: readonly DocumentRule[] = [
  {
    id: 'role-missing', group: 'names', level: 'info', needs: 'text', scope: 'document',
    title: 'Somebody speaks of whom the draft does not say who he or she is',
    why: 'Reuters and AP: at first mention a source is given with the title or function that makes his or her word worth telling.',
    speaks: [
      { draft: `${PIER}\n\n“We found cracks in March,” said Ada Merrow.\n\nNobody had told her, she said.`, at: 'Ada Merrow' },
      { draft: `${PIER}\n\n“We found cracks in March,” said Ada Merrow.`, ledger: MASTER, at: 'Ada Merrow' },
    ],
    silent: [
      { draft: `${PIER}\n\n“We found cracks in March,” said Ada Merrow, who runs the trust.` },
      { draft: `${PIER}\n\n“We found cracks in March,” harbour master Ada Merrow said.` },
      { draft: `${PIER}\n\n“We found cracks in March,” said Ada Merrow, 47, of Harwick.`, ledger: MASTER },
    ],
    check: document => document.class !== 'article' ? [] : unintroduced(document),
  },
  {
    id: 'role-mismatch', group: 'names', level: 'warning', needs: 'ledger', scope: 'document',
    title: 'The title beside a name is not the one that the ledger has for the day of the report',
    why: 'Reuters and AP: titles are looked up each time; an attorney general and a prosecutor general are two offices.',
    speaks: [
      { draft: `${PIER}\n\n“We found cracks in March,” said Attorney General Ada Merrow. Nobody told the county, she said.`, ledger: OFFICE('prosecutor general'), at: 'Attorney General' },
      { draft: `${PIER}\n\n“We found cracks in March,” said Ada Merrow, the defence minister. Nobody told the county, she said.`, ledger: OFFICE('foreign minister'), at: 'defence minister' },
      { draft: `${PIER}\n\n“We found cracks in March,” said former mayor Ada Merrow. Nobody told the county, she said.`, ledger: OFFICE('mayor of Harwick'), at: 'former mayor' },
    ],
    silent: [
      { draft: `${PIER}\n\n“We found cracks in March,” said Prosecutor General Ada Merrow. Nobody told the county, she said.`, ledger: OFFICE('prosecutor general') },
      { draft: `${PIER}\n\n“We found cracks in March,” said Ada Merrow, the minister. Nobody told the county, she said.`, ledger: OFFICE('minister of foreign affairs') },
      { draft: `${PIER}\n\n“We found cracks in March,” said former governor Ada Merrow. She is a lawyer.`, ledger: OFFICE('mayor') },
    ],
    check: document => document.class !== 'article' ? [] : wrongTitles(document),
  },
  {
    id: 'first-mention-name', group: 'names', level: 'warning', needs: 'text', scope: 'document',
    title: 'Somebody is called by the surname before the full name has been given',
    why: 'AP and Reuters: first and family name at first mention, the family name after that.',
    speaks: [
      { draft: `${PIER}\n\n“We found cracks in March,” said Merrow, who runs the trust.\n\nNobody told the county, Ada Merrow said.`, at: 'Merrow' },
      { draft: `${PIER}\n\n“We found cracks in March,” said Merrow, who runs the trust.`, ledger: MERROW, at: 'Merrow' },
    ],
    silent: [
      { draft: `${PIER}\n\n“We found cracks in March,” said Ada Merrow, who runs the trust.\n\nNobody told the county, Merrow said.` },
      { draft: `${PIER}\n\nThe Merrow family has run the trust since 1950.\n\n“We found cracks in March,” said Ada Merrow, who runs it.` },
    ],
    check: document => document.class !== 'article' ? [] : [...ownMentions(document)].flatMap(([id, mentions]) => shortened(document, document.entities.get(id), mentions)),
  },
  {
    id: 'acronym', group: 'names', level: 'info', needs: 'text', scope: 'document',
    title: 'Letters that stand before their words, are explained twice, or are explained and not used again',
    why: 'AP and the BBC: a body is given in full at first mention; letters that readers would not know are left out, also in brackets.',
    speaks: [
      { draft: `${PIER}\n\nThe letter had gone to the NHT in March, said Ada Merrow, who lives there. She is a member of the Northmere Harbour Trust. The NHT did not answer.`, at: 'NHT' },
      { draft: `${PIER}\n\nThe Northmere Harbour Trust (NHT) had been told in March, said Ada Merrow, who lives there. Nobody answered.`, at: 'NHT' },
    ],
    silent: [
      { draft: `${PIER}\n\nThe Northmere Harbour Trust (NHT) had been told in March, said Ada Merrow, who lives there. The NHT did not answer.` },
      { draft: `${PIER}\n\nThe World Health Organization had been told in March, said Ada Merrow, a doctor. The WHO did not answer.` },
    ],
    check: document => document.class !== 'article' ? [] : acronymFaults(document),
  },
];

/** Somebody of whom a story speaks so often is its subject, and is told of otherwise. */
const SUBJECT = 6;

function unintroduced(document: CheckedDocument): readonly Found[] {
  const own = ownMentions(document);
  const tellable = tellableById(document);
  const speakers = new Set(document.quotations.flatMap(({ kind, speaker, inHeading }) => kind === 'indirect' || speaker === null || inHeading ? [] : [speaker]));
  return [...speakers].flatMap((id): readonly Found[] => {
    const mentions = (own.get(id) ?? []).filter(one => !namesThing(besideOf(document, one)));
    const entity = document.entities.get(id);
    const first = mentions.find(({ words }) => words.length > 1);
    if (entity?.type !== 'person' || first === undefined) return [];
    const role = tellable.get(entity.source ?? '')?.roles.find(({ title }) => title !== null)?.title ?? null;
    if (role === null && mentions.length >= SUBJECT || mentions.some(one => (one.mention.roles?.length ?? 0) > 0 || tellsWho(besideOf(document, one)))) return [];
    const span = [first.mention.start, first.mention.end] as const;
    const name = document.text.slice(...span).replace(/\s+/gu, ' ');
    return [role === null ? { span, message: `The draft does not say who ${name} is. Give the title or function at first mention.` }
      : { span, severity: 'warning', message: `The draft does not say who ${name} is; the ledger has “${role}”.` }];
  });
}

/** A surname alone at first, where the full name comes later or only in the ledger. */
function shortened(document: CheckedDocument, entity: CheckedEntity | undefined, mentions: readonly PersonMention[]): readonly Found[] {
  const first = mentions.find(one => !namesThing(besideOf(document, one)) && !isMarked(document, one));
  const [word, ...more] = first?.words ?? [];
  if (entity === undefined || first === undefined || word === undefined || more.length > 0 || isAllCapitals(word.form)) return [];
  // A full name before it, even in what may be a headline.
  const full = personsOf(document).get(entity.id)?.find(({ words, is }) => is === 'text' && words.length > 1);
  if (full !== undefined && full.mention.start < first.mention.start) return [];
  const source = tellableById(document).get(entity.source ?? '');
  const name = source?.label ?? (full === undefined ? '' : document.text.slice(full.mention.start, full.mention.end).replace(/\s+/gu, ' '));
  const names = nameWords(name);
  const beside = besideOf(document, first);
  if (names.length < 2 || names.at(-1)?.folded !== word.folded || goesOn(beside, names[0]?.folded ?? '') || isKnownByTitle(beside)) return [];
  const { start, end } = first.mention;
  return [{ span: [start - (courtesyBefore(beside) ?? 0), end], message: `This is the first that the text says of ${name}: give the whole name here.`, fixes: ['replace'], replacement: name }];
}

const isAllCapitals = (word: string): boolean => word.length > 2 && word === word.toUpperCase();
