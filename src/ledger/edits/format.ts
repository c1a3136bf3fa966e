import { Scalar, visit } from 'yaml';
import { applyChanges, type TextChange } from '../../text/changes';
import { readLedger } from '../load';
import { isGrave } from '../problems';
import { scalar } from '../scalars';
import type { EditResult } from '../types';
import { nextLine } from './layout';
import { plainOf, samePlain } from './plain';

/**
 * Puts a ledger’s text in good order without changing what it says: what other YAML tools would read differently
 * (days, times, numbers that are text, “no”) is put in quotation marks, white space at the ends of lines is taken out,
 * all lines end alike, and the last one ends. All else stays as it is written. Doing it twice is doing it once.
 */
export function formatLedger(text: string): EditResult {
  const { document, problems } = readLedger(text);
  if (document === null || problems.some(isGrave)) return { ok: false, message: 'The ledger has errors that must be put right first, so nothing was written.' };
  const changes: TextChange[] = [];
  const kept: (readonly [number, number])[] = [];
  visit(document, {
    Scalar(_, node) {
      const [start, end] = node.range ?? [0, 0];
      if (node.type !== Scalar.PLAIN) { kept.push([start, end]); return; }
      const source = text.slice(start, end);
      if (typeof node.value === 'string' && source === node.value && scalar(source) !== source && misread(source)) changes.push({ start, end, text: scalar(source) });
    },
  });
  kept.sort((a, b) => a[0] - b[0]);
  for (const { start, end } of blanksAtEnds(text)) if (!inside(kept, start)) changes.push({ start, end, text: '' });
  const eol = mostlyCrlf(text) ? '\r\n' : '\n';
  const lines = applyChanges(text, changes).replace(/\r\n|\n/gu, eol);
  const edited = lines.trim() !== '' && !lines.endsWith('\n') ? lines + eol : lines;
  const after = readLedger(edited).document?.contents;
  return samePlain(plainOf(document.contents), plainOf(after)) ? { ok: true, text: edited, changes: edited === text ? [] : [{ start: 0, end: text.length, text: edited }], id: null } : { ok: false, message: 'Putting this ledger in order would have changed what it says, so nothing was written.' };
}

/** White space at the ends of lines. */
function* blanksAtEnds(text: string): Iterable<{ readonly start: number; readonly end: number }> {
  for (let from = 0; from < text.length;) {
    const next = nextLine(text, from);
    const end = text[next - 1] !== '\n' ? next : text[next - 2] === '\r' ? next - 2 : next - 1;
    let start = end;
    while (start > from && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
    if (start < end) yield { start, end };
    from = next;
  }
}

/** Text without quotation marks that YAML 1.1 tools, spreadsheets or people take for a number, a day, a time or a yes. */
const misread = (source: string): boolean => /^[-+.\d][\d.,:_eExXoTZtz+\-/ ]*$/u.test(source) || /^(?:y|n|yes|no|on|off)$/iu.test(source) || /^[A-Za-z]{1,3}-\d+$/u.test(source);

/** True when the offset is in one of the spans, which are in order. */
function inside(spans: readonly (readonly [number, number])[], offset: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span[0] <= offset && offset < span[1];
}

function mostlyCrlf(text: string): boolean {
  const crlf = text.split('\r\n').length - 1;
  return crlf > text.split('\n').length - 1 - crlf;
}
