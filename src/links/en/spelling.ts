/**
 * British spellings and the American ones, so that a paper’s house style is no change of words. Only endings that make no
 * other word of one (`filled` and `filed` stay two).
 */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{3})our(?=(?:s|ed|ing|able|ite|ites|ful|less|hood|ly|er|ers)?$)/u, 'or'],
  [/(?<=\p{L}{2})is(?=(?:e|ed|es|ing|er|ers|ation|ations)$)/u, 'iz'],
  [/(?<=\p{L}{2})ys(?=(?:e|ed|es|ing|er|ers)$)/u, 'yz'],
  [/(?<=\p{L}{2}[tb])re(?=s?$)/u, 'er'],
  [/(?<=[aeiou][^aeiou]+[ea])ll(?=(?:ed|ing|er|ers)$)/u, 'l'],
  [/(?<=\p{L}{3})ogue(?=s?$)/u, 'og'],
  [/(?<=^(?:def|off|lic|pret))ence(?=s?$)/u, 'ense'],
];
const WORDS: ReadonlyMap<string, string> = new Map([
  ['programme', 'program'], ['programmes', 'programs'], ['grey', 'gray'], ['okay', 'ok'], ['judgement', 'judgment'], ['ageing', 'aging'], ['sceptical', 'skeptical'], ['sceptic', 'skeptic'], ['sceptics', 'skeptics'],
  ['practise', 'practice'], ['practised', 'practiced'], ['practising', 'practicing'], ['tyre', 'tire'], ['tyres', 'tires'], ['aluminium', 'aluminum'], ['plough', 'plow'], ['cosy', 'cozy'], ['travellers', 'travelers'],
  ['dollars', 'dollar'], ['euros', 'euro'], ['pounds', 'pound'],
]);

/** Only words that end so can be spelt in two ways: most are told from their last letters. */
const MAYBE = /our|ogue|[iy]s[eia]|[tb]res?$|ll(?:e|i)|ences?$/u;

/** A word in lower case as American papers spell it. */
export function commonSpelling(word: string): string {
  const known = WORDS.get(word);
  if (known !== undefined || word.length < 5 || !MAYBE.test(word)) return known ?? word;
  for (const [ending, by] of ENDINGS) if (ending.test(word)) return word.replace(ending, by);
  return word;
}
