import { oneLine, sourceLine, termsLine, toldQuotations, whereSaid, type Told } from './places';
import type { ExportInput } from './types';

/**
 * The draft as Markdown with a footnote (GFM, Pandoc) behind every quotation: who said it, where it is recorded, or
 * that it is not. A Markdown draft keeps its marks; a plain one is escaped, so that it reads as it was written.
 */
export function markdown({ name, text, annotation, ledger }: ExportInput): string {
  const marked = annotation.recognition.envelope === 'markdown';
  const turns = annotation.recognition.class === 'transcript';
  const told = toldQuotations(text, annotation, ledger).filter(({ quotation }) => quotation.kind !== 'indirect' && !(turns && quotation.statement === null));
  const notes = [...told].sort((a, b) => end(a) - end(b));
  let body = '';
  let at = 0;
  const copy = (to: number): void => { body += marked ? text.slice(at, to) : escaped(text.slice(at, to), at === 0 || text[at - 1] === '\n'); at = to; };
  notes.forEach((note, i) => { copy(Math.max(at, end(note))); body += `[^${i + 1}]`; });
  copy(text.length);
  const footnotes = notes.map((note, i) => `[^${i + 1}]: ${footnote(note, ledger)}`);
  const gap = body.endsWith('\n') ? '' : '\n';
  return `${body}${gap}${footnotes.length === 0 ? '' : `\n${footnotes.join('\n')}\n`}`.replace(/^$/u, `${escaped(name, true)}\n`);
}

const end = ({ quotation, span }: Told): number => quotation.contents.at(-1)?.[1] ?? span[1];

function footnote({ statement, speaker, quotation, altered }: Told, ledger: ExportInput['ledger']): string {
  const who = speaker ?? 'Speaker not known';
  if (ledger === null) return data(`${who}.`);
  if (statement === null) return data(`${who}. Not in the ledger.`);
  const source = ledger.sources.find(({ id }) => id === statement.source);
  const parts = [source === undefined ? who : sourceLine(source, ledger), whereSaid(statement, ledger), termsLine(statement)].filter(part => part !== '');
  return data(`${parts.join('. ')}. ${altered ? 'Recorded in other words' : 'Recorded'} as ${quotation.statement ?? ''}: ${quoted(statement.verbatim)}`);
}

const quoted = (words: string): string => `“${oneLine(words)}”`;
/** Text of a ledger or a name on one line: nothing in it is Markdown or HTML. */
const data = (text: string): string => escaped(oneLine(text), false);

/** Plain text as Markdown that shows the same characters. */
function escaped(text: string, lineStart: boolean): string {
  return text.replace(/[\\`*_[\]<>~|&$^]/gu, '\\$&').replace(/(^|\n)([ \t]*)([#+=>-]|\d+[.)])(?=[ \t\n=-]|$)/gu, (match, line: string, blanks: string, mark: string, offset: number) =>
    line === '' && !(lineStart && offset === 0) ? match : `${line}${blanks}${/^\d/u.test(mark) ? `${mark.slice(0, -1)}\\${mark.slice(-1)}` : `\\${mark}`}`);
}
