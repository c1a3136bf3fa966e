import type { Level, RuleId } from './types';

/** How a well-known house weighs a rule, and why. */
export interface Weight { readonly level: Level; readonly why: string }
/** The manner of a house, as far as its public guide tells: rules that are not named keep their own level. */
export interface Style { readonly title: string; readonly weights: Readonly<Partial<Record<RuleId, Weight>>> }

/** The manners that a file of house rules can begin from (`preset: ap`). */
export const STYLES = {
  ap: {
    title: 'The Associated Press',
    weights: {
      'quote-altered': { level: 'error', why: 'AP: quotations are never altered, not even to put right grammar or word usage.' },
      'quote-fragment': { level: 'warning', why: 'AP: fragments of quotations are avoided; a full quotation or the reporter’s own words are better.' },
      'single-anonymous': { level: 'error', why: 'AP: stories with anonymous sources need more than one, but for exceptional cases that a manager approves.' },
      'anonymous-vague': { level: 'error', why: 'AP: the reason for anonymity is told, and the source described as exactly as can be.' },
      'loaded-verb': { level: 'warning', why: 'AP: “said” serves nearly always; other verbs carry meanings of their own.' },
      'acronym': { level: 'warning', why: 'AP: letters that readers would not know are not put into brackets behind a name.' },
      'first-mention-name': { level: 'warning', why: 'AP: first and last name at first mention, the last name only after that.' },
      'secondhand': { level: 'warning', why: 'AP: what others have reported is matched by own reporting, or credited.' },
      'date-relative': { level: 'warning', why: 'AP: days of the week within seven days of publication, the month and the day beyond.' },
      'fabrication-signal': { level: 'error', why: 'AP: nothing that cannot be shown to have been said or seen goes out.' },
    },
  },
  reuters: {
    title: 'Reuters',
    weights: {
      'quote-altered': { level: 'error', why: 'Reuters: quotations are sacrosanct and must never be altered other than to delete a redundant word or clause.' },
      'quote-unattributed': { level: 'error', why: 'Reuters: every statement has its source, at the latest behind the first sentence.' },
      'attribution-late': { level: 'warning', why: 'Reuters: the reader knows who speaks before the quotation goes on.' },
      'metonym-speaker': { level: 'warning', why: 'Reuters: governments and buildings do not speak; an official or a ministry does.' },
      'loaded-verb': { level: 'warning', why: 'Reuters: “said” is neutral; “claimed”, “admitted” and the like take a side.' },
      'secondhand': { level: 'error', why: 'Reuters: a pick-up from other media names them, and what was done to check it.' },
      'single-anonymous': { level: 'error', why: 'Reuters: one unnamed source alone is the weakest source, and needs the leave of an editor.' },
      'role-missing': { level: 'warning', why: 'Reuters: sources are described by what makes them worth hearing.' },
      'number-check': { level: 'error', why: 'Reuters: figures are added up again, and percent and percentage points are told apart.' },
      'reply-missing': { level: 'error', why: 'Reuters: whoever is accused of anything has a fair chance to answer.' },
    },
  },
  bbc: {
    title: 'The BBC',
    weights: {
      'reply-missing': { level: 'error', why: 'BBC Editorial Guidelines, section 6: those who are accused of wrongdoing have a right of reply before broadcast.' },
      'allegation-unsupported': { level: 'error', why: 'BBC Editorial Guidelines, section 3: allegations stand on sources that have been tested and corroborated.' },
      'defamation-certainty': { level: 'error', why: 'BBC Editorial Guidelines, section 3: what cannot be proved is told as what it is, an allegation of somebody.' },
      'sensitive-person': { level: 'error', why: 'BBC Editorial Guidelines, sections 9 and 18: children, and victims of sexual offences, are not identified without the advice of a lawyer.' },
      'translation-unmarked': { level: 'warning', why: 'BBC Editorial Guidelines, section 3: translations are fair to the words and are told as translations.' },
      'identity-leak': { level: 'error', why: 'BBC Editorial Guidelines, section 6: a promise of anonymity is kept in every word and picture.' },
      'loaded-verb': { level: 'warning', why: 'BBC News style guide: “claim” and “admit” tell the reader what to think of the speaker.' },
      'acronym': { level: 'info', why: 'BBC News style guide: names in full at first mention, unless the letters are known to everybody.' },
      'anonymous-vague': { level: 'error', why: 'BBC Editorial Guidelines, section 3: anonymous sources are described as far as their safety allows.' },
      'word-doubled': { level: 'error', why: 'BBC News style guide: a second pair of eyes reads every text before it is published.' },
    },
  },
} as const satisfies Readonly<Record<string, Style>>;

export type StyleName = keyof typeof STYLES;

/** True for the name of a manner that is known. */
export const isStyle = (name: string): name is StyleName => Object.hasOwn(STYLES, name);

/** The levels of a manner. */
export const levelsOf = (style: StyleName): Readonly<Partial<Record<RuleId, Level>>> =>
  Object.fromEntries(Object.entries<Weight>(STYLES[style].weights).map(([rule, { level }]) => [rule, level]));
