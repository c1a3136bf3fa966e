import type { BlockShape } from './types';

/** Where the record of a court stands: who asks and who answers, and the page. */
export interface Examination { readonly examiner: string | null; readonly witness: string | null; readonly page: number | null }

export const NO_EXAMINATION: Examination = { examiner: null, witness: null, page: null };

const BY = /(?:^|\n)[ \t]*(?:\d{1,2}[ \t]{2,})?BY ((?:MR|MS|MRS|MISS|DR)\.? [\p{Lu}'’ .-]{2,40}):[ \t]*(?:[\r\n]|$)/u;
const SWORN = /\b(\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){1,3}),?[^.\n]{0,80}(?:called as a witness|duly sworn|a witness (?:herein|called)|having been (?:first )?(?:duly )?(?:sworn|affirmed))/u;
const PAGE = /^\s*(?:Page )?(\d{1,4})\s*$/u;
const LINE = /^\s*(\d{1,2})[ \t]{2,}/u;

/** What a block changes of it. */
export function examinedBy(text: string, { label }: BlockShape, before: Examination): Examination {
  const head = text.slice(0, 400);
  const examiner = BY.exec(head)?.[1] ?? before.examiner;
  const page = label === null ? PAGE.exec(head)?.[1] : undefined;
  if (page !== undefined) return { ...before, examiner, page: Number(page) };
  const witness = label === null ? SWORN.exec(head)?.[1] ?? before.witness : before.witness;
  return { ...before, examiner, witness };
}

/**
 * Page and line of a place in a block, as courts cite: `12:3`; the line alone where no page is known; null where lines have no numbers.
 * A line without a number counts to the one above it.
 */
export function locatorOf(text: string, { page }: Examination, offset = 0): string | null {
  const from = offset + (/\S/u.exec(text.slice(offset))?.index ?? 0);
  const end = text.indexOf('\n', from);
  const line = text.slice(0, end < 0 ? text.length : end).split('\n').flatMap(one => LINE.exec(one)?.[1] ?? []).at(-1);
  return line === undefined ? null : page === null ? `line ${line}` : `${page}:${line}`;
}

export const sameExamination = (a: Examination, b: Examination): boolean => a.examiner === b.examiner && a.witness === b.witness && a.page === b.page;
