import type { Quotation } from '../../annotation/types';
import { recordedWording } from '../../links/alignment';
import type { Span } from '../../text/span';

/**
 * The recorded words for the place of an altered quotation: what stands between its marks is replaced, the marks and
 * the comma or stop before the closing one stay. Null for a quotation in several pieces, which a person must mend.
 */
export function recordedEdit(text: string, { contents }: Quotation, verbatim: string | undefined): { readonly span: Span; readonly words: string } | null {
  const [content] = contents;
  if (content === undefined || contents.length > 1 || verbatim === undefined) return null;
  const written = text.slice(...content);
  const [, open = '', inner = ''] = /^([\s“”„‟"«»‹›‘‚'`]*)([\s\S]*?)[\s“”"«»‹›’']*$/u.exec(written) ?? [];
  // Words told in other words stand around the marks of a mixed quotation: those are not to be replaced.
  if (/[“”„"«»]/u.test(inner)) return null;
  const words = inner.replace(/[,.;:!?…—–-]+$/u, '');
  const recorded = recordedWording([words], verbatim)?.replace(/\s+/gu, ' ') ?? null;
  if (recorded === null || recorded === words) return null;
  const start = content[0] + open.length;
  return { span: [start, start + words.length], words: recorded };
}
