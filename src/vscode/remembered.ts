import type { Memento, TextDocument } from 'vscode';

/** One of a few words about each document, said by a person. Kept for each file of a folder; for untitled ones as long as the window lives. */
export class Remembered<T extends string> {
  readonly #passing = new Map<string, T>();

  /** @param about what the words are about; a part of the key that they are kept under */
  constructor(private readonly memory: Memento, private readonly about: string, private readonly known: readonly T[]) {}

  of(document: TextDocument): T | null {
    const key = this.#key(document);
    const kept = document.isUntitled ? this.#passing.get(key) : this.memory.get<string>(key);
    return this.known.find(one => one === kept) ?? null;
  }

  /** @param word null forgets */
  async set(document: TextDocument, word: T | null): Promise<void> {
    const key = this.#key(document);
    if (!document.isUntitled) await this.memory.update(key, word ?? undefined);
    else if (word === null) this.#passing.delete(key);
    else this.#passing.set(key, word);
  }

  #key(document: TextDocument): string { return `${this.about}:${document.uri.toString()}`; }
}
