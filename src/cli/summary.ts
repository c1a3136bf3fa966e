import type { Annotation } from '../annotation/types';
import { oneLine, toldQuotations } from '../exports';
import type { PublicLedger } from '../ledger/types';
import { LineIndex } from '../text/line-index';

/** What a reporter wants to know of a draft, in plain lines: what it is, who is named, who is quoted, what is open. */
export function summary(shown: string, text: string, annotation: Annotation, ledger: PublicLedger | null, ledgerShown: string | null): string {
  const { recognition, entities, mentions, findings, turns } = annotation;
  const kind = { article: 'an article', transcript: 'a transcript', other: 'neither an article nor a transcript' }[recognition.class];
  const told = toldQuotations(text, annotation, ledger).filter(({ quotation }) => quotation.kind !== 'indirect');
  const backed = told.filter(({ statement }) => statement !== null).length;
  const uses = new Map<string, number>();
  for (const { entity } of mentions) uses.set(entity, (uses.get(entity) ?? 0) + 1);
  const named = entities.filter(({ type }) => type === 'person' || type === 'organization').map(({ id, name, source }) => `  ${clip(name, 44).padEnd(46)}${String(uses.get(id) ?? 0).padStart(4)}×  ${source ?? (ledger === null ? '' : 'not in the ledger')}`.trimEnd());
  const reported = annotation.quotations.length - told.length;
  const quoted = told.filter(() => recognition.class !== 'transcript' || turns.length === 0).map(({ line, words, speaker, quotation, altered }) => `  ${String(line).padStart(4)}  ${clip(words, 68)}\n        ${speaker ?? 'speaker not known'}${ledger === null ? '' : ` · ${quotation.statement === null ? 'NOT IN THE LEDGER' : `${altered ? 'IN THE LEDGER IN OTHER WORDS' : 'in the ledger'}: ${quotation.statement}`}`}`);
  const lines = new LineIndex(text);
  const open = findings.map(({ start, message, severity }) => `  ${String(lines.at(start).line + 1).padStart(4)}  ${severity === 'error' ? 'ERROR: ' : ''}${message}`);
  const parts = [
    `${shown}: ${kind}`, ...recognition.because.map(reason => `  because of ${reason}`),
    ledgerShown === null ? 'No ledger was found; “source-ledger ledger init” makes a first one.' : `Ledger: ${ledgerShown}`, '',
    turns.length > 0 ? `Turns: ${turns.length}\n` : '',
    `People and organizations: ${named.length}`, ...named, '',
    `Quotations: ${told.length}${ledger === null ? '' : `, ${backed} of them in the ledger`}${reported === 0 ? '' : `; words given without quotation marks: ${reported}`}`, ...quoted, '',
    `Open points: ${findings.length}`, ...open,
  ];
  return `${parts.join('\n').replace(/\n{3,}/gu, '\n\n')}\n`;
}

const clip = (words: string, most: number): string => { const line = oneLine(words); return line.length <= most ? line : `${line.slice(0, most - 2).replace(/[\ud800-\udbff]$/u, '')} …`; };
