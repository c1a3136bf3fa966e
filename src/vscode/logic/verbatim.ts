import type { Quotation } from '../../annotation/types';

/**
 * The words of a quotation as a statement would record them: the pieces joined, without their marks, with single
 * blanks. The comma that American papers put before the closing mark is no part of what was said.
 */
export function verbatim(text: string, { contents }: Pick<Quotation, 'contents'>): string {
  const pieces = contents.map(([start, end]) => bare(text.slice(start, end)));
  return pieces.map((piece, at) => at === pieces.length - 1 ? piece.replace(/,$/u, '') : piece).filter(piece => piece !== '').join(' ');
}

/** The opening mark of a continued paragraph may stand within, so marks go at the start of every line. A closing mark goes only with its own kind, or an apostrophe would be lost. */
function bare(piece: string): string {
  const single = /^\s*[‘‚']/u.test(piece);
  return piece.replace(single ? /^\s*[‘‚']+/gmu : /^\s*["“”„‟«»‹›]+/gmu, '').replace(single ? /['’]\s*$/u : /["“”«»‹›]+\s*$/u, '').replace(/\s+/gu, ' ').trim();
}
