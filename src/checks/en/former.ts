const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Before a title such a word says that it is over, or not yet. */
export const FORMER: ReadonlySet<string> = words('former formerly ex ex- then then- past previous previously late outgoing retired retiring departing one-time onetime sometime old-time longtime-former erstwhile incoming acting interim would-be ousted fired sacked disgraced suspended emeritus');

/** In a sentence such words tell of the time before. */
export const AT_THE_TIME = /\b(?:at the time|back then|in those days|was then|were then|then[- ]|used to|had been|until (?:last|recently|\d)|years? ago|who (?:was|served|ran|led|held|left|resigned|retired)|during (?:his|her|their)|stepped down|left office)\b/iu;

/** Before a title such a word says that it is not told of the present: `under President Carter`, `a President Carter`. */
export const BEFORE_OTHERS: ReadonlySet<string> = words('under during since before after a as');
