import { html } from './html';
import { annotationJson } from './json';
import { annotatedLedger } from './ledger';
import { markdown } from './markdown';
import type { Exported, ExportFormat, ExportInput } from './types';

export type { Exported, ExportFormat, ExportInput } from './types';
export { annotationJson } from './json';
export { oneLine, sourceLine, termsLine, toldQuotations, whereSaid, type Told } from './places';

/** All formats that a draft can be exported to. */
export const FORMATS: readonly ExportFormat[] = ['markdown', 'html', 'json', 'ledger'];

/** Makes one export. What is not in the public view of the ledger cannot be in it. */
export function exportDocument(format: ExportFormat, input: ExportInput): Exported {
  switch (format) {
    case 'markdown': return { content: markdown(input), language: 'markdown', extension: '.md' };
    case 'html': return { content: html(input), language: 'html', extension: '.html' };
    case 'json': return { content: `${JSON.stringify(annotationJson(input.annotation), null, 2)}\n`, language: 'json', extension: '.json' };
    case 'ledger': return { content: annotatedLedger(input), language: 'yaml', extension: '.ledger.yaml' };
  }
}
