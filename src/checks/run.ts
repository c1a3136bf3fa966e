import type { PlacedUse } from '../links/places';
import { overlaps, type Span } from '../text/span';
import type { CheckedDocument } from './document';
import { RULES } from './registry';
import type { DocumentRule, Found, LocalParagraph, ParagraphRule, Rule } from './rule';
import type { Finding, Level, Levels, RuleId } from './types';

const PARAGRAPH_RULES: readonly ParagraphRule[] = RULES.filter(rule => rule.scope === 'paragraph');
const DOCUMENT_RULES: readonly DocumentRule[] = RULES.filter(rule => rule.scope === 'document');
const BY_ID: ReadonlyMap<RuleId, Rule> = new Map(RULES.map(rule => [rule.id, rule]));

/** The level of a rule: as the settings say, else the house, else the rule’s own. */
export const levelOf = (rule: RuleId, levels: Levels = {}, house: Levels = {}): Level => levels[rule] ?? house[rule] ?? BY_ID.get(rule)?.level ?? 'error';

/** What one rule has found. */
export interface RuleFound { readonly rule: RuleId; readonly found: Found }

/** What the rules about single paragraphs say of one; a pure function of it, to be kept with it. Offsets are relative to it. */
export const checkParagraph = (paragraph: LocalParagraph): readonly RuleFound[] =>
  PARAGRAPH_RULES.flatMap(({ id, check }) => check(paragraph).map(found => ({ rule: id, found })));

/** A waiver of the ledger with the place of its words. */
export interface PlacedWaiver { readonly rule: string; readonly by: string; readonly reason: string; readonly on: string | null; readonly place: PlacedUse }

/**
 * All findings of a document, in order of place: those of the paragraphs (with offsets into the document) and those of the rules
 * about the document. Rules that are off are not asked, and neither are those that need a ledger where there is none.
 */
export function checkDocument(document: CheckedDocument, local: readonly RuleFound[], waivers: readonly PlacedWaiver[], levels: Levels): readonly Finding[] {
  const level = (rule: RuleId): Level => levelOf(rule, levels, document.house.levels);
  const asked = DOCUMENT_RULES.filter(({ id, needs }) => level(id) !== 'off' && (needs === 'text' || document.ledger !== null));
  const found = [...local.filter(({ rule }) => level(rule) !== 'off'), ...asked.flatMap(({ id, check }) => check(document).map(one => ({ rule: id, found: one })))];
  const said = (rule: RuleId): boolean => (levels[rule] ?? document.house.levels[rule]) !== undefined;
  return grouped(found).map(({ rule, found: [first, ...more] }): Finding => {
    const [start, end] = first.span;
    const own = level(rule);
    const finding: Finding = {
      rule, severity: said(rule) || first.severity === undefined ? own === 'off' ? 'info' : own : first.severity, start, end, message: first.message, fixes: first.fixes ?? [],
      ...more.length > 0 && { places: more.map(({ span }) => span) }, ...first.replacement !== undefined && { replacement: first.replacement },
    };
    const waiver = waiverOf(finding, waivers);
    return waiver === undefined ? finding : { ...finding, waiver };
  }).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Found things of one rule and one cause together, in order of place. */
function grouped(all: readonly RuleFound[]): readonly { readonly rule: RuleId; readonly found: readonly [Found, ...Found[]] }[] {
  const groups = new Map<string, { readonly rule: RuleId; readonly found: [Found, ...Found[]] }>();
  all.forEach(({ rule, found }, at) => {
    const key = found.about === undefined ? String(at) : `${rule} ${found.about}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { rule, found: [found] });
    else group.found.push(found);
  });
  for (const { found } of groups.values()) found.sort((a, b) => a.span[0] - b.span[0]);
  return [...groups.values()];
}

/** The waiver of a finding: one for its rule whose words it stands at. */
function waiverOf({ rule, start, end, places = [] }: Finding, waivers: readonly PlacedWaiver[]): Finding['waiver'] {
  const all: readonly Span[] = [[start, end], ...places];
  const touches = ({ place }: PlacedWaiver): boolean => all.some(span => overlaps(span, [place.start, place.end]) || span[0] === place.start);
  const [found] = waivers.filter(one => one.rule === rule && touches(one)).sort((a, b) => Number(a.place.state !== 'found') - Number(b.place.state !== 'found'));
  return found === undefined ? undefined : { by: found.by, reason: found.reason, on: found.on, stale: found.place.state !== 'found' };
}
