import type { Passage } from '../text/passage';

/** The words between two offsets with single blanks and straight apostrophes: the form of a name that stands there. */
export function formOf({ text }: Passage, start: number, end: number): string {
  const form = text.slice(start, end);
  return /[\s’ʼ]/u.test(form) ? form.replace(/\s+/gu, ' ').replace(/[’ʼ]/gu, "'") : form;
}

/** Worked out when it is first asked for. */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => made ??= make();
}
