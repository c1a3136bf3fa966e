import { checkDocument, checkParagraph, type PlacedWaiver, type RuleFound } from '../checks';
import type { CheckedDocument, CheckedEntity, CheckedMention, CheckedQuotation, Paragraph } from '../checks/document';
import type { HouseRules } from '../checks/house-rules';
import type { Finding } from '../checks/types';
import { shifted } from '../text/span';
import type { Block } from './block';
import type { View } from './collect';
import type { Annotation } from './types';

/** What the rules about paragraphs have said of a block, kept as long as it is read so; blocks that are not read at all share one reading. */
const KEPT = new WeakMap<Block['reading'], { readonly is: Paragraph['is']; readonly text: string; readonly house: HouseRules; readonly found: readonly RuleFound[] }>();

/** The findings of a whole document; each paragraph that stands as it stood is not checked again. */
export function findingsOf(view: View, parts: Omit<Annotation, 'findings' | 'id' | 'turns'>, quotations: readonly CheckedQuotation[], mentions: readonly CheckedMention[]): readonly Finding[] {
  const { recognition, ledger, uses } = view;
  if (recognition.class === 'other') return [];
  const paragraphs: Paragraph[] = [];
  const local: RuleFound[] = [];
  let start = 0;
  for (const block of view.blocks.from(0)) {
    const is = isOf(block);
    const at = start;
    paragraphs.push({ start, end: start + block.length, text: block.text, is });
    for (const { rule, found } of ownOf(block, is, ledger.house)) local.push({ rule, found: { ...found, span: shifted(found.span, at) } });
    start += block.length;
  }
  const document: CheckedDocument = {
    class: recognition.class, text: paragraphs.map(({ text }) => text).join(''), paragraphs, entities: new Map(parts.entities.map((entity): [string, CheckedEntity] => [entity.id, entity])), mentions, quotations, marked: parts.marked,
    ledger: ledger.whole, view: ledger.view, uses: uses.slice(0, ledger.uses.length), path: view.path, dateline: recognition.dateline, day: view.day?.date ?? null, now: view.now, house: ledger.house,
  };
  return checkDocument(document, local, waiversOf(view), ledger.levels);
}

function ownOf({ text, reading }: Block, is: Paragraph['is'], house: HouseRules): readonly RuleFound[] {
  const kept = KEPT.get(reading);
  if (kept?.is === is && kept.text === text && kept.house === house) return kept.found;
  const found = checkParagraph({ text, is, mentions: reading.mentions, quotations: reading.quotations, house });
  KEPT.set(reading, { is, text, house, found });
  return found;
}

const isOf = ({ use }: Block): Paragraph['is'] => use === 'article' ? 'text' : use === 'heading' ? 'heading' : use === 'aside' ? 'aside' : 'speech';

/** The waivers of the ledger where their words stand now: they are placed behind the uses. */
const waiversOf = ({ ledger, uses }: View): readonly PlacedWaiver[] => ledger.waivers.flatMap((waiver, at) => { const place = uses[ledger.uses.length + at]; return place === undefined ? [] : [{ ...waiver, place }]; });
