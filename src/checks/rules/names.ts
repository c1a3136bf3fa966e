import { isLettered } from '../../entities/clusters/spelling';
import { confusableBodies, foldedName, fullNameOf, lettersOf, type ConfusableBody } from '../bodies';
import type { CheckedDocument, CheckedMention } from '../document';
import { gathered } from '../gathered';
import { labelOf } from '../known';
import type { DocumentRule, Found } from '../rule';
import { tellableSources } from '../tellable';
import { nameVariants } from '../variants';

const COURT = 'sources:\n- { id: S-001, kind: organization, name: International Criminal Court, aliases: [ICC], not_to_confuse_with: [International Court of Justice] }\n';
const MERROW = 'sources:\n- { id: S-001, kind: person, name: Ada Merrow, aliases: [Merrow] }\n';
const HAGUE = 'THE HAGUE, March 17 — ';
const HARWICK = 'HARWICK, May 4 — The northern pier stays shut, said Ada Merrow, who runs the harbour trust.';

/** Whether the names are the right ones, and are spelt as they are spelt. */
export const NAMES: readonly DocumentRule[] = [
  {
    id: 'org-confusable', group: 'names', level: 'warning', needs: 'text', scope: 'document',
    title: 'The name of one body where another may be meant',
    why: 'Reuters and AP: bodies with like names, such as the two world courts in The Hague, are looked up every time.',
    speaks: [
      { draft: `${HAGUE}The International Criminal Court issued a warrant on Friday. Russia does not recognise the International Court of Justice, said Ada Merrow, a lawyer.`, ledger: COURT, at: 'International Court of Justice' },
      { draft: `${HAGUE}The International Court of Justice (ICC) issued an order on Friday, said Ada Merrow, a lawyer.`, at: 'ICC' },
      { draft: `${HAGUE}The International Court of Justice issued an order on Friday, said Ada Merrow, a lawyer.`, ledger: COURT.replace(/, not_to.*\]/u, ''), at: 'International Court of Justice' },
    ],
    silent: [
      { draft: `${HAGUE}The International Criminal Court (ICC) issued a warrant on Friday, said Ada Merrow, a lawyer. She said the International Court of Justice (ICJ) settles disputes between states.` },
      { draft: `${HAGUE}The International Criminal Court issued a warrant on Friday. Russia does not recognise the ICC, said Ada Merrow, a lawyer.`, ledger: COURT },
    ],
    check: document => document.class !== 'article' ? [] : confused(document),
  },
  {
    id: 'name-variant', group: 'names', level: 'warning', needs: 'text', scope: 'document',
    title: 'A name that is spelt in two ways, or otherwise than in the ledger',
    why: 'AP and Reuters: a name is spelt as its bearer spells it, and in the same way throughout; a misspelt name is the correction that is printed most.',
    speaks: [
      { draft: `${HARWICK} “We found cracks,” Merow said on Monday.`, ledger: MERROW, at: 'Merow' },
      { draft: 'HARWICK, May 4 — The northern pier stays shut, said Jonathan Bennett, who runs the harbour trust. Bennett had seen the cracks. “We found them in March,” Bennet said on Monday.', at: 'Bennet' },
      { draft: 'KYIV, May 4 — The bridge stays shut, said Ada Merrow, who runs it. Boats from Kiev had to wait, Merrow said. She has lived in Kyiv since 2010 and left Kyiv in May.', at: 'Kiev' },
      { draft: `${HARWICK} Nobody had told Ada Merow of the cracks, the county said. Merrow disagreed.`, at: 'Merow' },
    ],
    silent: [
      { draft: `${HARWICK} Ada Marsh and Ben Walsh, who fish there, did not agree. “We need it,” Walsh said. Marsh said the Merrows knew it.` },
      { draft: 'HARWICK, May 4 — The northern pier stays shut, said Robert Bennett, who runs the trust. “We found cracks,” Bob Bennett said. The Bennetts live there.' },
      { draft: `${HARWICK} “We found cracks,” Merrow said on Monday.`, ledger: MERROW },
    ],
    check: document => document.class !== 'article' ? [] : nameVariants(document),
  },
];

function confused(document: CheckedDocument): readonly Found[] {
  const bodies = confusableBodies(document.house);
  const named = document.mentions.flatMap(mention => {
    if (mention.type === 'date' || mention.type === 'money') return [];
    const name = foldedName(document.text.slice(mention.start, mention.end));
    return [{ mention, name, body: bodies.get(name) ?? null }];
  });
  const sure = [...warned(document, named), ...misLettered(document, named)];
  const told = new Set(sure.map(({ span: [start] }) => start));
  return [...sure, ...taken(document, named.filter(({ mention }) => !told.has(mention.start)))];
}

interface NamedBody { readonly mention: CheckedMention; readonly name: string; readonly body: ConfusableBody | null }

/** Names of which the ledger says that they are not its source. */
function warned(document: CheckedDocument, named: readonly NamedBody[]): readonly Found[] {
  const sources = tellableSources(document).filter(({ notToConfuseWith }) => notToConfuseWith.length > 0);
  if (sources.length === 0) return [];
  const other = new Map(sources.flatMap(({ id, label, notToConfuseWith }) => notToConfuseWith.map(name => [foldedName(name), { id, label }] as const)));
  return named.flatMap(({ mention: { start, end, entity }, name, body }): readonly Found[] => {
    const found = other.get(name) ?? body?.names.map(one => other.get(foldedName(one))).find(one => one !== undefined);
    // A source of its own is meant where it is named.
    if (found === undefined || document.entities.get(entity)?.source != null) return [];
    return [{ span: [start, end], severity: 'error', about: `ledger ${found.id}`, message: `The ledger warns that this is not ${found.label}. Which of the two is meant?` }];
  });
}

/** `International Court of Justice (ICC)`. */
function misLettered({ text }: CheckedDocument, named: readonly NamedBody[]): readonly Found[] {
  return named.flatMap(({ mention: { start, end }, body }, at): readonly Found[] => {
    const before = named[at - 1];
    const other = before?.body ?? null;
    if (before === undefined || other === null || body === null || !other.others.includes(body)) return [];
    if (!isLettered(text.slice(start, end)) || isLettered(before.name) || text.slice(before.mention.end, start).trim() !== '(' || text[end] !== ')') return [];
    const right = lettersOf(other);
    return [{ span: [start, end], severity: 'error', message: `These are the letters of the ${fullNameOf(body)}. Which of the two is meant?`, ...right !== null && { fixes: ['replace'], replacement: right } }];
  });
}

/** One body in full, and only the letters of another. */
const crossed = (body: ConfusableBody, [other]: readonly ConfusableBody[]): string | null =>
  other === undefined || lettersOf(other) === null ? null : `The draft has the ${fullNameOf(other)} in full, and these are the letters of the ${fullNameOf(body)}. Which of the two is meant?`;

/** A body that the draft names, where the ledger has the one that is taken for it and not this; two that the house tells apart; one in full and the letters of the other. */
function taken(document: CheckedDocument, named: readonly NamedBody[]): readonly Found[] {
  const bodies = gathered(named.flatMap(({ mention, body }) => body === null ? [] : [[body, mention] as const]));
  if (bodies.size === 0) return [];
  const { text, view } = document;
  const inLedger = new Map(tellableSources(document).flatMap(({ id, label, aliases }) => [label, ...aliases].map(name => [foldedName(name), id] as const)));
  const isWritten = (body: ConfusableBody, inLetters: boolean): boolean => bodies.get(body)?.every(({ start, end }) => isLettered(text.slice(start, end)) === inLetters) === true;
  const sourceOf = ({ names }: ConfusableBody): string | null => names.map(name => inLedger.get(foldedName(name)) ?? null).find(id => id !== null) ?? null;
  return [...bodies].flatMap(([body, mentions]): readonly Found[] => {
    if (sourceOf(body) !== null) return [];
    const known = body.others.find(other => sourceOf(other) !== null && !bodies.has(other));
    const message = known !== undefined ? `The ledger has ${labelOf(view, sourceOf(known))}, which is not the ${fullNameOf(body)}. Which of the two is meant?`
      : body.isHouse && body.others.some(other => bodies.has(other)) ? `The house asks you to make sure that ${fullNameOf(body)} and ${body.others.map(fullNameOf).join(' and ')} are told apart here.`
        : isWritten(body, true) ? crossed(body, body.others.filter(other => isWritten(other, false))) : null;
    return message === null ? [] : mentions.map(({ start, end }) => ({ span: [start, end], about: `body ${fullNameOf(body)}`, message }));
  });
}
