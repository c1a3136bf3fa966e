/** Other forms of the pronouns that say who speaks, beside those of `SUBJECTS`. */
export const OTHER_PRONOUNS: ReadonlyMap<string, 'he' | 'she' | 'they'> = new Map([['his', 'he'], ['him', 'he'], ['her', 'she'], ['hers', 'she'], ['their', 'they'], ['them', 'they']]);
/** Pronouns that go back to a name before them; the first of them to persons only. */
export const RELATIVES: readonly string[] = ['who', 'which', 'whom'];
/** Pronouns that name nobody. */
export const NOBODY: ReadonlySet<string> = new Set(['that', 'one', 'some', 'many', 'others', 'both', 'all', 'those', 'these', 'it', 'this']);

/** Words that make the name behind them somebody else: “a spokesman for Lund”. */
export const OF_ANOTHER = /(?:^|\s)(?:of|for|to|from|with|at|in|by|on|about|against|behind|under|near)\s+(?:(?:the|an?|his|her|their|its)\s+)?$/iu;
/** What stands behind a name that only tells a noun apart: “Lund’s spokesman”. */
export const POSSESSIVE = /^['’]s?\s/u;
/** “the agency’s report”: whose it is. */
export const OWNER = /^(the [\p{L} -]+)['’]s? /u;
/** A description of somebody who has been named, or is known. */
export const DEFINITE = /^(?:the|this|that|its|his|her|their)\s|['’]s\s/u;
/** What a description begins with and is no part of. */
export const ARTICLE = /^(?:the|this|that|its|his|her|their|an?)\s+/u;
/** Words between a document and the one whose it is, beside those of `FURTHER`. */
export const MADE: ReadonlySet<string> = new Set(['released', 'published', 'filed']);

/** A cue in the passive: `is stated`, `was written in`. */
export const PASSIVE = /\b(?:is|are|was|were|be|been|being|as)\s+(?:\p{L}+ly\s+)?\p{L}+(?:ed|en|id|de)(?:\s+(?:in|by))?$/u;
/** What leads from there to who speaks. */
export const AGENT = /^\s*(?:in|by)\s+/u;
export const AGENT_BEFORE = /\s(?:in|by)$/u;
/** Where the phrase of who speaks ends at the latest. */
export const PHRASE_END = /\s(?:on|at|after|before|during|when|while|that|who|which|last|this|as)\s/u;
/** Phrases of time behind such words. */
export const TIME = /^(?:the\s)?(?:past|same|way|morning|future|case|end|early|late|mid|\p{N})/iu;
/** A pronoun that somebody is introduced by. */
export const SPEAKING_PRONOUN = /\b(?:he|she|they)\b/iu;
/** A noun for more than one; `police` and `press` among them. */
export const PLURAL = /(?:[^siu]s|(?:ie|s|x|ch|sh)es|people|police|press|men|media|others|some|many|few|most|both)$/u;
/** A description of somebody who has not been named yet: with `a`, or without an article as headlines have it. */
export const INDEFINITE = /^(?!(?:the|this|that|these|those|its|his|her|their|our|my|your|no|any|some|every|each|another|other)\s)/u;
