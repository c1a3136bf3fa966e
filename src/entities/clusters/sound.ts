/** What a letter stands for that is written otherwise in other spellings, with how many letters are read, by what follows it. */
const READINGS: Readonly<Record<string, readonly (readonly [spelt: string, sound: string])[]>> = {
  a: [['ae', 'a']], c: [['ch', 'č'], ['cz', 'č'], ['ck', 'k'], ['ce', 'se'], ['ci', 'si'], ['cy', 'si'], ['c', 'k']], d: [['dzh', 'j'], ['dj', 'd']], e: [['ee', 'i']],
  g: [['gh', 'h']], k: [['kh', 'h']], o: [['ou', 'u'], ['oo', 'u'], ['oe', 'o']], p: [['ph', 'f']], q: [['q', 'k']], s: [['sch', 's'], ['sh', 's']], t: [['tch', 'č']],
  u: [['ue', 'u']], w: [['w', 'v']], x: [['x', 'ks']], y: [['y', 'i']], z: [['zh', 'z']], '-': [['-', '']], '.': [['.', '']], "'": [["'", '']], ' ': [[' ', '']],
};

/**
 * A word so that spellings of one name that was brought from another script, or lost its accents, come out the same:
 * Zelenskyy and Zelenskiy, Müller and Mueller. Far too rough to be all that two names have in common. Linear.
 */
export function looseOf(word: string): string {
  let sound = '';
  for (let at = 0; at < word.length;) {
    const letter = word.charAt(at);
    const reading = READINGS[letter]?.find(([spelt]) => word.startsWith(spelt, at));
    for (const one of reading?.[1] ?? letter) if (!sound.endsWith(one)) sound += one;
    at += reading?.[0].length ?? 1;
  }
  return sound.endsWith('ah') ? sound.slice(0, -1) : sound.endsWith('ieh') ? `${sound.slice(0, -2)}a` : /[oe]f$/u.test(sound) ? `${sound.slice(0, -1)}v` : sound;
}
