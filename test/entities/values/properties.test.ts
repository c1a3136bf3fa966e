import assert from 'node:assert/strict';
import fc from 'fast-check';
import { amountValue, dateValue, findAmounts, findDates } from '../../../src/entities/values';
import { passage } from '../../../src/text/passage';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const ordinal = (day: number): string => `${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'}`;

interface Parts { readonly y: number; readonly m: string; readonly d: number; readonly w: string; readonly iso: string }
const partsOf = (date: Date): Parts => ({ y: date.getUTCFullYear(), m: MONTHS[date.getUTCMonth()] ?? '', d: date.getUTCDate(), w: WEEKDAYS[date.getUTCDay()] ?? '', iso: date.toISOString().slice(0, 10) });

/** Ways to write a day with its year. */
const FORMATS: readonly ((parts: Parts) => string)[] = [
  ({ iso }) => iso, ({ m, d, y }) => `${m} ${d}, ${y}`, ({ m, d, y }) => `${d} ${m} ${y}`, ({ m, d, y }) => `the ${ordinal(d)} of ${m} ${y}`, ({ m, d, y, w }) => `${w}, ${m} ${d}, ${y}`, ({ m, d, y, w }) => `${w} ${d} ${m} ${y}`,
  ({ m, d, y }) => `${m} ${ordinal(d)}, ${y}`, ({ m, d, y }) => `${m.slice(0, 3)}. ${d}, ${y}`.replace('May.', 'May'), ({ m, d, y }) => `${m.toUpperCase()} ${d}, ${y}`, ({ m, d, y, w }) => `on ${w.slice(0, 3)}., ${m} ${d}, ${y}`, ({ iso }) => `${iso}T09:30`,
  ({ m, d, y }) => `${m.toLowerCase()} ${d} ${y}`,
];

const day = fc.date({ min: new Date('1500-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true });

const STRETCHES = ['on ', 'March', ' 17', ', 2023', ' last ', 'Friday', 'from ', ' to ', '-', '–', '$', '3.5', ' million', 'Rs', ' 500 crore', 'R50', '€', '20m', ' and ', 'two ', 'weeks ago', ' the ', '1990s', 'mid-May', 'US', ' dollars', 'may ', '2019', '/', '.', ', ', '\n', '’', 's', '1,000', ' 000', '😀', ' first quarter of ', 'hundred ', 'half a ', 'billions of ', 'century ', '19th ', 'yesterday', '(', ')'];
const draft = fc.array(fc.constantFrom(...STRETCHES), { maxLength: 30 }).map(parts => parts.join(''));
const anyText = fc.oneof(draft, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }));

/** Nanoseconds of the fastest of some runs. */
function fastest(work: () => void): number {
  let best = Infinity;
  for (let run = 0; run < 5; run++) {
    const began = process.hrtime.bigint();
    work();
    best = Math.min(best, Number(process.hrtime.bigint() - began));
  }
  return best;
}

suite('values, for any input', () => {
  test('a day comes back however it is written', () => {
    fc.assert(fc.property(day, fc.constantFrom(...FORMATS), (date, format) => {
      const parts = partsOf(date);
      assert.deepEqual(dateValue(format(parts), null), { value: parts.iso, relative: false }, format(parts));
    }));
  });

  test('a day without its year comes back when the day of the report is in that month', () => {
    fc.assert(fc.property(day, date => {
      const iso = date.toISOString().slice(0, 10);
      assert.equal(dateValue(`${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCDate()}`, { date: `${iso.slice(0, 8)}01` })?.value, iso);
    }));
  });

  test('a day of the week is at most six days back', () => {
    fc.assert(fc.property(day, fc.constantFrom(...WEEKDAYS), (date, weekday) => {
      const value = new Date(`${dateValue(weekday, { date: date.toISOString().slice(0, 10) })?.value ?? ''}T00:00:00Z`);
      const back = (Date.parse(date.toISOString().slice(0, 10)) - value.getTime()) / 86_400_000;
      assert.ok(back >= 0 && back <= 6 && WEEKDAYS[value.getUTCDay()] === weekday, `${weekday} ${back}`);
    }));
  });

  test('an amount comes back however it is written', () => {
    const cents = fc.integer({ min: 1, max: 99_999_999_999 });
    fc.assert(fc.property(cents, number => {
      const written = (number / 100).toFixed(2);
      const grouped = written.replace(/\B(?=(?:\d{3})+\.)/gu, ',');
      for (const words of [`$${written}`, `US$${grouped}`, `$ ${grouped}`, `USD ${grouped}`, `USD${written}`, `${grouped} US dollars`, `${grouped} dollars`]) {
        assert.equal(amountValue(words)?.amount, Number(written), words);
        assert.equal(amountValue(words)?.currency, 'USD', words);
      }
    }));
  });

  test('a scale moves the point and changes no digit', () => {
    const scales = [['thousand', 3], ['lakh', 5], ['million', 6], ['crore', 7], ['bn', 9], ['billion', 9], ['trillion', 12]] as const;
    fc.assert(fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 3 }), fc.constantFrom(...scales), (digits, places, [scale, power]) => {
      const written = (digits / 10 ** places).toFixed(places);
      for (const words of [`€${written} ${scale}`, `€${written}${scale}`, `${written} ${scale} euros`, `EUR ${written} ${scale}`]) {
        assert.equal(amountValue(words)?.amount, Number(`${digits}e${power - places}`), words);
      }
    }));
  });

  test('nothing throws, spans lie in order within the text, and a phrase holds its span', () => {
    fc.assert(fc.property(anyText, text => {
      const cut = passage(text);
      let last = 0;
      for (const { start, end, phrase } of findDates(cut)) {
        assert.ok(phrase[0] >= last && phrase[0] <= start && start < end && end <= phrase[1] && phrase[1] <= text.length, text);
        last = phrase[1];
      }
      last = 0;
      for (const { start, end, value } of findAmounts(cut)) {
        assert.ok(start >= last && start < end && end <= text.length, text);
        assert.ok(value.currency === null || value.currencies.length === 1);
        if (Array.isArray(value.amount)) assert.ok((value.amount[0] as number) < (value.amount[1] as number), text);
        else assert.ok(value.amount === null || Number.isFinite(value.amount), text);
        last = end;
      }
      dateValue(text, { date: '2023-03-17' });
      amountValue(text);
    }), { numRuns: 1500 });
  });

  for (const unit of ['On Friday, March 17, 2023, they paid $3.5 million to Vera Thorne of the harbour, as last year. ', 'mid-may ', '111 ', 'R1', 'R1 ', '1-a', '5-', 'millions of ', 'March to ', '2019-', '$', 'two hundred and ', 'a-', '1,', 'ago ', 'last ']) {
    test(`time grows with length alone: ${unit.slice(0, 20)}`, () => {
      const [short, long] = [1, 8].map(times => passage(unit.repeat(Math.ceil(4000 / unit.length) * times)));
      const run = (cut = short) => () => { if (cut !== undefined) { findDates(cut); findAmounts(cut); } };
      run(long)();
      const [a, b] = [fastest(run(short)), fastest(run(long))];
      assert.ok(b < a * 8 * 4 + 2e6, `${a} ns, ${b} ns`);
    });
  }
});
