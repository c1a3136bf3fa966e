/** Runs a task once, a while after it was last asked for; but no later than `most` milliseconds after it was first asked for. */
export class Later {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #first = 0;

  constructor(readonly task: () => void, readonly wait = 0, readonly most = Infinity) {}

  /** @param wait another while, in milliseconds, this once */
  ask(wait = this.wait): void {
    const now = Date.now();
    if (this.#timer === undefined) this.#first = now;
    else clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.#timer = undefined; this.task(); }, Math.max(0, Math.min(wait, this.#first + this.most - now)));
  }

  /** Forgets what was asked for. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
