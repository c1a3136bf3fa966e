/** English words that carry little meaning by themselves, in lower case. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those it its he she they we i you him her them us me his their our my your hers theirs ours mine yours
  and or but nor so yet if then than as because while of in on at by for with to from up out off over under into about after before
  is are was were be been being am do does did have has had will would shall should can could may might must not no yes n't
  what who whom which when where why how there here very too also just only more most much many some any all
  it's that's there's i'm i've i'd i'll we're we've we'll you're they're he's she's don't didn't doesn't isn't wasn't can't won't`.split(/\s+/u));
