const phrases = (list: string): readonly string[] => list.trim().split(/,\s*/u);

/** What may stand in front of “known as”. */
export const ADVERBS = phrases('also, better, best, popularly, widely, commonly, professionally, usually, locally, often, once, formerly, previously, otherwise, simply, generally, then, now, originally');

/** What says by itself that another name follows; as patterns, in small letters. */
export const SAYS_SO = phrases(String.raw`known as, known to \p{L}+ as, aka, a\.k\.a\.?, alias, n[ée]e`);

/** What says so behind a comma, a bracket, an adverb or “is”: “Merrow called Lund” does not. */
export const MAY_SAY_SO = phrases('called, nicknamed, dubbed, styled, named, formerly, previously, born');
