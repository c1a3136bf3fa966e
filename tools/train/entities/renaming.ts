import { TYPES } from '../../../src/entities/model/labels';
import { goldNames } from './score';
import type { Targets, TrainingDocument } from './corpora';
import type { Random } from './math';

/** A name as columns of a document; `written` tells names all in one case apart, so that one takes the place of its like. */
export interface NameForms { readonly forms: Int32Array; readonly contexts: Uint8Array }

/** Names to put in the place of others, by type. */
export type NamePool = readonly (readonly NameForms[])[];

/** Gathers all names of documents whose labels are exact. */
export function poolOf(documents: readonly TrainingDocument[], targets: Targets): NamePool {
  const pool: NameForms[][] = TYPES.map(() => []);
  for (const document of documents) for (const name of goldNames(document, targets)) {
    const [from, to, type] = name.split(':').map(Number) as [number, number, number];
    pool[type]!.push({ forms: document.forms.slice(from, to), contexts: document.contexts.slice(from, to) });
  }
  return pool;
}

/**
 * The same document with other names in it: what a text says of a name must tell its type, not the name alone
 * (mention replacement, Dai & Adel 2020). Equal names are replaced by equal ones; only the types in `which`.
 */
export function renamed(document: TrainingDocument, pool: NamePool, targets: Targets, rate: number, which: ReadonlySet<number>, random: Random): TrainingDocument {
  const names = goldNames(document, targets).map(name => name.split(':').map(Number) as [number, number, number]);
  const chosen = new Map<string, NameForms | null>();
  const forms: number[] = [];
  const contexts: number[] = [];
  const candidates: number[] = [];
  const marks: number[] = [];
  const starts = new Map<number, number>();
  let at = 0;
  const copy = (to: number): void => {
    for (; at < to; at++) {
      starts.set(at, forms.length);
      forms.push(document.forms[at]!);
      contexts.push(document.contexts[at]!);
      candidates.push(document.candidates[at]!);
      marks.push(document.targets[at]!);
    }
  };
  for (const [from, to, type] of names) {
    const list = pool[type]!;
    if (!which.has(type) || list.length === 0) continue;
    const key = `${document.forms.slice(from, to).join()} ${type}`;
    let other = chosen.get(key);
    if (other === undefined) chosen.set(key, other = random.next() < rate ? list[Math.floor(random.next() * list.length)]! : null);
    if (other === null) continue;
    copy(from);
    starts.set(from, forms.length);
    const { length } = other.forms;
    for (let i = 0; i < length; i++) {
      forms.push(other.forms[i]!);
      contexts.push(i === 0 ? other.contexts[0]! & ~1 | document.contexts[from]! & 1 : other.contexts[i]! & ~1);
      candidates.push(1);
      const place = length === 1 ? 3 : i === 0 ? 0 : i === length - 1 ? 2 : 1;
      marks.push(targets.add([1 + 4 * type + place]));
    }
    at = to;
  }
  copy(document.length);
  starts.set(document.length, forms.length);
  return { length: forms.length, forms: Int32Array.from(forms), contexts: Uint8Array.from(contexts), candidates: Uint8Array.from(candidates), targets: Int32Array.from(marks), blocks: document.blocks.map(block => starts.get(block) ?? 0) };
}
