import assert from 'node:assert/strict';
import fc from 'fast-check';
import { instantOf, offsetOf } from '../../../src/transcript/notices/clocks';
import { isoOf, numberOfDay } from '../../../src/transcript/notices/days';

/** What a clock of a zone of the IANA database shows at an instant: `2023-03-17T06:00`. */
function shownIn(zone: string, instant: number): string {
  const parts = new Map(new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}T${parts.get('hour')}:${parts.get('minute')}`;
}

suite('clocks of notices', () => {
  const ZONES: readonly (readonly [name: string, iana: string])[] = [['ET', 'America/New_York'], ['Central', 'America/Chicago'], ['MT', 'America/Denver'], ['PT', 'America/Los_Angeles'], ['UK time', 'Europe/London'], ['Central European Time', 'Europe/Berlin'], ['Tokyo time', 'Asia/Tokyo'], ['GMT', 'UTC']];
  test('local time is what the IANA database says, or open where a clock is changed', () => {
    const days = fc.integer({ min: numberOfDay(2007, 1, 1), max: numberOfDay(2036, 12, 31) });
    const near = fc.tuple(fc.integer({ min: 2007, max: 2036 }), fc.constantFrom(3, 10, 11), fc.integer({ min: 1, max: 31 })).map(([year, month, day]) => numberOfDay(year, month, day));
    fc.assert(fc.property(fc.constantFrom(...ZONES), fc.oneof(days, near), fc.integer({ min: 0, max: 1439 }), ([name, iana], number, minute) => {
      const day = isoOf(number);
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      const shown = Date.parse(`${day}T${time}:00Z`);
      // Which offsets make a clock of the zone show this time.
      const offsets = Array.from({ length: 27 }, (_, at) => at - 12).filter(hours => shownIn(iana, shown - hours * 3_600_000) === `${day}T${time}`);
      const found = offsetOf(name, day, time);
      assert.equal(found === null ? null : Number(found.slice(0, 3)), offsets.length === 1 ? offsets[0] : null);
    }), { numRuns: 600 });
  });

  const TABLE: readonly (readonly [day: string, time: string, zone: string, instant: string | null])[] = [
    ['2023-03-17', '06:00', 'EDT', '2023-03-17T06:00:00-04:00'], ['2023-03-17', '06:00', 'EST', null], ['2023-01-17', '06:00', 'EST', '2023-01-17T06:00:00-05:00'], ['2023-11-05', '01:30', 'EST', '2023-11-05T01:30:00-05:00'], ['2023-11-05', '01:30', 'EDT', '2023-11-05T01:30:00-04:00'],
    ['2023-07-01', '10:00', 'B.S.T.', '2023-07-01T10:00:00+01:00'], ['2023-01-01', '10:00', 'BST', null], ['2023-07-01', '10:00', 'CET', null], ['2023-07-01', '10:00', 'CEST', '2023-07-01T10:00:00+02:00'],
    ['2023-07-01', '10:00', 'GMT+1', '2023-07-01T10:00:00+01:00'], ['2023-07-01', '10:00', 'UTC-5', '2023-07-01T10:00:00-05:00'], ['2023-07-01', '10:00', 'UTC+05:30', '2023-07-01T10:00:00+05:30'], ['2023-07-01', '10:00', 'Z', '2023-07-01T10:00:00+00:00'], ['2023-07-01', '10:00', 'GMT+25', null],
    ['2023-07-01', '10:00', 'IST', null], ['2023-07-01', '10:00', 'local time', null], ['2023-07-01', '10:00', 'XYZ', null], ['1999-07-01', '10:00', 'ET', null], ['1995-07-01', '10:00', 'UK time', null], ['2023-02-31', '10:00', 'GMT', null],
  ];
  for (const [day, time, zone, instant] of TABLE) test(`${day} ${time} ${zone}`, () => { assert.equal(instantOf(day, time, zone), instant); });
});
