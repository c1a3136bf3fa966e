import { isProtected } from '../../ledger/terms';
import type { Records } from '../../ledger/types';
import type { Span } from '../../text/span';
import { calledIn } from '../called';
import { claimPlaces } from '../claim-places';
import type { CheckedDocument } from '../document';
import { knownOf, type Known } from '../known';
import type { DocumentRule, Found } from '../rule';
import { usedIn } from '../used';

const DRAFT = 'HARWICK, May 4 — The northern pier is shut. The trust hid the report on the cracks for two years, former workers say.\n\n“We told them about the cracks in 2022,” said Ada Merrow, who worked there.';
const LEDGER = (claim: string, more = ''): string => `sources:
- { id: S-001, kind: person, name: Ada Merrow }
- { id: S-002, kind: person, name: Ben Tarn }
- { id: S-003, kind: person, agreed_description: an official of the trust }
statements:
- { id: Q-001, source: S-001, verbatim: "We told them about the cracks in 2022." }
- { id: Q-002, source: S-002, verbatim: "They had the report." }
- { id: Q-003, source: S-003, verbatim: "They kept the second report in a drawer." }
${more}claims:
- { id: C-001, text: The trust hid the report on the cracks for two years., ${claim} }
`;
const REPLY = 'reply: { to: S-002, put_on: "2024-05-03", answer: null }';
const BOTH = 'supports: [{ ref: Q-001, stance: supports }, { ref: Q-002, stance: supports }]';
const ALONE = 'HARWICK, May 4 — The northern pier is shut.\n\n“They kept the second report in a drawer,” an official of the trust said on Monday. The trust did not answer questions.';

/** What the draft claims, as far as the ledger keeps account of it. */
export const CLAIMS: readonly DocumentRule[] = [
  {
    id: 'allegation-unsupported', group: 'sourcing', level: 'error', needs: 'ledger', scope: 'document',
    title: 'An allegation that too few sources of their own support',
    why: 'BBC and Reuters: an allegation rests on two sources that do not have it from one another.',
    speaks: [
      { draft: DRAFT, ledger: LEDGER(`kind: allegation, supports: [{ ref: Q-001, stance: supports }], ${REPLY}`), at: 'The trust hid the report' },
      { draft: DRAFT, ledger: LEDGER(`kind: allegation, supports: [{ ref: Q-001, stance: supports }, { ref: E-001, stance: supports }], ${REPLY}`, 'evidence:\n- { id: E-001, kind: page, derives_from: [Q-001] }\n'), at: 'The trust hid the report' },
    ],
    silent: [
      { draft: DRAFT, ledger: LEDGER(`kind: allegation, ${BOTH}, ${REPLY}`) },
      { draft: DRAFT, ledger: LEDGER(`kind: allegation, required_roots: 1, supports: [{ ref: Q-001, stance: supports }], ${REPLY}`) },
      { draft: DRAFT, ledger: LEDGER('kind: number, supports: [{ ref: Q-001, stance: supports }]') },
    ],
    check: document => allegations(document).flatMap(({ id, fields, span, known }): readonly Found[] => {
      const wanted = fields.required_roots ?? 2;
      const refs = supporting(fields);
      const roots = known.rootsOf(refs).length;
      const back = refs.length > roots && roots > 0 ? ` The ${refs.length} that are named for it go back to ${roots === 1 ? 'one' : roots}.` : '';
      return roots >= wanted ? [] : [{ span, message: `${id} is an allegation that needs ${wanted === 1 ? 'a source' : `${wanted} sources of their own`}; the ledger has ${roots === 0 ? 'none' : roots}.${back}` }];
    }),
  },
  {
    id: 'single-anonymous', group: 'sourcing', level: 'error', needs: 'ledger', scope: 'document',
    title: 'Something rests on one source alone, who is not named',
    why: 'AP and the BBC: one unnamed source is not enough; another one, or a document, bears it out, or an editor decides.',
    speaks: [
      { draft: DRAFT, ledger: LEDGER('kind: number, supports: [{ ref: Q-003, stance: supports }]'), at: 'The trust hid the report' },
      { draft: ALONE, ledger: LEDGER('kind: number, supports: [{ ref: Q-002, stance: supports }]'), at: 'They kept the second' },
    ],
    silent: [
      { draft: DRAFT, ledger: LEDGER('kind: number, supports: [{ ref: Q-003, stance: supports }, { ref: Q-002, stance: supports }]') },
      { draft: ALONE, ledger: LEDGER('kind: number, supports: [{ ref: Q-003, stance: supports }, { ref: Q-002, stance: supports }]') },
      { draft: DRAFT, ledger: LEDGER('kind: opinion, supports: [{ ref: Q-001, stance: supports }]') },
    ],
    check: anonymous,
  },
  {
    id: 'reply-missing', group: 'sourcing', level: 'error', needs: 'ledger', scope: 'document',
    title: 'An allegation that was not put to those whom it is about',
    why: 'BBC and Ofcom: whoever is accused is told of what, and has time to answer before it is published.',
    speaks: [
      { draft: DRAFT, ledger: LEDGER(`kind: allegation, ${BOTH}`), at: 'The trust hid the report' },
      { draft: DRAFT, ledger: LEDGER(`kind: allegation, ${BOTH}, reply: { to: S-002 }`), at: 'The trust hid the report' },
    ],
    silent: [{ draft: DRAFT, ledger: LEDGER(`kind: allegation, ${BOTH}, ${REPLY}`) }, { draft: DRAFT, ledger: LEDGER(`kind: allegation, status: cut, ${BOTH}`) }],
    check: document => allegations(document).flatMap(({ id, fields: { reply }, span }): readonly Found[] => (reply?.put_on ?? '') !== '' ? [] : [{
      span, message: `The ledger does not say when ${reply?.to === undefined ? `${id} was put to those whom it accuses` : `${id} was put to ${calledIn(document, reply.to)}`}. Ask for an answer, and note the day.`,
    }]),
  },
];

interface Claim { readonly id: string; readonly fields: Records['claims']; readonly span: Span; /** The ledger that it stands in. */ readonly known: Known }

/** The claims that still stand, of a report, with their places. */
function claimsOf(document: CheckedDocument): readonly Claim[] {
  if (document.class !== 'article' || document.ledger === null) return [];
  const places = claimPlaces(document);
  const known = knownOf(document.ledger);
  return document.ledger.sections.claims.flatMap(({ id, fields }) => id === null || fields.status === 'cut' ? [] : [{ id, fields, span: places.get(id) ?? [0, 0], known }]);
}

const allegations = (document: CheckedDocument): readonly Claim[] => claimsOf(document).filter(({ fields }) => fields.kind === 'allegation');

/** The ids of what speaks for a claim. */
const supporting = ({ supports }: Records['claims']): readonly string[] => (supports ?? []).flatMap(({ ref, stance = 'supports' }) => ref !== undefined && stance === 'supports' ? [ref] : []);

/** The one protected source that all of these go back to, or null. */
function onlyProtected({ rootsOf, sources }: Known, refs: readonly string[]): string | null {
  const [root, ...more] = rootsOf(refs);
  const source = root === undefined || more.length > 0 ? undefined : sources.get(root);
  return root !== undefined && source !== undefined && isProtected(source) ? root : null;
}

function anonymous(document: CheckedDocument): readonly Found[] {
  const { ledger } = document;
  if (ledger === null) return [];
  const known = knownOf(ledger);
  const claims = claimsOf(document);
  // Of an allegation that needs more sources it is said there already.
  const asked = claims.filter(({ fields: { kind, required_roots: wanted = 2 } }) => kind !== 'allegation' || wanted < 2);
  const resting = asked.flatMap(({ id, fields, span }): readonly Found[] => {
    const source = onlyProtected(known, supporting(fields));
    return source === null ? [] : [{ span, message: `${id} rests on one source alone, who is not named: ${calledIn(document, source)}. Find a second one, or a document.` }];
  });
  const borneOut = new Set(claims.flatMap(({ fields }) => { const refs = supporting(fields); return known.rootsOf(refs).length > 1 ? refs : []; }));
  const claimed = new Set(claims.flatMap(({ fields }) => supporting(fields)));
  // To quote somebody without a name is common, and a desk decides on it: it is only pointed out, once for each source.
  const quoted = usedIn(document).flatMap(({ statement, span }): readonly Found[] => {
    if (borneOut.has(statement) || claimed.has(statement)) return [];
    const source = onlyProtected(known, [statement]);
    return source === null ? [] : [{ span, severity: 'info', about: source, message: `Only ${calledIn(document, source)} is behind this, who is not named. Does anybody else bear it out?` }];
  });
  return [...resting, ...quoted];
}
