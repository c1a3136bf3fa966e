/** A number as it is written: `digits` times ten to the power of `exponent`; so 3.5 million is 35 and 5, and nothing is lost. */
export interface Decimal { readonly digits: string; readonly exponent: number }

export const decimal = (number: number): Decimal => ({ digits: String(number), exponent: 0 });
export const scaled = ({ digits, exponent }: Decimal, power: number): Decimal => ({ digits, exponent: exponent + power });
/** The nearest number there is; exact up to fifteen digits. */
export const valueOf = ({ digits, exponent }: Decimal): number => Number(`${digits}e${exponent}`);

/** No number in a text has more digits. */
const MOST_DIGITS = 30;

/**
 * Digits with commas and full stops as a number, or null. A comma before three digits parts thousands (`1,500`), and so do several (`2,00,000`); before one
 * or two it is the decimal sign of much of the world (`2,25`). One full stop is the decimal sign, several part thousands; of both, the last is it.
 */
export function parseDecimal(written: string): Decimal | null {
  const commas = written.split(',');
  const stops = written.split('.');
  const digits = written.replace(/[.,]/gu, '');
  if (digits === '' || digits.length > MOST_DIGITS || /[^0-9]/u.test(digits)) return null;
  const comma = written.lastIndexOf(',');
  const stop = written.lastIndexOf('.');
  if (comma < 0 && stop < 0) return { digits, exponent: 0 };
  const places = (at: number): Decimal => ({ digits, exponent: -(written.length - at - 1) });
  if (stop < 0) return isGrouped(commas) ? { digits, exponent: 0 } : commas.length === 2 && written.length - comma <= 3 ? places(comma) : null;
  if (comma < 0) return stops.length === 2 ? places(stop) : isGrouped(stops) ? { digits, exponent: 0 } : null;
  if (stop > comma) return stops.length === 2 && isGrouped(stops[0]?.split(',') ?? []) ? places(stop) : null;
  return commas.length === 2 && isGrouped(commas[0]?.split('.') ?? []) ? places(comma) : null;
}

/** Groups of thousands: the last has three digits, those before it two or three, the first up to three and no 0 alone. */
function isGrouped(groups: readonly string[]): boolean {
  const [first = '', ...others] = groups;
  return others.length > 0 && first.length >= 1 && first.length <= 3 && first !== '0' && others.at(-1)?.length === 3 && others.every(group => group.length === 2 || group.length === 3);
}
