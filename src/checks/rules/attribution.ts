import { extentOf } from '../spans';
import type { DocumentRule, Found } from '../rule';

/** Who speaks, as the draft says it. */
export const ATTRIBUTION: readonly DocumentRule[] = [
  {
    id: 'quote-unattributed', group: 'quotations', level: 'info', needs: 'text', scope: 'document',
    title: 'Quoted words of which the draft does not say who said them',
    why: 'Reuters: the speaker is identified at the latest after the first sentence.',
    speaks: [{ draft: 'HARWICK — The quay was shut on Monday.\n\n“We will not send a boat to the northern pier before May.”', at: 'We will not send' }],
    silent: [{ draft: 'HARWICK — “We will not send a boat to the northern pier before May,” an official said on Monday.' }, { draft: 'HARWICK — “We will not send a boat to the northern pier before May,” said Ada Merrow, who lives at the quay.' }],
    check: ({ class: kind, quotations }) => kind !== 'article' ? [] : quotations.flatMap((one): readonly Found[] =>
      one.kind === 'indirect' || one.source.length > 0 || one.speaker !== null ? [] : [{ span: extentOf(one.contents), message: 'The draft does not say who said this.', fixes: ['link-statement'] }]),
  },
];
