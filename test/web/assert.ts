/** What tests in the web worker can check with: Node's assert is not there. Failures are Errors whose message tells both sides. */
export function ok(value: unknown, what: string): asserts value {
  if (!(value as boolean)) throw new Error(what);
}

/** Compares by value, as JSON. */
export function equal(actual: unknown, expected: unknown, what = 'not equal'): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${what}: ${left}, expected ${right}`);
}

export function match(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) throw new Error(`${JSON.stringify(text)} does not match ${String(pattern)}`);
}
