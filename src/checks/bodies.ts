import { foldLetters, isLettered } from '../entities/clusters/spelling';
import { CONFUSABLE, type Body } from './en/confusable';
import type { HouseRules } from './house-rules';

/** A body that is taken for others. */
export interface ConfusableBody { readonly names: Body; readonly others: readonly ConfusableBody[]; /** The house says so. */ readonly isHouse: boolean }

/** Names as they are compared: in small letters, without accents and `the`. */
export const foldedName = (name: string): string => foldLetters(name.replace(/\s+/gu, ' ').trim().replace(/^the /iu, ''));

const MADE = new WeakMap<HouseRules, ReadonlyMap<string, ConfusableBody>>();

/** The bodies that are taken for others, by each of their names, folded: those that everybody confuses, and those of the house. */
export function confusableBodies(house: HouseRules): ReadonlyMap<string, ConfusableBody> {
  const bodies = MADE.get(house) ?? new Map([...CONFUSABLE.flatMap(group => grouped(group, false)), ...house.confusable.flatMap(pair => grouped(pair.map(name => [name]), true))]);
  MADE.set(house, bodies);
  return bodies;
}

function grouped(group: readonly Body[], isHouse: boolean): readonly (readonly [string, ConfusableBody])[] {
  const bodies: ConfusableBody[] = group.map(names => ({ names, others: [], isHouse }));
  const whole = bodies.map((body): ConfusableBody => Object.assign(body, { others: bodies.filter(other => other !== body) }));
  return whole.flatMap(body => body.names.map(name => [foldedName(name), body] as const));
}

/** The letters of a body, or null. */
export const lettersOf = ({ names }: ConfusableBody): string | null => names.find(isLettered) ?? null;
/** The name of a body that is no letters. */
export const fullNameOf = ({ names }: ConfusableBody): string => names.find(name => !isLettered(name)) ?? names[0] ?? '';
