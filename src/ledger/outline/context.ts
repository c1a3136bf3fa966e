import type { Span } from '../../text/span';
import { LEDGER } from '../fields';
import type { Field, Shape } from '../schema';
import { inComment, keyIn, openBrackets, type Bracket } from './brackets';
import { lineAt, lineStart, pathAbove, siblings } from './lines';

/** What can stand at a place of a ledger’s text that is being written. The span is what is written of it before the place, in UTF-16 code units. */
export type LedgerContext =
  | { readonly is: 'key'; readonly span: Span; readonly shape: Shape; /** The keys that the map has already. */ readonly present: ReadonlySet<string> }
  | { readonly is: 'value'; readonly span: Span; readonly key: string; readonly field: Field };

/** Nobody writes such lines by hand. */
const LONGEST_LINE = 10_000;

/**
 * What may be written at an offset, told from the lines alone, so that it works while a line is half written. Null in
 * comments, within text that has several lines, and where the schema knows nothing.
 */
export function contextAt(text: string, offset: number): LedgerContext | null {
  const start = lineStart(text, offset);
  const before = text.slice(start, offset);
  if (before.length > LONGEST_LINE || inComment(before)) return null;
  const line = lineAt(text, start, offset);
  const path = [...pathAbove(text, line), ...line.key === null ? [] : [line.key]];
  const brackets = openBrackets(line.rest);
  const span: Span = [offset - (/[\w.-]*$/u.exec(before)?.[0].length ?? 0), offset];
  if (brackets.length > 0) return inBrackets(path, brackets, span);
  if (line.key !== null) return valueOf(path, span);
  if (!/^["'\w.-]*$/u.test(line.rest)) return null;
  // An item of a list of texts is a value; everything else that begins a line is a key.
  if (fieldAt(path)?.type === 'texts') return valueOf(path, span);
  const shape = shapeAt(path);
  return shape === null ? null : { is: 'key', span, shape, present: siblings(text, line) };
}

/** The field whose key holds the offset, with the span of the key; null elsewhere. */
export function keyAt(text: string, offset: number): { readonly span: Span; readonly key: string; readonly field: Field } | null {
  const start = offset - (/\w*$/u.exec(text.slice(Math.max(0, offset - 64), offset))?.[0].length ?? 0);
  const [key = ''] = /^\w+(?=["']?[ \t]*:(?:\s|$))/u.exec(text.slice(start, start + 128)) ?? [];
  if (key === '') return null;
  const context = contextAt(text, start);
  const field = context?.is === 'key' && Object.hasOwn(context.shape, key) ? context.shape[key] : undefined;
  return field === undefined ? null : { span: [start, start + key.length], key, field };
}

function inBrackets(path: readonly string[], brackets: readonly Bracket[], span: Span): LedgerContext | null {
  const inner = brackets.at(-1);
  const inside = [...path, ...brackets.flatMap(({ key }) => key === null ? [] : [key])];
  if (inner === undefined) return null;
  if (inner.mark === '[') return fieldAt(inside)?.type === 'texts' ? valueOf(inside, span) : null;
  const key = keyIn(inner.last);
  if (key !== null) return valueOf([...inside, key], span);
  const shape = shapeAt(inside);
  return shape === null || !/^\s*["']?[\w-]*$/u.test(inner.last) ? null : { is: 'key', span, shape, present: inner.keys };
}

function valueOf(path: readonly string[], span: Span): LedgerContext | null {
  const field = fieldAt(path);
  return field === null || field.type === 'map' || field.type === 'maps' ? null : { is: 'value', span, key: path.at(-1) ?? '', field };
}

function fieldAt(path: readonly string[]): Field | null {
  const shape = shapeAt(path.slice(0, -1));
  const key = path.at(-1);
  return shape === null || key === undefined || !Object.hasOwn(shape, key) ? null : shape[key] ?? null;
}

function shapeAt(path: readonly string[]): Shape | null {
  return path.reduce<Shape | null>((shape, key) => {
    const field = shape !== null && Object.hasOwn(shape, key) ? shape[key] : undefined;
    return field !== undefined && 'fields' in field ? field.fields : null;
  }, LEDGER);
}
