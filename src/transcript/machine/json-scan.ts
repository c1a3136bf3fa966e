import type { MachineProblem } from './types';

/** Deeper files are refused: no transcript needs it. */
const DEEPEST = 64;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/uy;
/** What is left of a number that was cut: the rest was read. */
const CUT_NUMBER = /^(?:\.|[eE][+-]?)$/u;
const WORD = /(?:true|false|null)/uy;

/**
 * The values of a JSON text in the order they begin, three numbers each: where the value begins, where it ends (offsets
 * in UTF-16 units, half-open) and the index of the first value behind it and what it holds. The keys of an object are values too.
 */
export type Tape = Int32Array;
/** How many numbers the tape has for a value. */
export const STEP = 3;

/** What the reader expects next. */
enum Want { Value, FirstValue, Key, FirstKey, Colon, More, End }

/**
 * Reads JSON strictly (RFC 8259), without recursion, so that no file is too large for the stack. A tape instead of a
 * tree: 12 bytes a value, so that 50 MB of words with times fit in memory. Linear in the text.
 */
export function scanJson(text: string): { readonly ok: true; readonly tape: Tape } | { readonly ok: false; readonly problem: MachineProblem } {
  let tape = new Int32Array(Math.max(64, Math.min(text.length, 1 << 20)) * STEP);
  let count = 0;
  const open: number[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let want: Want = Want.Value;
  const begin = (start: number): number => {
    if ((count + 1) * STEP > tape.length) { const larger = new Int32Array(tape.length * 2); larger.set(tape); tape = larger; }
    tape[count * STEP] = start;
    return count++;
  };
  const close = (index: number, end: number): void => { tape[index * STEP + 1] = end; tape[index * STEP + 2] = count; };
  const after = (): Want => open.length === 0 ? Want.End : Want.More;
  const isObject = (): boolean => text.charCodeAt(tape[(open[open.length - 1] ?? 0) * STEP] ?? 0) === 123;
  const wrong = (): { ok: false; problem: MachineProblem } => at >= text.length || (text.length - at <= 2 && CUT_NUMBER.test(text.slice(at))) ? failed('json-cut', text.length) : failed('json-syntax', at);

  for (;;) {
    for (let code = text.charCodeAt(at); code === 32 || code === 10 || code === 13 || code === 9;) code = text.charCodeAt(++at);
    if (at >= text.length) return want === Want.End ? { ok: true, tape: tape.slice(0, count * STEP) } : failed('json-cut', text.length);
    const c = text[at];
    const key: boolean = want === Want.Key || want === Want.FirstKey;
    const value: boolean = want === Want.Value || want === Want.FirstValue;
    if ((c === '}' && (want === Want.FirstKey || (want === Want.More && isObject()))) || (c === ']' && (want === Want.FirstValue || (want === Want.More && !isObject())))) {
      close(open.pop() ?? 0, ++at);
      want = after();
    } else if (want === Want.More && c === ',') {
      at++;
      want = isObject() ? Want.Key : Want.Value;
    } else if (want === Want.Colon && c === ':') {
      at++;
      want = Want.Value;
    } else if (key || (value && c === '"')) {
      const end = c === '"' ? stringEnd(text, at) : -at - 1;
      if (end < 0) { at = -end - 1; return wrong(); }
      close(begin(at), end);
      at = end;
      want = key ? Want.Colon : after();
    } else if (!value) {
      return wrong();
    } else if (c === '{' || c === '[') {
      if (open.length >= DEEPEST) return failed('json-depth', at);
      open.push(begin(at++));
      want = c === '{' ? Want.FirstKey : Want.FirstValue;
    } else {
      const end = plainEnd(text, at);
      if (end === at) return text.length - at < 5 && ['true', 'false', 'null', '-'].some(word => word.startsWith(text.slice(at))) ? failed('json-cut', text.length) : wrong();
      close(begin(at), end);
      at = end;
      want = after();
    }
  }
}

/** Where the string that begins at `at` ends; `-place - 1` where it is broken at `place`. */
function stringEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length;) {
    const code = text.charCodeAt(i);
    if (code === 34) return i + 1;
    if (code < 32) return -i - 1;
    if (code === 92) {
      ESCAPE.lastIndex = i;
      if (!ESCAPE.test(text)) return text.length - i < 6 && /^\\(?:u[\da-fA-F]{0,3})?$/u.test(text.slice(i)) ? -text.length - 1 : -i - 1;
      i = ESCAPE.lastIndex;
    } else i++;
  }
  return -text.length - 1;
}

/** Where the number or the word that begins at `at` ends; `at` where there is none. */
function plainEnd(text: string, at: number): number {
  const one = (text.charCodeAt(at) | 32) >= 97 ? WORD : NUMBER;
  one.lastIndex = at;
  return one.test(text) ? one.lastIndex : at;
}

const MESSAGES = { 'json-cut': 'The file ends too early: it may not have been saved or sent whole.', 'json-syntax': 'This is not JSON as it should be.', 'json-depth': `More than ${DEEPEST} lists or objects stand within one another.` } as const;

const failed = (code: keyof typeof MESSAGES, at: number): { readonly ok: false; readonly problem: MachineProblem } =>
  ({ ok: false, problem: { code, message: MESSAGES[code], start: Math.max(0, code === 'json-cut' ? at - 1 : at), end: code === 'json-cut' ? at : at + 1 } });
