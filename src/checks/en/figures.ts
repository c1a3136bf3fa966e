/** What is measured: units of one kind are told in one another by a factor; degrees by more than that. */
export type Kind = 'length' | 'area' | 'weight' | 'volume' | 'speed' | 'temperature';
/** A unit: how many of the smallest of its kind it is; of degrees, how many of Celsius one step is. */
export interface Unit { readonly kind: Kind; readonly size: number; readonly name: string }

/** Lines of `name = factor: spellings`; the first spelling is the name. Sources: NIST SP 811, appendix B. */
const TABLE: Readonly<Record<Exclude<Kind, 'temperature'>, string>> = {
  length: '0.001: mm millimeter millimeters millimetre millimetres; 0.01: cm centimeter centimeters centimetre centimetres; 1: m meter meters metre metres; 1000: km kms kilometer kilometers kilometre kilometres; 0.0254: inch inches; 0.3048: foot feet ft; 0.9144: yard yards; 1609.344: mile miles; 1852: nautical_mile nautical_miles',
  area: '1: square_meter square_meters square_metre square_metres sqm sq_m; 1000000: square_kilometer square_kilometers square_kilometre square_kilometres sq_km sq_kms; 0.09290304: square_foot square_feet sq_ft; 0.83612736: square_yard square_yards; 2589988.11: square_mile square_miles sq_miles; 10000: hectare hectares ha; 4046.8564: acre acres',
  weight: '0.001: gram grams g; 1: kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes; 0.45359237: pound pounds lb lbs; 0.028349523: ounce ounces oz',
  volume: '1: liter liters litre litres; 3.785411784: gallon gallons',
  speed: '1: kph kmh km/h kilometers_per_hour kilometres_per_hour kilometers_an_hour kilometres_an_hour km_per_hour km_an_hour; 1.609344: mph miles_per_hour miles_an_hour; 1.852: knot knots',
};

const DEGREES: readonly (readonly [spellings: string, unit: Unit])[] = [
  ['celsius c centigrade', { kind: 'temperature', size: 1, name: 'Celsius' }], ['fahrenheit f', { kind: 'temperature', size: 5 / 9, name: 'Fahrenheit' }],
];

/** The units by their spellings, in lower case, with single blanks. */
export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...(Object.keys(TABLE) as (keyof typeof TABLE)[]).flatMap(kind => TABLE[kind].split('; ').flatMap(line => {
    const [size = '', list = ''] = line.split(': ');
    const spellings = list.replace(/_/gu, '-').split(' ').map(one => one.replace(/-/gu, ' '));
    return spellings.map((spelling): readonly [string, Unit] => [spelling, { kind, size: Number(size), name: spellings.at(-1) ?? spelling }]);
  })),
  ...DEGREES.flatMap(([spellings, unit]) => spellings.split(' ').map((spelling): readonly [string, Unit] => [spelling, unit])),
]);
/** British gallons are larger, and so both are right. */
export const IMPERIAL_GALLON = 4.54609;

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** What stands before a number that is not exact. */
export const ABOUT: ReadonlySet<string> = words('about around roughly approximately nearly almost some over more than up to just under less an estimated at least close');
/** Where a difference is told and no temperature: one degree of Celsius is then 1.8 of Fahrenheit. */
export const DIFFERENCES: ReadonlySet<string> = words('warming warmed');

/** What goes up or down. */
export const UPWARD: ReadonlySet<string> = words('rose rise rises risen rising increased increase increases increasing grew grow grown growth climbed climb climbs jumped jump jumps soared soar surged surge gained gain gains up advanced higher');
export const DOWNWARD: ReadonlySet<string> = words('fell fall falls fallen falling decreased decrease decreases dropped drop drops declined decline declines slid slipped slumped plunged plunge down lost shrank shrunk lower');

/** Verbs that say how many times as much it is. */
export const TIMES: ReadonlyMap<string, number> = new Map([['doubled', 2], ['doubling', 2], ['tripled', 3], ['trebled', 3], ['tripling', 3], ['quadrupled', 4], ['halved', 0.5]]);
export const MORE: ReadonlySet<string> = words('than over');
export const NEARLY: ReadonlySet<string> = words('nearly almost about roughly around some virtually approximately practically effectively');

/** Persons, as sums of them are told: `ten people, four men and six women`. */
export const PERSONS: ReadonlySet<string> = words('people persons victims passengers suspects students pupils workers employees patients prisoners detainees hostages members residents civilians migrants athletes candidates jurors deputies lawmakers');
/** Parts of them that do not overlap. */
export const PARTS: readonly (readonly ReadonlySet<string>[])[] = ['man men, woman women', 'boy boys, girl girls', 'man men, woman women, child children', 'adult adults, child children', 'male males, female females'].map(line => line.split(', ').map(words));

/** Answers to one question that no one can both give, so that they make no more than a hundred per cent. */
export const OPPOSED: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = ([
  ['approve approved approving', 'disapprove disapproved disapproving'], ['favor favour favored favoured', 'oppose opposed'], ['support supported', 'oppose opposed'],
  ['agree agreed', 'disagree disagreed'], ['for', 'against'], ['yes', 'no'], ['favorable favourable', 'unfavorable unfavourable'], ['favorably favourably', 'unfavorably unfavourably'],
] as const).map(([one, other]) => [words(one), words(other)]);
