import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NO_HOUSE_RULES } from '../../src/checks/house-rules';
import { FIGURES } from '../../src/checks/rules/figures';
import type { Found } from '../../src/checks/rule';

const [{ check } = { check: (): readonly Found[] => [] }] = FIGURES;
const found = (text: string): readonly Found[] => check({ is: 'text', text, mentions: [], quotations: [], house: NO_HOUSE_RULES });

const WRONG: readonly (readonly [text: string, at: string, replacement?: string])[] = [
  ['The pier is 26 miles (60 kilometers) away.', '60', '42'],
  ['It is a 10-mile (26-kilometer) walk.', '26', '16'],
  ['It rose 40km (15 miles) away.', '15', '25'],
  ['It stands 1,864m (5,115 feet) high.', '5,115', '6,115'],
  ['It weighs 4kg (18.8lbs).', '18.8', '8.8'],
  ['They own 69 hectares (710 acres) of land.', '710', '171'],
  ['It blew at 50 miles per hour (180 kilometers per hour).', '180', '80'],
  ['It was 30 degrees Celsius (96 degrees Fahrenheit).', '96', '86'],
  ['It was 80 F (37 C) in the shade.', '37', '27'],
  ['Turnout fell 5 percent from 55 percent to 50 percent.', '5 percent', '5 percentage points'],
  ['Support rose from 11 percent in April to 19 percent in August, an increase of 8 percent.', '8 percent', '8 percentage points'],
  ['Cases climbed from 2,610 to 5,827 (+223%).', '223%'],
  ['Sales rose 30 percent to $4.4 million from $4 million.', '30 percent'],
  ['Revenue increased from $362 million in 2014 to $557 million in 2015, an increase of about 84 percent.', '84 percent'],
  ['Sales fell 20 percent from 1,000 to 900.', '20 percent'],
  ['Sales rose 20 percent from 1,000 to 800.', '20 percent'],
  ['The number doubled from 3 to 7.', 'doubled'],
  ['The number more than tripled to 20 from 8.', 'tripled'],
  ['The price halved from $90 to $70.', 'halved'],
  ['Police held 12 people, six men and five women, on Sunday.', '12'],
  ['Three people (two boys and two girls) were found.', 'Three'],
  ['Some 53 percent favor the plan and 52 percent oppose it.', '53 percent favor the plan and 52 percent'],
];
const RIGHT: readonly string[] = [
  'The pier is 26 miles (42 kilometers) away.', 'It is 80 kilometres (50 miles) off.', 'It is more than 3,000 metres (9,842 feet) high.', 'an 850-metre (2,800-foot) street', 'Some 16,557 square kilometres (1.65 million hectares) were lost.',
  'It is 30 feet (10 meters) deep and 60 miles (100 km) long.', 'He is 5 feet 10 inches (178 cm) tall.', 'It is 10 to 15 miles (16 to 24 km) off.', 'It was minus 10 degrees Celsius (14 degrees Fahrenheit).', 'a field of 12 by 14 feet (4.3 meters)',
  'Warming is kept below 2 degrees Celsius (3.6 degrees Fahrenheit).', 'It flies at 30 knots (56km/h or 35mph).', 'He paid 100 pounds ($130) for 10 miles (of road).', 'The tank holds 10 gallons (45 litres) or 10 gallons (38 liters).', 'His plot of 0.4 hectares (one acre) is dry.',
  'Turnout fell 5 percentage points from 55 percent to 50 percent.', 'Sales rose 10 percent to $4.4 million from $4 million.', 'Cases climbed from 2,610 to 5,827 (+123%).', 'Prices rose 3 percent from 2010 to 2015.', 'Turnout fell 9 percent from 55 percent to 50 percent.',
  'It was up 5 percent from 9 a.m. to 5 p.m.', 'He rose from 40 percent on July 14 to 42 percent, a record.', 'Sales rose 12 percent, from ships to boats.', 'Incomes grew 27 percent from 2009 to 2014.', 'Sales rose about 10 percent from 1,000 to 1,110.',
  'The number doubled from 4 to 8, nearly doubled from 4 to 7 and more than doubled from 3 to 7.', 'The price halved from $90 to $45.', 'It doubled from 1950 to 1960.', 'Cases doubled in the age group of children from 1,799 to 3,601.',
  'Police held 12 people, including six men and five women.', 'Police held 12 people, seven men and five women, on Sunday.', 'Two people, a man and a woman, were held.', 'Twelve people, three of them children, were held.', 'Three people, 20 men said, were seen.',
  'Some 53 percent of men favor it and 52 percent of women oppose it.', 'Some 53 percent favor the plan and 42 percent oppose it.', 'Some 53 percent approve, and among Tories 60 percent disapprove.',
];

suite('figures', () => {
  for (const [text, at, replacement] of WRONG) test(`wrong: ${text}`, () => {
    const all = found(text);
    assert.equal(all.length, 1, JSON.stringify(all));
    assert.equal(text.slice(...all[0]!.span), at);
    assert.equal(all[0]!.replacement, replacement, all[0]!.message);
  });
  for (const text of RIGHT) test(`right: ${text}`, () => { assert.deepEqual(found(text), []); });

  test('a conversion that is rounded well is right, and one that is far off is wrong, whatever the number', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 5000 }), miles => {
      const km = Math.round(miles * 1.609344);
      assert.deepEqual(found(`It is ${miles} miles (${km} kilometers) off.`), []);
      const [wrong] = found(`It is ${miles} miles (${km * 3} kilometers) off.`);
      assert.ok(wrong !== undefined && Math.abs(Number(wrong.replacement?.replace(',', '')) - km) <= 1, wrong?.message);
    }));
  });
  test('a change that is worked out well is right', () => {
    fc.assert(fc.property(fc.integer({ min: 20, max: 900 }), fc.integer({ min: 20, max: 900 }), (from, to) => {
      const percent = Math.round(Math.abs(to / from - 1) * 100);
      fc.pre(percent > 0);
      assert.deepEqual(found(`Sales ${to > from ? 'rose' : 'fell'} ${percent} percent from ${from} to ${to} boats.`), []);
    }));
  });
});
