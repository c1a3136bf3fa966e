/** Finds the place of a 32-bit key in a list of keys. */
export interface Lookup {
  /** The index of the key, or -1. */
  find(key: number): number;
}

/** Readies a list of different keys for finding: open addressing, at most half full. */
export function createLookup(keys: Uint32Array): Lookup {
  let size = 4;
  while (size < keys.length * 2) size *= 2;
  const mask = size - 1;
  const places = new Int32Array(size).fill(-1);
  const first = (key: number): number => (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
  for (let i = 0; i < keys.length; i++) {
    let at = first(keys[i] ?? 0);
    while (places[at] !== -1) at = (at + 1) & mask;
    places[at] = i;
  }
  return {
    find(key) {
      for (let at = first(key); ; at = (at + 1) & mask) {
        const place = places[at] ?? -1;
        if (place === -1 || keys[place] === key) return place;
      }
    },
  };
}
