import type { Annotation } from '../../annotation/types';
import type { Span } from '../../text/span';

/** What a date or an amount of the draft comes to. */
export interface ValueCard {
  readonly is: 'value';
  readonly span: Span;
  readonly start: number;
  readonly words: string;
  /** In ISO 8601, or a number (two for a range) with the currency where it is certain. */
  readonly value: string | { readonly numbers: readonly number[]; readonly currency: string | null };
}

/** The card for a date or amount at `offset`; null where there is none, or where its value is not known. */
export function valueCardAt({ mentions }: Annotation, text: string, offset: number): ValueCard | null {
  const mention = mentions.find(({ start, end, type }) => start <= offset && offset <= end && (type === 'date' || type === 'money'));
  if (mention === undefined) return null;
  const { start, end, date = null, amount } = mention;
  const value = date ?? (amount?.amount == null ? null : { numbers: [amount.amount].flat(), currency: amount.currency });
  return value === null ? null : { is: 'value', span: [start, end], start, words: text.slice(start, end), value };
}

/** The value in words of a language (BCP 47): a whole day with its day of the week, numbers with their groups. */
export function valueInWords({ value }: ValueCard, language: string): string {
  if (typeof value !== 'string') {
    const numbers = value.numbers.map(number => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(number)).join(' – ');
    return value.currency === null ? numbers : `${numbers} ${value.currency}`;
  }
  const day = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value);
  if (day === null) return value;
  return `${new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])))} (${value})`;
}
