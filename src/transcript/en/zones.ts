// What English news calls the clocks of the world.

/** When a region puts its clocks forward: as the United States since 2007, or as Europe since 1996. */
export type SummerRule = 'us' | 'eu';

/** How far clocks are from UTC, in minutes east of it. */
export interface Clock {
  /** In winter, or always. */
  readonly standard: number;
  /** An hour more in summer, by this rule; null for clocks that never change or whose name tells already. */
  readonly summer: SummerRule | null;
  /** The name is for one half of the year only (`EST`, `BST`): in the other it is a slip, and nobody knows for what. */
  readonly only?: 'standard' | 'summer';
}

const fixed = (hours: number): Clock => ({ standard: hours * 60, summer: null });
const turning = (hours: number, summer: SummerRule): Clock => ({ standard: hours * 60, summer });
const winter = (hours: number, summer: SummerRule): Clock => ({ standard: hours * 60, summer, only: 'standard' });
const summer = (hours: number, rule: SummerRule): Clock => ({ standard: hours * 60, summer: rule, only: 'summer' });

/**
 * Short names, in capitals. Null for those that several regions have: `IST` of India, Ireland and Israel, `CST` of
 * Chicago and China, `AST` of Halifax and Riyadh, `ECT`.
 */
export const SHORT_ZONES: ReadonlyMap<string, Clock | null> = new Map<string, Clock | null>([
  ['GMT', fixed(0)], ['UTC', fixed(0)], ['BST', summer(0, 'eu')], ['WET', winter(0, 'eu')], ['WEST', summer(0, 'eu')],
  ['CET', winter(1, 'eu')], ['CEST', summer(1, 'eu')], ['EET', winter(2, 'eu')], ['EEST', summer(2, 'eu')], ['MSK', fixed(3)],
  ['ET', turning(-5, 'us')], ['EST', winter(-5, 'us')], ['EDT', summer(-5, 'us')], ['CT', turning(-6, 'us')], ['CDT', summer(-6, 'us')],
  ['MT', turning(-7, 'us')], ['MST', winter(-7, 'us')], ['MDT', summer(-7, 'us')], ['PT', turning(-8, 'us')], ['PST', winter(-8, 'us')], ['PDT', summer(-8, 'us')],
  ['AKDT', summer(-9, 'us')], ['AKST', winter(-9, 'us')], ['HST', fixed(-10)], ['SAST', fixed(2)], ['EAT', fixed(3)], ['WAT', fixed(1)], ['JST', fixed(9)], ['KST', fixed(9)], ['HKT', fixed(8)], ['SGT', fixed(8)],
  ['AWST', fixed(8)], ['AEST', fixed(10)], ['AEDT', fixed(11)], ['NZST', fixed(12)], ['NZDT', fixed(13)],
  ['IST', null], ['CST', null], ['AST', null], ['ECT', null],
]);

/** Names in words, in small letters. */
export const LONG_ZONES: ReadonlyMap<string, Clock | null> = new Map<string, Clock | null>([
  ['greenwich mean time', fixed(0)], ['coordinated universal time', fixed(0)], ['universal time', fixed(0)],
  ['british summer time', summer(0, 'eu')], ['uk time', turning(0, 'eu')], ['u.k. time', turning(0, 'eu')], ['british time', turning(0, 'eu')], ['london time', turning(0, 'eu')], ['dublin time', turning(0, 'eu')], ['lisbon time', turning(0, 'eu')],
  ['central european summer time', summer(1, 'eu')], ['central european time', turning(1, 'eu')],
  ...['brussels', 'paris', 'berlin', 'geneva', 'madrid', 'rome', 'vienna', 'the hague', 'amsterdam', 'stockholm', 'oslo', 'copenhagen', 'zurich', 'frankfurt'].map(place => [`${place} time`, turning(1, 'eu')] as const),
  ['moscow time', fixed(3)], ['tokyo time', fixed(9)], ['beijing time', fixed(8)], ['hong kong time', fixed(8)],
  ...([['eastern', -5], ['central', -6], ['mountain', -7], ['pacific', -8]] as const).flatMap(([name, hours]) => [
    [`${name} standard time`, winter(hours, 'us')], [`${name} daylight time`, summer(hours, 'us')], [`${name} daylight savings time`, summer(hours, 'us')], [`${name} time`, turning(hours, 'us')], [name, turning(hours, 'us')],
  ] as const),
  ['new york time', turning(-5, 'us')], ['washington time', turning(-5, 'us')], ['local time', null],
]);
