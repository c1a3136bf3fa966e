/** What a sequence holds: anything that has a length in the text. An item stands in one sequence only, and once. */
export interface Item { readonly length: number }

const MOST = 128;

interface Chunk<T> { items: T[]; length: number }

/**
 * A list of items that lie one behind the other in a text. Finding, counting and replacing cost steps by the number of
 * chunks, each of up to 128 items: some hundred for a text of a million characters.
 */
export class Sequence<T extends Item> {
  readonly #chunks: Chunk<T>[] = [];
  readonly #home = new Map<T, Chunk<T>>();

  /** Number of items. */
  get size(): number { return this.#home.size; }

  /** The item at an index; undefined beyond the ends. */
  at(index: number): T | undefined {
    if (index < 0) return undefined;
    for (const chunk of this.#chunks) {
      if (index < chunk.items.length) return chunk.items[index];
      index -= chunk.items.length;
    }
    return undefined;
  }

  /** The index of the item that holds an offset, and where it begins; for the end of the text, its last item. -1 in an empty one. */
  find(offset: number): { readonly index: number; readonly start: number } {
    let index = 0;
    let start = 0;
    for (const [at, chunk] of this.#chunks.entries()) {
      if (offset >= start + chunk.length && at < this.#chunks.length - 1) { index += chunk.items.length; start += chunk.length; continue; }
      for (const [inner, item] of chunk.items.entries()) {
        if (offset < start + item.length || inner === chunk.items.length - 1) return { index: index + inner, start };
        start += item.length;
      }
    }
    return { index: -1, start: 0 };
  }

  /** The index of an item, or -1 when it is not here any more. */
  indexOf(item: T): number {
    const home = this.#home.get(item);
    if (home === undefined) return -1;
    let index = 0;
    for (const chunk of this.#chunks) {
      if (chunk === home) return index + chunk.items.indexOf(item);
      index += chunk.items.length;
    }
    return -1;
  }

  /** The offset at which the item of an index begins; the length of the text for the index behind the last. */
  start(index: number): number {
    let start = 0;
    for (const chunk of this.#chunks) {
      if (index < chunk.items.length) {
        for (let i = 0; i < index; i++) start += chunk.items[i]?.length ?? 0;
        return start;
      }
      index -= chunk.items.length;
      start += chunk.length;
    }
    return start;
  }

  /** All items from an index on, in order. Nothing may be replaced meanwhile. */
  *from(index: number): Generator<T> {
    for (const chunk of this.#chunks) {
      if (index < chunk.items.length) yield* index <= 0 ? chunk.items : chunk.items.slice(index);
      index -= chunk.items.length;
    }
  }

  /** Replaces the items `[from, to)` and gives those that went. */
  splice(from: number, to: number, items: readonly T[]): readonly T[] {
    const gone: T[] = [];
    let left = to - from;
    let at = 0;
    let index = from;
    while (at < this.#chunks.length - 1 && index > (this.#chunks[at]?.items.length ?? 0)) index -= this.#chunks[at++]?.items.length ?? 0;
    if (this.#chunks.length === 0) this.#chunks.push({ items: [], length: 0 });
    for (let chunk = at, inner = index; left > 0 && chunk < this.#chunks.length; inner = 0) {
      const home = this.#chunks[chunk];
      if (home === undefined) break;
      const taken = home.items.splice(inner, left);
      for (const item of taken) { home.length -= item.length; this.#home.delete(item); }
      gone.push(...taken);
      left -= taken.length;
      if (home.items.length === 0 && chunk !== at) this.#chunks.splice(chunk, 1);
      else chunk++;
    }
    this.#insert(at, index, items);
    return gone;
  }

  #insert(at: number, index: number, items: readonly T[]): void {
    const home = this.#chunks[at];
    if (home === undefined) return;
    const all = [...home.items.slice(0, index), ...items, ...home.items.slice(index)];
    const parts = all.length <= MOST ? (all.length === 0 ? [] : [all]) : Array.from({ length: Math.ceil(all.length / (MOST / 2)) }, (_, part) => all.slice(part * (MOST / 2), (part + 1) * (MOST / 2)));
    const chunks = parts.map(part => ({ items: part, length: part.reduce((sum, { length }) => sum + length, 0) }));
    this.#chunks.splice(at, 1, ...chunks);
    for (const chunk of chunks) for (const item of chunk.items) this.#home.set(item, chunk);
  }
}
