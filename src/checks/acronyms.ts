import { standsFor } from '../entities/clusters/letters';
import { isLettered, spellingOf } from '../entities/clusters/spelling';
import type { Span } from '../text/span';
import { foldedName } from './bodies';
import type { CheckedDocument, CheckedMention } from './document';
import { KNOWN_LETTERS } from './en/introductions';
import { gathered } from './gathered';
import { bodyStart, isWithin } from './introductions';
import type { Found } from './rule';
import { secretsOf } from './tellable';

/** Letters and what they stand for, where a draft has both. */
interface Letters { readonly letters: string; readonly full: string; readonly short: readonly Placed[]; readonly long: readonly Placed[]; /** How often they stand in names, alone or with other words. */ readonly used: number }
interface Placed { readonly span: Span; /** It stands in the writer’s own text. */ readonly isOwn: boolean }

/** Letters that come before their words, are given with them twice, or are given and not used. Linear in mentions. */
export function acronymFaults(document: CheckedDocument): readonly Found[] {
  return lettersIn(document).flatMap(one => [...early(document, one), ...bracketed(document, one)]);
}

function lettersIn(document: CheckedDocument): readonly Letters[] {
  const { text, mentions, quotations, paragraphs, house } = document;
  const start = bodyStart(document);
  const secrets = secretsOf(document);
  const spoken = quotations.filter(({ kind }) => kind === 'direct').flatMap(({ contents }) => contents).sort((a, b) => a[0] - b[0]);
  const known = new Set([...KNOWN_LETTERS, ...house.known]);
  const named: (readonly [entity: string, one: { readonly mention: CheckedMention; readonly name: string; readonly isOwn: boolean }])[] = [];
  const used = new Map<string, number>();
  let at = 0;
  for (const mention of mentions) {
    while (at + 1 < paragraphs.length && (paragraphs[at]?.end ?? 0) <= mention.start) at++;
    if (mention.type === 'person' || mention.type === 'date' || mention.type === 'money' || mention.type === 'norp') continue;
    const one = { mention, name: text.slice(mention.start, mention.end).replace(/\s+/gu, ' '), isOwn: paragraphs[at]?.is === 'text' && mention.start >= start && !isWithin(spoken, [mention.start, mention.end]) };
    for (const word of one.name.split(/[^\p{L}]+/u)) used.set(word, (used.get(word) ?? 0) + 1);
    named.push([mention.entity, one]);
  }
  return [...gathered(named).values()].flatMap((all): readonly Letters[] => {
    const letters = all.find(({ name }) => isLettered(name) && !/[ .]/u.test(name) && !known.has(name))?.name;
    const full = letters === undefined ? undefined : all.find(({ name }) => name.includes(' ') && standsFor(letters.toLowerCase(), spellingOf(name).replace(/\./gu, '')))?.name;
    if (letters === undefined || full === undefined || [letters, full].some(name => secrets.names.has(foldedName(name)))) return [];
    const placed = (is: (name: string) => boolean): readonly Placed[] => all.filter(({ name }) => is(name)).map(({ mention, isOwn }) => ({ span: [mention.start, mention.end], isOwn }));
    return [{ letters, full, short: placed(name => name === letters), long: placed(name => name === full), used: used.get(letters) ?? 0 }];
  });
}

/** The letters come first, and not with their words in brackets behind them. */
function early({ text }: CheckedDocument, { letters, full, short, long }: Letters): readonly Found[] {
  const [first] = short.filter(({ isOwn }) => isOwn);
  const whole = long.find(({ isOwn }) => isOwn);
  if (first === undefined || whole === undefined || first.span[0] > whole.span[0] || long.some(({ span }) => span[0] < first.span[0] && span[0] > first.span[0] - NEAR)) return [];
  if (/^\s?[(,–—-]/u.test(text.slice(first.span[1], whole.span[0])) && whole.span[0] - first.span[1] <= 6) return [];
  return [{ span: first.span, severity: 'warning', message: `The letters ${letters} stand here before the draft says what they are short for: ${full}.` }];
}

/** A name so many characters before may be meant to bring the letters in. */
const NEAR = 400;

/** Letters in brackets behind their words: a second time, or never to be used again. */
function bracketed({ text }: CheckedDocument, { letters, short, used }: Letters): readonly Found[] {
  const inBrackets = short.filter(({ span: [start, end] }) => text[start - 1] === '(' && text[end] === ')');
  const [first, second] = inBrackets;
  if (first === undefined) return [];
  if (second !== undefined) return [{ span: second.span, message: `${letters} is explained a second time here. The letters alone are enough.` }];
  return short.length > 1 || used > 1 ? [] : [{ span: first.span, message: `${letters} is explained here and not used again. Leave the letters out.` }];
}
