import type { Span } from '../../text/span';
import { noticesOf, type Notice } from '../../transcript/notices';
import { SPOKEN } from '../../transcript/notices/lines';
import { resolved } from '../../transcript/notices/days';
import type { CheckedDocument } from '../document';
import { embargoEnd, toldEnd, type EmbargoEnd } from '../embargoes';
import { knownOf } from '../known';
import type { DocumentRule, Found } from '../rule';
import { usedIn } from '../used';

const STORY = (until: string): string => `story: { embargo_until: "${until}", dateline: { place: Harwick, date: "2024-05-04" } }\nsources:\n- { id: S-001, kind: person, name: Ada Merrow }\n`;
const CALL = (until: string): string => `sources:\n- { id: S-001, kind: person, name: Ada Merrow }\nencounters:\n- { id: N-001, source: S-001, medium: telephone, terms: { embargo_until: "${until}" } }\nstatements:\n- { id: Q-001, encounter: N-001, verbatim: "We will not send a boat to the northern pier before May." }\n`;
const TOLD = 'HARWICK, May 4 — The northern pier stays shut. Ada Merrow, who runs the harbour trust, said that no boat would be sent there before May.';
const QUOTED = 'HARWICK, May 4 — The northern pier stays shut, the harbour trust said on Monday.\n\n“We will not send a boat to the northern pier before May,” said Ada Merrow, who runs the trust.';

/** What must not be told yet. */
export const EMBARGOES: readonly DocumentRule[] = [
  {
    id: 'embargo', group: 'terms', level: 'error', needs: 'text', scope: 'document',
    title: 'The story, or something in it, must not be published yet',
    why: 'Reuters and AP keep embargoes to the minute; a time without a zone, or midnight, is read in two ways.',
    speaks: [
      { draft: TOLD, ledger: STORY('2024-05-06T06:00:00+01:00'), now: '2024-05-04T12:00:00Z' },
      { draft: TOLD, ledger: STORY('2024-05-04'), now: '2024-05-04T12:00:00Z' },
      { draft: QUOTED, ledger: CALL('2024-05-06T06:00:00Z'), now: '2024-05-04T12:00:00Z', at: 'We will not send' },
      { draft: `EMBARGOED UNTIL 00:01 GMT, Monday 6 May 2024\n\n${TOLD}`, now: '2024-05-04T12:00:00Z', at: 'EMBARGOED' },
    ],
    silent: [
      { draft: TOLD, ledger: STORY('2024-05-06T06:00:00+01:00'), now: '2024-05-06T05:00:00Z' },
      { draft: `EMBARGOED UNTIL 00:01 GMT, Monday 6 May 2024\n\n${TOLD}`, now: '2024-05-06T00:01:00Z' },
      { draft: TOLD, ledger: STORY('2024-05-02'), now: '2024-05-04T12:00:00Z' },
    ],
    check: embargoes,
  },
];

/** Without any of these words at the top of a draft nothing there is an embargo. */
const HINT = /embargo|for release|not for |release (?:time|date)/iu;

/** The embargoes of the story, of what is used in it, and of the draft’s own words. */
function embargoes(document: CheckedDocument): readonly Found[] {
  const { ledger, now } = document;
  const zone = ledger?.story.dateline?.tz ?? null;
  const written = [
    ...ledger?.story.embargo_until == null || document.class !== 'article' ? [] : [{ until: ledger.story.embargo_until, span: [0, 0] as const }],
    ...ledger === null ? [] : usedIn(document).flatMap(({ statement, span }) => { const until = knownOf(ledger).terms.statement(statement)?.embargo ?? null; return until === null ? [] : [{ until, span }]; }),
  ].flatMap(({ until, span }): readonly Found[] => {
    const end = embargoEnd(until, zone);
    if (end === null) return [{ span, severity: 'warning', about: until, message: 'The ledger has an embargo here whose end is no time, such as 2024-05-06T06:00:00+01:00.' }];
    return said(end, now, inWords(until.trim()), 'ledger').map(found => ({ ...found, span }));
  });
  const notices = HINT.test(document.text.slice(0, SPOKEN)) ? noticesOf(document.text) : [];
  return [...written, ...notices.flatMap(notice => ofNotice(notice, document))];
}

/** `2024-05-06T06:00:00+01:00` as `2024-05-06, 06:00 (+01:00)`. */
const inWords = (until: string): string => until.replace(/[Tt ](\d{2}:\d{2})(?::[\d.]+)?\s?(\S*)$/u, (_, time: string, zone: string) => `, ${time}${zone === '' ? '' : ` (${zone.toUpperCase() === 'Z' ? 'UTC' : zone})`}`);

/** What is to be said of an embargo; those that end together are one finding. */
function said({ earliest, latest, open }: EmbargoEnd, now: number, until: string, where: 'ledger' | 'draft'): readonly Omit<Found, 'span'>[] {
  if (now >= latest) return [];
  const doubt = { time: `the ${where} does not say at what hour`, zone: `the ${where} does not say by which clock`, midnight: 'midnight may be the beginning of that day or its end', none: '' }[open ?? 'none'];
  const also = doubt === '' ? '' : ` Also, ${doubt}.`;
  const found = { about: `${earliest} ${latest}` };
  return [now < earliest ? { ...found, message: `This is under embargo until ${until}.${also}` } : { ...found, severity: 'warning', message: `This is under embargo until ${until}, and ${doubt}. Make sure of it.` }];
}

/** An embargo in the draft’s own words; in a transcript also one that is spoken. */
function ofNotice(notice: Notice, { class: kind, now, day, ledger }: CheckedDocument): readonly Found[] {
  const told = notice.kind === 'embargo' && !notice.immediate ? notice : notice.kind === 'ground-rules' && kind === 'transcript' ? notice.embargo : null;
  if (told === null) return [];
  const span: Span = [notice.start, notice.end];
  const { moment: { day: on, time, zone }, until } = told;
  const date = resolved(on, day);
  const end = until !== null ? embargoEnd(until, null) : toldEnd(date, time, zone, /\bmidnight\b/iu.test(notice.words));
  if (end !== null) return said(end, now, until !== null ? inWords(until) : [date, time, zone].filter(part => part !== null).join(', '), 'draft').map(found => ({ ...found, span }));
  // What a person has set in the ledger counts.
  return kind !== 'article' || ledger?.story.embargo_until != null ? [] : [{ span, severity: 'warning', message: 'The draft has an embargo, and its words leave open when it ends. Ask, and set “embargo_until” in the ledger.' }];
}
