import { foldLetters } from '../entities/clusters/spelling';
import { GENERATIONS, HONOURS, PARTICLES } from '../entities/en/name-parts';
import { TITLES } from '../entities/en/people';
import { TokenKind, tokenize } from '../text/tokens';

/** One word of a name: as compared (in small letters, without accents, hyphens and apostrophes), as written, and where, from the beginning of the mention. */
export interface NameWord { readonly folded: string; readonly form: string; readonly start: number; readonly end: number }

/** The words of a name that tell whose it is. */
export function nameWords(name: string): readonly NameWord[] {
  const { forms, starts, kinds } = tokenize(name);
  const words = forms.flatMap((written, at): readonly NameWord[] => {
    if (kinds[at] !== TokenKind.Word) return [];
    // `al-Assad` is Assad.
    const led = written.slice(0, written.search(/[-‐‑]/u) + 1);
    const form = led !== '' && PARTICLES.has(led.slice(0, -1).toLowerCase()) ? written.slice(led.length) : written;
    const start = (starts[at] ?? 0) + written.length - form.length;
    return [{ folded: foldLetters(form).replace(/['’ʼ‘‐‑-]/gu, ''), form, start, end: start + form.length }];
  });
  const telling = words.filter(({ folded, form }) => folded.length > 1 && !form.includes('.') && !PARTICLES.has(folded) && !GENERATIONS.has(folded) && !HONOURS.has(folded));
  const titles = telling.findIndex(({ folded }) => !TITLES.has(folded));
  return titles > 0 ? telling.slice(titles) : telling;
}
