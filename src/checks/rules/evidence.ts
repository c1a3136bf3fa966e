import type { Span } from '../../text/span';
import type { CheckedDocument } from '../document';
import { ARCHIVES } from '../en/records';
import { calledIn } from '../called';
import type { DocumentRule, Found } from '../rule';
import { usedStatements } from '../used';

const LEDGER = (statement: string, more = ''): string => `sources:
- { id: S-001, kind: person, name: Ada Merrow }
encounters:
- { id: N-001, source: S-001, date: "2024-05-03", medium: telephone, evidence: [E-001] }
statements:
- { id: Q-001, ${statement} }
evidence:
- { id: E-001, kind: recording, path: tapes/merrow.wav }
${more}`;
const SAID = 'verbatim: "We will not send a boat to the northern pier before May."';
const DRAFT = 'HARWICK, May 4 — The northern pier stays shut, the harbour trust said on Monday.\n\n“We will not send a boat to the northern pier before May,” said Ada Merrow, who runs the trust.';
const ELSEWHERE = 'HARWICK, May 4 — The northern pier stays shut, the harbour trust said on Monday. Nobody was there to see it.';

/** What is behind quoted words and claims, and whether somebody else can go back to it. */
export const EVIDENCE: readonly DocumentRule[] = [
  {
    id: 'fabrication-signal', group: 'sourcing', level: 'info', needs: 'ledger', scope: 'document',
    title: 'Quoted words of which the ledger does not say where they were said',
    why: 'The Science Writer and KSJ: of each interview the day and the way are noted, so that somebody else can go back to it.',
    speaks: [{ draft: DRAFT, ledger: LEDGER(`source: S-001, ${SAID}`), at: 'We will not send' }, { draft: DRAFT, ledger: LEDGER(`source: S-001, language: en, ${SAID}`), at: 'We will not send' }],
    silent: [{ draft: DRAFT, ledger: LEDGER(`encounter: N-001, start: "00:12:41", ${SAID}`) }, { draft: DRAFT, ledger: LEDGER(`source: S-001, locator: page 3 of her letter, ${SAID}`) }, { draft: ELSEWHERE, ledger: LEDGER(`source: S-001, ${SAID}`) }],
    check: document => usedStatements(document).flatMap(({ known, statement, fields, source, span, quotation }): readonly Found[] => {
      const kind = known.sources.get(source ?? '')?.kind ?? 'person';
      const placed = fields.encounter !== undefined || has(fields.locator) || has(fields.start) || (fields.derives_from ?? []).length > 0;
      return quotation === null || placed || kind !== 'person' && kind !== 'organization' ? [] : [{ span, about: source ?? statement, message: `The ledger does not say where ${calledIn(document, source)} said this (${statement}): in which talk or letter, on which page, at what time.` }];
    }),
  },
  {
    id: 'archive-missing', group: 'records', level: 'warning', needs: 'ledger', scope: 'document',
    title: 'A page of the web of which no copy is kept',
    why: 'GIJN and the Reporters’ Lab: pages change and vanish, so a copy is kept of each that a story rests on.',
    speaks: [{ draft: DRAFT, ledger: LEDGER(`encounter: N-001, start: "00:12:41", ${SAID}`, '- { id: E-002, kind: page, url: "https://example.org/notice" }\n') }, { draft: ELSEWHERE, ledger: LEDGER(`encounter: N-001, ${SAID}`, '- { id: E-002, kind: page, url: "https://example.org/notice" }\n- { id: E-003, kind: post, url: "https://example.org/12" }\n') }],
    silent: [
      { draft: DRAFT, ledger: LEDGER(`encounter: N-001, start: "00:12:41", ${SAID}`, '- { id: E-002, kind: page, url: "https://example.org/notice", archived_url: "https://web.archive.org/web/2024/https://example.org/notice" }\n') },
      { draft: DRAFT, ledger: LEDGER(`encounter: N-001, start: "00:12:41", ${SAID}`, '- { id: E-002, kind: page, url: "https://perma.cc/AB12-CD34" }\n- { id: E-003, kind: document, url: "https://example.org/a.pdf", path: a.pdf }\n') },
    ],
    check: unkept,
  },
];

const has = (words: string | undefined): boolean => words !== undefined && words.trim() !== '';

/** All pages without a copy are one finding: what it takes is one round of saving. */
function unkept(document: CheckedDocument): readonly Found[] {
  const { ledger } = document;
  if (ledger === null || document.class !== 'article') return [];
  const missing = ledger.sections.evidence.flatMap(({ id, fields: { url, archived_url: archived, path } }) => {
    const host = /^https?:\/\/(?:[^/@?#]*@)?([^/:?#]+)/iu.exec(url?.trim() ?? '')?.[1]?.toLowerCase();
    return id === null || host === undefined || has(archived) || has(path) || ARCHIVES.has(host) ? [] : [id];
  });
  const [first, second, ...more] = missing;
  if (first === undefined) return [];
  const used = new Set(usedStatements(document).flatMap(({ known, fields }) => [...known.encounters.get(fields.encounter ?? '')?.evidence ?? [], ...fields.derives_from ?? []]));
  for (const { fields } of ledger.sections.claims) for (const { ref } of fields.supports ?? []) if (ref !== undefined) used.add(ref);
  const which = second === undefined ? first : more.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${more.length} more`;
  const span: Span = [0, 0];
  return [{ span, ...!missing.some(id => used.has(id)) && { severity: 'info' as const }, message: `The ledger names no kept copy of ${which}. Pages change and vanish: save ${second === undefined ? 'it' : 'them'}, and write where under “archived_url” or “path”.` }];
}
