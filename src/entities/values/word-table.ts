const SIZE = 4096;

/** A number below `SIZE` that words share only by chance: of the first and last letters and the length. */
const shapeOf = (word: string): number => {
  const { length } = word;
  return (word.charCodeAt(0) * 67 ^ word.charCodeAt(length - 1) * 3 ^ length << 8) & SIZE - 1;
};

/** A map from words that answers for most other words by a look at their two ends, because most words of a text are not in it. */
export class WordTable<T> {
  readonly #entries: Map<string, T>;
  readonly #shapes = new Uint8Array(SIZE);

  constructor(entries: Iterable<readonly [string, T]>) {
    this.#entries = new Map(entries);
    for (const word of this.#entries.keys()) this.#shapes[shapeOf(word)] = 1;
  }

  get(word: string): T | undefined { return this.#shapes[shapeOf(word)] === 1 ? this.#entries.get(word) : undefined; }
}
