import { isFaithful } from '../../links/types';
import type { CheckedDocument, CheckedQuotation } from '../document';
import { extentOf } from '../spans';
import type { DocumentRule, Found } from '../rule';

const LEDGER = 'sources:\n- { id: S-001, kind: person, name: Ada Merrow }\n- { id: S-002, kind: person, name: Ben Tarn }\nstatements:\n- { id: Q-001, source: S-001, verbatim: "We will not send a boat to the northern pier before May." }\n';
const ABOUT = { negation: 'a “not”', number: 'a number', name: 'a name' } as const;

/** Marked words of a report; a transcript is itself the record of what was said. */
const marked = ({ class: kind, quotations }: CheckedDocument): readonly CheckedQuotation[] => kind !== 'article' ? [] : quotations.filter(one => one.kind !== 'indirect');

/** Quotations against the statements of the ledger. */
export const RECORDED: readonly DocumentRule[] = [
  {
    id: 'quote-altered', group: 'quotations', level: 'error', needs: 'ledger', scope: 'document',
    title: 'The words within quotation marks are not those that were recorded',
    why: 'AP and Reuters: nothing within quotation marks is altered, not even for grammar; what is left out is shown by an ellipsis.',
    speaks: [{ draft: 'HARWICK — “We will send a boat to the northern pier before May,” said Ada Merrow, who lives at the quay.', ledger: LEDGER, at: 'We will send' }],
    silent: [{ draft: 'HARWICK — “We will not send a boat to the northern pier before May,” said Ada Merrow, who lives at the quay.', ledger: LEDGER }, { draft: 'HARWICK — “We will not send a boat …” said Ada Merrow, who lives at the quay.', ledger: LEDGER }],
    check: document => marked(document).flatMap(({ contents, link }): readonly Found[] => link?.wording == null || link.accepted || isFaithful(link.wording) ? [] : [{
      span: extentOf(contents), fixes: ['use-recorded', 'link-statement'],
      message: link.about.length === 0 ? 'These are not the words that the ledger has.' : `These are not the words that the ledger has: ${link.about.map(one => ABOUT[one]).join(' and ')} differs.`,
    }]),
  },
  {
    id: 'quote-unsourced', group: 'quotations', level: 'warning', needs: 'ledger', scope: 'document',
    title: 'Quoted words that no statement of the ledger has',
    why: 'The Open Notebook, SAPIENS and KSJ ask for a recording, a note or a document behind every quotation.',
    speaks: [{ draft: 'HARWICK — “Nobody told us a thing,” said Ada Merrow, who lives at the quay.', ledger: LEDGER, at: 'Nobody told us' }],
    silent: [{ draft: 'HARWICK — “We will not send a boat to the northern pier before May,” said Ada Merrow, who lives at the quay.', ledger: LEDGER }, { draft: 'HARWICK — “Nobody told us a thing,” said Ada Merrow, who lives at the quay.' }],
    check: document => marked(document).flatMap(({ contents, link, speaker }): readonly Found[] => link !== null ? [] : [{
      span: extentOf(contents), message: 'No statement in the ledger has these words.',
      fixes: speaker !== null && document.entities.get(speaker)?.source === null ? ['link-statement', 'create-source', 'add-statement'] : ['link-statement', 'add-statement'],
    }]),
  },
  {
    id: 'speaker-mismatch', group: 'quotations', level: 'error', needs: 'ledger', scope: 'document',
    title: 'The draft gives the words to one person, the ledger to another',
    why: 'Reuters: who speaks must be certain and named at once; a true sentence given to the wrong person is a false one.',
    speaks: [{ draft: 'HARWICK — “We will not send a boat to the northern pier before May,” said Ben Tarn, who lives at the quay.', ledger: LEDGER, at: 'We will not send' }],
    silent: [{ draft: 'HARWICK — “We will not send a boat to the northern pier before May,” said Ada Merrow, who lives at the quay.', ledger: LEDGER }],
    check: document => document.class !== 'article' ? [] : document.quotations.flatMap(one => mismatch(document, one)),
  },
];

function mismatch({ entities, view }: CheckedDocument, { contents, link, speaker: id }: CheckedQuotation): readonly Found[] {
  const speaker = id === null ? undefined : entities.get(id);
  if (speaker === undefined || link?.source == null || speaker.source === link.source) return [];
  if (speaker.type !== 'person' && speaker.type !== 'organization') return [];
  const recorded = view?.sources.find(one => one.id === link.source);
  // A person who speaks for an organisation may be given in the draft as the organisation.
  if (speaker.source !== null && recorded?.roles.some(({ organization }) => organization === speaker.source) === true) return [];
  return [{ span: extentOf(contents), message: `The draft gives these words to ${speaker.name}; the ledger has them from ${recorded?.label ?? 'another source'}.`, fixes: ['link-statement'] }];
}
