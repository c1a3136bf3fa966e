import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { at, collector, type Report } from '../ledger/problems';
import { parseSafely } from '../ledger/safe-yaml';
import type { LedgerProblem } from '../ledger/types';
import { editDistance } from '../text/fuzzy';
import { NO_HOUSE_RULES, type HouseRules } from './house-rules';
import { RULE_IDS } from './ids';
import { isStyle, levelsOf, STYLES } from './styles';
import type { Level, RuleId } from './types';

/** What is wrong in a file of house rules. Offsets are UTF-16 into its text. */
export type HouseProblem = LedgerProblem;

/** House rules as they were read. */
export interface LoadedHouseRules { readonly rules: HouseRules; /** In order of place. */ readonly problems: readonly HouseProblem[] }

/** No file is larger, in characters, no list is longer, and no word. */
const LARGEST = 200_000;
const MOST = 5000;
const LONGEST = 100;
const LEVELS: readonly Level[] = ['error', 'warning', 'info', 'off'];
const KEYS = ['preset', 'levels', 'preferred', 'banned', 'loaded', 'allowed', 'confusable', 'known'] as const;

/**
 * Reads a file of house rules (`house-rules.yaml`, YAML 1.2 core, as safely as a ledger). Every problem is reported with its place;
 * what is usable is given all the same. An empty file has no rules. Words are taken as they stand: no pattern is ever made of them.
 */
export function readHouseRules(text: string): LoadedHouseRules {
  const { report: collect, problems } = collector(text.length);
  const report: Report = (code, span, message, severity) => { collect(code, span, message.replace(/\b(an? |this )ledger\b/giu, (_, word: string) => word.startsWith('A') || word.startsWith('T') ? 'This file' : 'this file'), severity); };
  if (text.length > LARGEST) {
    report('too-large', [0, 0], 'This file is larger than 200 KB and is not read.');
    return { rules: NO_HOUSE_RULES, problems: problems() };
  }
  const document = parseSafely(text, report, false);
  const rules = document === null ? NO_HOUSE_RULES : readTop(document.contents, report);
  return { rules, problems: problems() };
}

function readTop(top: Node | null, report: Report): HouseRules {
  if (isNothing(top)) return NO_HOUSE_RULES;
  if (!isMap(top)) {
    report('not-house-rules', at(top), 'House rules begin with keys such as “preferred:”.');
    return NO_HOUSE_RULES;
  }
  const values = keysOf(top.items, KEYS, 'house rules', report);
  const list = (key: typeof KEYS[number]): readonly Node[] => listOf(values.get(key) ?? null, key, report);
  const words = (key: 'loaded' | 'allowed' | 'known'): readonly string[] => list(key).flatMap(node => wordOf(node, key, report) ?? []);
  const preset = presetOf(values.get('preset') ?? null, report);
  const preferred = list('preferred').flatMap(node => preferredOf(node, report));
  checkContradictions(preferred, report);
  const loaded = words('loaded');
  const allowed = words('allowed');
  for (const node of list('allowed')) if (isScalar(node) && loaded.includes(String(node.value))) report('contradiction', at(node), `“${String(node.value)}” stands in “loaded” and in “allowed”; only one can hold.`);
  return {
    levels: { ...preset, ...levelsIn(values.get('levels') ?? null, report) },
    preferred: preferred.map(({ use, not, why }) => ({ use, not: not.map(({ word }) => word), why })),
    banned: list('banned').flatMap(node => bannedOf(node, report)),
    loaded, allowed, known: words('known'),
    confusable: list('confusable').flatMap(node => pairOf(node, report)),
  };
}

const isNothing = (node: Node | null): node is null => node === null || isScalar(node) && node.value === null;
const keyOf = ({ key }: Pair): string => isScalar(key) ? String(key.value) : '';

/** The values behind known keys; others are reported. */
function keysOf(items: readonly Pair[], known: readonly string[], where: string, report: Report): ReadonlyMap<string, Node | null> {
  return new Map(items.flatMap((pair): readonly (readonly [string, Node | null])[] => {
    const key = keyOf(pair);
    if (known.includes(key)) return [[key, pair.value as Node | null]];
    // Merge keys have been told of already.
    if (key !== '<<') report('unknown-key', at(pair.key as Node), `“${key}:” is no key of ${where}${nearest(key, known)}. There are ${known.join(', ')}.`);
    return [];
  }));
}

/** “; is “levels” meant?” where a known word is near. */
function nearest(word: string, known: readonly string[]): string {
  const [best] = known.map(one => ({ one, distance: editDistance(one, word.slice(0, LONGEST)) })).sort((a, b) => a.distance - b.distance);
  return best === undefined || best.distance > Math.max(1, Math.floor(best.one.length / 3)) ? '' : `; is “${best.one}” meant?`;
}

function listOf(node: Node | null, key: string, report: Report): readonly Node[] {
  if (isNothing(node)) return [];
  if (!isSeq(node)) { report('wrong-type', at(node), `“${key}” is a list: each entry begins with a dash, or stands in brackets [ ].`); return []; }
  if (node.items.length > MOST) report('too-many', at(node), `“${key}” has more than ${MOST} entries; those behind are not read.`);
  return (node.items.slice(0, MOST) as (Node | null)[]).flatMap(item => {
    if (!isNothing(item)) return [item];
    report('missing-value', at(node), `An entry of “${key}” is empty.`);
    return [];
  });
}

/** One word or some, taken as they stand; null for anything else. */
function wordOf(node: Node | null, key: string, report: Report): string | null {
  if (isNothing(node) || !isScalar(node)) { report('wrong-type', at(node), `In “${key}” words stand here, and nothing else.`); return null; }
  const word = typeof node.value === 'string' ? node.value : node.source ?? String(node.value);
  if (word.trim() === '') report('missing-value', at(node), `A word is missing here in “${key}”.`);
  else if (word !== word.trim() || /[\p{C}\n]/u.test(word)) report('wrong-value', at(node), `In “${key}” a word has blanks around it, line ends, or characters that cannot be seen.`);
  else if (word.length > LONGEST) report('wrong-value', at(node), `In “${key}” a word or phrase has no more than ${LONGEST} characters.`);
  else if (!/[\p{L}\p{N}]/u.test(word)) report('wrong-value', at(node), `In “${key}” a word has letters or digits.`);
  else return word;
  return null;
}

function whyOf(node: Node | null, key: string, report: Report): string | null {
  if (isNothing(node)) return null;
  if (isScalar(node) && typeof node.value === 'string' && node.value.length <= 5 * LONGEST) return node.value.replace(/\s+/gu, ' ').trim() || null;
  report('wrong-type', at(node), `“why” of “${key}” is one sentence.`);
  return null;
}

/** The keys of an entry; null where there are none. */
function entryOf(node: Node, key: string, keys: readonly string[], needed: readonly string[], report: Report): ReadonlyMap<string, Node | null> | null {
  if (!isMap(node)) { report('wrong-type', at(node), `An entry of “${key}” has the keys ${keys.join(', ')}.`); return null; }
  const values = keysOf(node.items, keys, `an entry of “${key}”`, report);
  const missing = needed.filter(one => isNothing(values.get(one) ?? null));
  for (const one of missing) report('missing-key', at((node.items[0]?.key ?? node) as Node), `“${one}:” is missing in this entry of “${key}”.`);
  return missing.length > 0 ? null : values;
}

/** A word with its place. */
interface PlacedWord { readonly word: string; readonly node: Node }
interface Preferred { readonly use: string; readonly not: readonly PlacedWord[]; readonly why: string | null }

function preferredOf(node: Node, report: Report): readonly Preferred[] {
  const values = entryOf(node, 'preferred', ['use', 'not', 'why'], ['use', 'not'], report);
  const use = values === null ? null : wordOf(values.get('use') ?? null, 'use', report);
  if (values === null || use === null) return [];
  const instead = values.get('not') ?? null;
  const not = (isScalar(instead) ? [instead as Node] : listOf(instead, 'not', report)).flatMap((one): readonly PlacedWord[] => { const word = wordOf(one, 'not', report); return word === null ? [] : [{ word, node: one }]; });
  const others = not.filter(({ word, node: place }) => { if (word === use) report('contradiction', at(place), `“${word}” stands in “use” and in “not” of one entry.`); return word !== use; });
  return others.length === 0 ? [] : [{ use, not: others, why: whyOf(values.get('why') ?? null, 'preferred', report) }];
}

/** A word that one entry asks for and another one does not want, or that two entries replace. */
function checkContradictions(preferred: readonly Preferred[], report: Report): void {
  const wanted = new Set(preferred.map(({ use }) => use));
  const replaced = new Map<string, string>();
  for (const { use, not } of preferred) for (const { word, node } of not) {
    const other = replaced.get(word);
    if (wanted.has(word)) report('contradiction', at(node), `“${word}” is asked for by another entry of “preferred”.`);
    else if (other !== undefined && other !== use) report('contradiction', at(node), `“${word}” is replaced by “${other}” in another entry of “preferred”.`);
    replaced.set(word, other ?? use);
  }
}

function bannedOf(node: Node, report: Report): HouseRules['banned'] {
  const plain = isScalar(node);
  const values = plain ? null : entryOf(node, 'banned', ['word', 'why'], ['word'], report);
  if (!plain && values === null) return [];
  const word = wordOf(plain ? node : values?.get('word') ?? null, 'banned', report);
  return word === null ? [] : [{ word, why: whyOf(values?.get('why') ?? null, 'banned', report) }];
}

function pairOf(node: Node, report: Report): readonly (readonly [string, string])[] {
  if (!isSeq(node) || node.items.length !== 2) { report('wrong-type', at(node), 'An entry of “confusable” is two names in brackets, such as [North Quay Ferries, North Quay Freight].'); return []; }
  const [one, other] = (node.items as (Node | null)[]).map(name => wordOf(name, 'confusable', report));
  if (one == null || other == null) return [];
  if (one === other) { report('wrong-value', at(node), 'The two names of this entry of “confusable” are the same.'); return []; }
  return [[one, other]];
}

function presetOf(node: Node | null, report: Report): HouseRules['levels'] {
  if (isNothing(node)) return {};
  const name = isScalar(node) && typeof node.value === 'string' ? node.value : '';
  if (isStyle(name)) return levelsOf(name);
  const known = Object.keys(STYLES);
  report('wrong-value', at(node), `“preset” is one of ${known.join(', ')}${nearest(name, known)}.`);
  return {};
}

function levelsIn(node: Node | null, report: Report): HouseRules['levels'] {
  if (isNothing(node)) return {};
  if (!isMap(node)) { report('wrong-type', at(node), 'In “levels” each rule has its level behind a colon, such as “loaded-verb: off”.'); return {}; }
  return Object.fromEntries(node.items.flatMap((pair): readonly (readonly [RuleId, Level])[] => {
    const rule = RULE_IDS.find(id => id === keyOf(pair));
    const value = pair.value as Node | null;
    const level = LEVELS.find(one => isScalar(value) && value.value === one);
    if (rule === undefined) report('unknown-rule', at(pair.key as Node), `“${keyOf(pair)}” in “levels” is no rule${nearest(keyOf(pair), RULE_IDS)}.`);
    else if (level === undefined) report('wrong-value', at(isNothing(value) ? pair.key as Node : value), `The level of “${rule}” is one of ${LEVELS.join(', ')}.`);
    return rule === undefined || level === undefined ? [] : [[rule, level]];
  }));
}
