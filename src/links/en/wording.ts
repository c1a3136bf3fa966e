/** Words that turn a sentence into its contrary, in lower case. */
export const NEGATIONS: ReadonlySet<string> = new Set(`not no never none nobody nothing nowhere neither nor without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't
  hasn't haven't hadn't wouldn't shouldn't couldn't mustn't needn't ain't hardly barely`.split(/\s+/u));

/** What people say while they think; it is left out of most recordings and all papers. */
export const HESITATIONS: ReadonlySet<string> = new Set('um uh er erm uhm mm hmm ah eh'.split(' '));

const ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** Numbers in words with their digits: papers write “two” where a transcript has 2. */
export const NUMBERS: ReadonlyMap<string, string> = new Map([
  ...ONES.map((word, i): [string, string] => [word, String(i)]),
  ...TENS.flatMap((ten, i): [string, string][] => [[ten, String((i + 2) * 10)], ...ONES.slice(1, 10).map((one, k): [string, string] => [`${ten}-${one}`, String((i + 2) * 10 + k + 1)])]),
]);
/** Words that are numbers only beside others. */
export const MAGNITUDES: ReadonlySet<string> = new Set('hundred thousand million billion trillion dozen half third quarter percent double twice'.split(' '));
