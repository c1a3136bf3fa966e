import type { PlacedUse } from '../../links/places';
import type { DocumentRule, Found } from '../rule';

const LEDGER = (exact: string, start: number): string => `sources:\n- { id: S-001, kind: person, name: Ada Merrow }\nstatements:\n- { id: Q-001, source: S-001, verbatim: "We will not send a boat to the northern pier before May." }\nuses:\n- { id: U-001, draft: draft.txt, statement: Q-001, anchor: { exact: "${exact}", prefix: "HARWICK — “", start: ${start} } }\n`;
const DRAFT = 'HARWICK — “We will not send a boat to the northern pier before May,” said Ada Merrow, who lives at the quay.';

/** The uses that the ledger has of a draft. */
export const USES: readonly DocumentRule[] = [
  {
    id: 'anchor-drifted', group: 'records', level: 'warning', needs: 'ledger', scope: 'document',
    title: 'Words that were linked have changed in the draft',
    why: 'SAPIENS: annotations are kept up to date as the draft changes.',
    speaks: [{ draft: DRAFT, ledger: LEDGER('We would not send a boat to the northern pier before May', 11), at: 'We will not send' }],
    silent: [{ draft: DRAFT, ledger: LEDGER('We will not send a boat to the northern pier before May', 11) }],
    check: ({ class: kind, uses }) => kind === 'other' ? [] : uses.flatMap((use): readonly Found[] => use.state !== 'drifted' ? [] : [{ span: [use.start, use.end], message: drifted(use), fixes: ['link-again'] }]),
  },
  {
    id: 'anchor-lost', group: 'records', level: 'warning', needs: 'ledger', scope: 'document',
    title: 'Words that were linked are no longer in the draft',
    why: 'SAPIENS: annotations are kept up to date as the draft changes.',
    speaks: [{ draft: DRAFT, ledger: LEDGER('Nobody has heard of any cracks in the northern pier', 11) }],
    silent: [{ draft: DRAFT, ledger: LEDGER('We will not send a boat to the northern pier before May', 11) }],
    check: ({ class: kind, uses }) => kind === 'other' ? [] : uses.flatMap(({ id, state, start, end }): readonly Found[] => state !== 'orphan' ? [] : [{ span: [start, end], message: `The words that were linked as ${id} are no longer in the draft.` }]),
  },
];

const drifted = ({ id, score }: PlacedUse): string =>
  score < 1 ? `The words here are no longer those that were linked as ${id}.` : `These words were linked as ${id} in other surroundings; is this still the place?`;
