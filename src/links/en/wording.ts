/** Words that turn a sentence into its contrary, in lower case. */
export const NEGATIONS: ReadonlySet<string> = new Set(`not no never none nobody nothing nowhere neither nor without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't
  hasn't haven't hadn't wouldn't shouldn't couldn't mustn't needn't ain't hardly barely`.split(/\s+/u));

/** What people say while they think; it is left out of most recordings and all papers. */
export const HESITATIONS: ReadonlySet<string> = new Set('um uh er erm uhm umm uhh mm hm hmm mhm ah eh'.split(' '));

/** Words that are said twice for emphasis, and not by a slip of the tongue. */
export const EMPHATIC: ReadonlySet<string> = new Set('no not never very too so much many more most all any yes'.split(' '));

const ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** Numbers in words, below a hundred: papers write “two” where a transcript has 2. */
export const NUMBERS: ReadonlyMap<string, number> = new Map([...ONES.map((word, i): [string, number] => [word, i]), ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10])]);
/** Ordinals in words as digits have them. */
export const ORDINALS: ReadonlyMap<string, string> = new Map('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ').map((word, i) => [word, `${i + 1}${['st', 'nd', 'rd'][i] ?? 'th'}`]));
/** Words that count what stands before them. */
export const POWERS: ReadonlyMap<string, number> = new Map([['hundred', 100], ['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12]]);
/** The same behind a sum of money: $5m. */
export const SHORT_POWERS: ReadonlyMap<string, number> = new Map([['k', 1e3], ['m', 1e6], ['mn', 1e6], ['bn', 1e9], ['tn', 1e12]]);
/** Other words that say how many, or how many of what. */
export const MAGNITUDES: ReadonlySet<string> = new Set(`hundred thousand million billion trillion hundreds thousands millions billions trillions dozen dozens half quarter percent double twice
  dollar euro pound yen`.split(/\s+/u));

/** Signs that are read aloud, with the word for them. */
export const SIGNS: ReadonlyMap<string, string> = new Map([['%', 'percent'], ['&', 'and'], ['$', 'dollar'], ['€', 'euro'], ['£', 'pound'], ['¥', 'yen']]);
/** Two words that are also written as one. */
export const JOINED: ReadonlyMap<string, string> = new Map([['can not', 'cannot'], ['per cent', 'percent']]);
