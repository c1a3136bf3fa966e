/** A place in a text as people count it: line and column from zero, the column in UTF-16 code units. */
export interface Place { readonly line: number; readonly column: number }

/** Turns offsets into lines and columns, and back. Lines end at CRLF, LF or CR, as in VS Code. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
    }
  }

  /** Number of lines; a text that ends with a line end has an empty last line. */
  get lines(): number { return this.#starts.length; }

  /** The place of an offset; offsets outside of the text are clamped. */
  at(offset: number): Place {
    const clamped = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: clamped - (this.#starts[low] ?? 0) };
  }

  /** The offset of a place; lines and columns outside of the text are clamped. */
  offset({ line, column }: Place): number {
    if (line < 0) return 0;
    const start = this.#starts[line] ?? this.#length;
    return Math.min(start + Math.max(0, column), this.#starts[line + 1] ?? this.#length, this.#length);
  }
}
