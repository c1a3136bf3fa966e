import { bestNames } from '../../../src/entities/model/viterbi';
import { Begin, End, Inside, labelOf, LABELS, Single, TYPES } from '../../../src/entities/model/labels';
import type { Targets, TrainingDocument } from './corpora';
import type { Network } from './network';

/** Names as `row:row:type`, told from the only label that a piece may have. */
export function goldNames(document: TrainingDocument, targets: Targets): readonly string[] {
  const labels = Array.from(document.targets, target => { const mask = targets.masks[target]!; return mask.indexOf(1, mask[0] === 1 ? LABELS : 0); });
  const found: string[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label < 1) continue;
    const type = Math.floor((label - 1) / 4);
    if (label === labelOf(type, Single)) { found.push(`${i}:${i + 1}:${type}`); continue; }
    if (label !== labelOf(type, Begin)) continue;
    let j = i + 1;
    while (j < labels.length && labels[j] === labelOf(type, Inside)) j++;
    if (labels[j] === labelOf(type, End)) found.push(`${i}:${j + 1}:${type}`);
  }
  return found;
}

/** Exact F1 over types that are told apart by `as` (undefined for those that do not count), with one line of figures. */
export function score(nets: readonly Network[], documents: readonly TrainingDocument[], targets: Targets, as: (type: number) => string | undefined = type => TYPES[type]): { readonly f1: number; readonly line: string } {
  const tallies = new Map<string, [right: number, found: number, gold: number]>();
  const tally = (name: string): [number, number, number] => { const known = tallies.get(name) ?? [0, 0, 0]; tallies.set(name, known); return known; };
  const seen = (names: readonly string[]): readonly string[] => names.flatMap(name => { const [from, to, type] = name.split(':'); const shown = as(Number(type)); return shown === undefined ? [] : [`${from}:${to}:${shown}`]; });
  for (const document of documents) {
    const gold = new Set(seen(goldNames(document, targets)));
    const found = seen(predicted(nets, document));
    for (const name of found) for (const key of ['all', name.split(':')[2]!]) { tally(key)[1]++; if (gold.has(name)) tally(key)[0]++; }
    for (const name of gold) for (const key of ['all', name.split(':')[2]!]) tally(key)[2]++;
  }
  const f1 = ([right, found, gold]: [number, number, number]): number => 200 * right / (found + gold || 1);
  const [right, found, gold] = tally('all');
  return { f1: f1(tally('all')), line: `F1 ${f1(tally('all')).toFixed(2)} P ${(100 * right / found).toFixed(1)} R ${(100 * right / gold).toFixed(1)}  ${[...tallies].filter(([name]) => name !== 'all').map(([name, t]) => `${name} ${f1(t).toFixed(1)}`).join('  ')}` };
}

/** What one network, or the mean of several, finds. */
export function predicted(nets: readonly Network[], document: TrainingDocument): readonly string[] {
  const [first, ...others] = nets;
  if (first === undefined) return [];
  first.forward(document);
  for (const other of others) {
    other.forward(document);
    for (let i = 0; i < first.candidates.length * 40; i++) first.scores.data[i]! += other.scores.data[i]!;
  }
  if (others.length > 0) for (let i = 0; i < first.candidates.length * 40; i++) first.scores.data[i]! /= nets.length;
  return first.runs.flatMap(([from, length]) => bestNames(first.scores.data, from, length).map(name => `${first.candidates[name.from]!}:${first.candidates[name.to - 1]! + 1}:${name.type}`));
}
