import { isProtected } from '../../ledger/terms';
import { overlaps, shifted, type Span } from '../../text/span';
import { agreedThroughout } from '../agreed';
import { calledIn } from '../called';
import type { CheckedDocument } from '../document';
import { foldedWord, identityOf, leaksIn, type Identity, type Leak } from '../identities';
import { perLedger, perParagraph } from '../kept';
import { knownOf } from '../known';
import type { DocumentRule, Found } from '../rule';
import { extentOf } from '../spans';
import { usedIn, type Used } from '../used';

const MERROW = (terms: string): string => `sources:\n- { id: S-001, kind: person, name: Ada Merrow }\n- { id: S-002, kind: person, name: Ben Tarn }\nencounters:\n- { id: N-001, source: S-001, medium: telephone, terms: ${terms} }\nstatements:\n- { id: Q-001, encounter: N-001, verbatim: "We will not send a boat to the northern pier before May." }\n`;
const QUOTED = 'HARWICK, May 4 — The northern pier stays shut, the harbour trust said on Monday.\n\n“We will not send a boat to the northern pier before May,” said Ada Merrow, who runs the trust.';
const TOLD = 'HARWICK, May 4 — The northern pier stays shut. Ada Merrow, who runs the harbour trust, said that no boat would be sent there before May.';
const UNNAMED = 'HARWICK, May 4 — The northern pier stays shut.\n\n“We will not send a boat to the northern pier before May,” an official of the harbour trust said on Monday.';
const HIDDEN = 'sources:\n- { id: S-001, kind: person, aliases: [Marta Ortega Ruiz], contact: "+44 7700 900123, m.ortega@example.org", agreed_description: an official of the harbour trust, protection: { level: confidential } }\n';

/** What was agreed with those who speak. */
export const TERMS: readonly DocumentRule[] = [
  {
    id: 'terms-violated', group: 'terms', level: 'error', needs: 'ledger', scope: 'document',
    title: 'The draft does what was agreed not to be done: use, name, quote or retell',
    why: 'AP, Reuters and NYU: terms are agreed before a talk, and hold for each statement until the source says otherwise.',
    speaks: [
      { draft: QUOTED, ledger: MERROW('{ label: off the record, may_use: false }'), at: 'We will not send' },
      { draft: QUOTED, ledger: MERROW('{ label: on background, may_use: true, may_quote: false }'), at: 'We will not send' },
      { draft: QUOTED, ledger: MERROW('{ label: on background, may_quote: true, may_name: false }'), at: 'Ada Merrow' },
      { draft: TOLD, ledger: MERROW('{ may_use: true, may_paraphrase: false }'), at: 'no boat would be sent' },
    ],
    silent: [
      { draft: QUOTED, ledger: MERROW('{ label: on the record, may_use: true, may_name: true, may_quote: true }') },
      { draft: TOLD, ledger: MERROW('{ may_use: true, may_quote: false }') },
      { draft: UNNAMED, ledger: MERROW('{ label: on background, may_quote: true, may_name: false }') },
      { draft: QUOTED, ledger: `${MERROW('{ may_name: true }')}- { id: Q-002, source: S-001, verbatim: "The trust has no money for it.", terms: { may_use: false, may_name: false } }\n` },
    ],
    check: document => document.class !== 'article' ? [] : [...usedIn(document).flatMap(used => ofStatement(document, used)), ...named(document), ...retold(document)],
  },
  {
    id: 'identity-leak', group: 'terms', level: 'error', needs: 'ledger', scope: 'document',
    title: 'The draft tells who a protected source is, or how to reach him or her',
    why: 'BBC, IFCN and CPJ: a promise of anonymity holds for every word that is published, captions and credits with it.',
    speaks: [
      { draft: 'HARWICK, May 4 — The pier is unsafe, an official of the harbour trust said.\n\nIn March M. Ortega Ruiz had written to the board about the cracks.', ledger: HIDDEN, at: 'M. Ortega Ruiz' },
      { draft: 'HARWICK, May 4 — The pier is unsafe, an official of the harbour trust said.\n\nReaders can ask the trust at 07700 900-123 for details of the closure.', ledger: HIDDEN, at: '07700 900-123' },
      { draft: 'HARWICK, May 4 — The pier is unsafe, an official of the harbour trust said.\n\n“Nobody listened to us at all,” Ruiz said on Monday.', ledger: HIDDEN, at: 'Ruiz' },
    ],
    silent: [
      { draft: 'HARWICK, May 4 — The pier is unsafe, an official of the harbour trust said.\n\nCarlos Ruiz, who runs a café there, said he would stay. “Nobody listened to us,” Ruiz said.', ledger: HIDDEN },
      { draft: 'HARWICK, May 4 — The pier is unsafe, an official of the harbour trust said.\n\nReaders can ask the trust at 01255 555-0100 for details of the closure.', ledger: HIDDEN },
    ],
    check: identityLeaks,
  },
];

/** What was agreed for the words at a place. */
function ofStatement(document: CheckedDocument, { statement, source, span, quotation }: Used): readonly Found[] {
  const { ledger, entities } = document;
  const terms = ledger === null ? null : knownOf(ledger).terms.statement(statement);
  if (terms === null) return [];
  const who = terms.mayName === false ? 'the source' : calledIn(document, source);
  if (terms.mayUse === false) return [{ span, about: `use ${statement}`, message: `It was agreed with ${who} that these words are not used. Take them out, or ask for leave.` }];
  const marked = quotation !== null && quotation.kind !== 'indirect';
  const quoted: readonly Found[] = terms.mayQuote === false && marked ? [{ span, about: `quote ${statement}`, message: `It was agreed with ${who} that these words are not quoted. Tell them in other words, or ask for leave.` }] : [];
  const speaker = entities.get(quotation?.speaker ?? '')?.source ?? null;
  const names = terms.mayName === false && source !== null && speaker === source && ledger !== null && agreedThroughout(ledger).get(source)?.mayName !== false;
  return !names ? quoted : [...quoted, { span: quotation === null ? span : extentOf(quotation.source), about: `name ${statement}`, message: `For these words it was agreed that the source is not named. Say instead what was agreed.` }];
}

/** The sources that have never agreed to be named, but are not protected, and what they are called. */
const namelessIn = perLedger((ledger): readonly Identity[] => [...agreedThroughout(ledger)].flatMap(([id, { mayName }]) => {
  const { kind = 'person', name = '', aliases = [] } = knownOf(ledger).sources.get(id) ?? {};
  return mayName ? [] : identityOf(id, kind === 'person', [name, ...aliases], '') ?? { source: id, isPerson: false, names: [], words: new Set(), addresses: [], numbers: [] };
}));

function named({ ledger, entities, mentions, paragraphs }: CheckedDocument): readonly Found[] {
  if (ledger === null || namelessIn(ledger).length === 0) return [];
  const nameless = new Set(namelessIn(ledger).map(({ source }) => source));
  const places = [
    ...mentions.flatMap(({ start, end, entity }) => { const source = entities.get(entity)?.source ?? ''; return nameless.has(source) ? [{ source, span: [start, end] as const }] : []; }),
    // What stands beside the text is not all read for names.
    ...paragraphs.flatMap(({ is, text, start }) => is !== 'aside' ? [] : leaksIn(text, namelessIn(ledger)).map(({ source, span }) => ({ source, span: shifted(span, start) }))),
  ];
  return apart(places).map(({ source, span }): Found => ({ span, about: `name ${source}`, message: `The source ${source} has only spoken without being named, and the draft has the name. Take it out, or ask for leave.` }));
}

/** Speech in other words of those whose words may not be retold, or not be used at all. */
function retold(document: CheckedDocument): readonly Found[] {
  const { ledger, entities, quotations } = document;
  if (ledger === null) return [];
  const agreed = agreedThroughout(ledger);
  return agreed.size === 0 ? [] : quotations.flatMap(({ kind, speaker, contents, link }): readonly Found[] => {
    const source = entities.get(speaker ?? '')?.source ?? null;
    const terms = source === null ? undefined : agreed.get(source);
    if (kind !== 'indirect' || link !== null || terms === undefined || terms.mayUse && terms.mayParaphrase) return [];
    const what = terms.mayUse ? 'may be retold in other words' : 'may be used';
    return [{ span: extentOf(contents), severity: 'warning', about: `retold ${source}`, message: `Nothing that the ledger has from ${calledIn(document, source)} ${what}. Where is this from?` }];
  });
}

/** Places without those that lie in one before. */
function apart<T extends { readonly span: Span }>(places: readonly T[]): readonly T[] {
  const kept: T[] = [];
  for (const place of [...places].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])) {
    const last = kept.at(-1);
    if (last === undefined || !overlaps(last.span, place.span)) kept.push(place);
  }
  return kept;
}

/** What the file still has of protected sources, and where a paragraph has it too. */
const protectedIn = perLedger(({ sections }): readonly Identity[] => sections.sources.flatMap(({ id, fields }) =>
  id !== null && isProtected(fields) ? identityOf(id, (fields.kind ?? 'person') === 'person', [fields.name ?? '', ...fields.aliases ?? []], fields.contact ?? '') ?? [] : []));
const leaksOf = perParagraph((ledger, words) => leaksIn(words, protectedIn(ledger)));

function identityLeaks(document: CheckedDocument): readonly Found[] {
  const { class: kind, ledger, paragraphs, mentions, entities, text } = document;
  if (ledger === null || kind !== 'article') return [];
  const identities = protectedIn(ledger);
  if (identities.length === 0) return [];
  // A surname alone gives a source away where it is nobody else’s in the draft.
  const others = new Set([...entities.values()].flatMap(({ name, type }) => type === 'person' && name.includes(' ') && leaksIn(name, identities).length === 0 ? [foldedWord(name.slice(name.lastIndexOf(' ') + 1))] : []));
  const alone = mentions.flatMap(({ start, end, type, entity }): readonly Leak[] => {
    const word = foldedWord(text.slice(start, end));
    const known = entities.get(entity);
    return type !== 'person' || known?.source !== null || foldedWord(known.name) !== word || others.has(word) ? [] : identities.flatMap(({ source, words }): readonly Leak[] => words.has(word) ? [{ source, span: [start, end], by: 'name' }] : []);
  });
  const written = paragraphs.flatMap(({ start, text: words }) => leaksOf(ledger, words).map((leak): Leak => ({ ...leak, span: shifted(leak.span, start) })));
  return apart([...alone, ...written]).map(({ source, span, by }): Found => {
    const called = calledIn(document, source);
    const who = `a source that must not be named${called === 'a protected source' ? '' : ` (${called})`}`;
    return { span, about: source, message: by === 'name' ? `This names ${who}. Take it out, and its name out of the ledger too.` : `This is an address or number of ${who}. Take it out.` };
  });
}
