/** So many answers are remembered; names come again and again in one document and in the next. */
const MOST = 4096;

/** The same function, which remembers what it has worked out of late. The work must depend on nothing but the text, and give a value that nobody changes. */
export function remembered<T extends object | string | number | boolean>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return text => {
    let value = known.get(text);
    if (value === undefined) {
      value = work(text);
      if (known.size >= MOST) known.clear();
      known.set(detached(text), value);
    }
    return value;
  };
}

/** A copy: a piece of a text keeps the whole text in memory. */
const detached = (text: string): string => ` ${text}`.slice(1);
