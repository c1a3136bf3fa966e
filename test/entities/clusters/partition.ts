import assert from 'node:assert/strict';
import { createEntityIndex } from '../../../src/entities/entity-index';
import { compileNames, type NameLexicon } from '../../../src/entities/lexicon';
import type { EntityIndex, EntityType, NameMention } from '../../../src/entities/types';

/** Which forms name the same: `John Marsh = Marsh / Jane Lund` are two persons, one of them with two forms. */
export type Partition = string;

const TYPES: Readonly<Record<string, EntityType>> = { p: 'person', o: 'organization', l: 'location', f: 'facility', n: 'norp', m: 'misc', d: 'date' };

/** A mention of a form; `o:`, `l:` and so on in front say its type. */
export function mentioned(form: string, type: EntityType = 'person', more: Partial<NameMention> = {}): NameMention {
  const [, mark, rest] = /^(\w):(.*)$/u.exec(form) ?? [];
  const words = rest ?? form;
  return { start: 0, end: words.length, type: TYPES[mark ?? ''] ?? type, form: words, source: null, confidence: 1, ...more };
}

const groupsIn = (partition: Partition): readonly (readonly string[])[] => partition.split(' / ').map(group => group.split(' = '));

/** An index that has counted in the mentions. */
export function indexOf(mentions: readonly NameMention[], lexicon: NameLexicon = compileNames([])): EntityIndex {
  const index = createEntityIndex(lexicon);
  index.update([], mentions);
  return index;
}

/** A test for each row: the forms come out in just these groups, in the order given and in the other. */
export function testPartitions(rows: readonly (readonly [title: string, partition: Partition])[], type: EntityType, lexicon?: NameLexicon): void {
  for (const [title, partition] of rows) {
    test(`${title}: ${partition}`, () => {
      const mentions = groupsIn(partition).flat().map(form => mentioned(form, type));
      for (const row of [mentions, [...mentions].reverse()]) assert.equal(partitionOf(row, indexOf(row, lexicon)), normal(partition));
    });
  }
}

function partitionOf(mentions: readonly NameMention[], index: EntityIndex): Partition {
  const groups = new Map<string, Set<string>>();
  for (const { form } of mentions) {
    const { key } = index.identity(form);
    groups.set(key, (groups.get(key) ?? new Set()).add(form));
  }
  return normal([...groups.values()].map(group => [...group].join(' = ')).join(' / '));
}

/** Groups and forms in the order of the alphabet, without types. */
const normal = (partition: Partition): Partition => groupsIn(partition).map(group => group.map(form => form.replace(/^\w:/u, '')).sort().join(' = ')).sort().join(' / ');
