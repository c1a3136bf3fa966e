/** Takes one of a list in no order out of it. */
export function takeOut<T>(list: T[], one: T): void {
  const at = list.indexOf(one);
  const last = at < 0 ? undefined : list.pop();
  if (last !== undefined && at < list.length) list[at] = last;
}

/** What values are worked out from. */
export interface Input {
  /** What was worked out from it; null for nothing yet. */
  users: Derived[] | null;
}

/** A value that is worked out from inputs; others may be worked out from it. */
export interface Derived extends Input { reads: Input[] | null }

/**
 * Notes which value was worked out from what, so that a change makes anew what depends on it and nothing else. What is
 * worked out must depend on nothing but what it reads.
 */
export class Tracker {
  #current: Derived | null = null;

  /** @param unused told of an input that nothing uses any more */
  constructor(private readonly unused: (input: Input) => void) {}

  /** Notes that the value in work depends on the input. */
  read(input: Input): void {
    const user = this.#current;
    if (user === null || user === input || user.reads?.includes(input) === true) return;
    if (input.users === null) input.users = [user];
    else input.users.push(user);
    if (user.reads === null) user.reads = [input];
    else user.reads.push(input);
  }

  /** Goes on with the work of a value: what is read from now on is noted for it. @returns what was in work before, to be given to `stop` */
  start(derived: Derived): Derived | null {
    const outer = this.#current;
    this.#current = derived;
    return outer;
  }

  /** The work of a value is done. */
  stop(outer: Derived | null): void { this.#current = outer; }

  /** The input has changed: puts all that was worked out from it, directly or not, to `stale`. */
  change(input: Input, stale: Set<Derived>): void {
    const { users } = input;
    if (users === null || users.length === 0) return;
    for (const user of [...users]) {
      if (stale.has(user)) continue;
      stale.add(user);
      this.change(user, stale);
      this.release(user);
    }
  }

  /** The value is not kept any more, or is worked out anew. */
  release(derived: Derived): void {
    const { reads } = derived;
    if (reads === null) return;
    derived.reads = null;
    for (const input of reads) {
      const { users } = input;
      if (users === null) continue;
      takeOut(users, derived);
      if (users.length === 0) this.unused(input);
    }
  }
}
