/** A character reference, to be looked for at one place: `&amp;`, `&#39;`, `&#x2019;`. */
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,6}));/uy;

/** The names that WebVTT text may use (W3C webvtt1, section 4.2.2). */
export const CUE_NAMES: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['nbsp', '\u00a0'], ['lrm', '\u200e'], ['rlm', '\u200f']]);

/** The five names that XML knows without a document type. */
export const XML_NAMES: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['apos', "'"], ['quot', '"']]);

/**
 * The reference that stands at offset `at`: its character and its length; null where none that is known does. A number
 * that names a control character gives a space, one that names no character the mark U+FFFD.
 */
export function referenceAt(text: string, at: number, names: ReadonlyMap<string, string>): { readonly text: string; readonly length: number } | null {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(text);
  if (found === null) return null;
  const [whole, decimal, hexadecimal, name] = found;
  const character = name === undefined ? numbered(decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal)) : names.get(name);
  return character === undefined ? null : { text: character, length: whole.length };
}

function numbered(code: number): string {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return code < 32 || (code >= 127 && code < 160) ? ' ' : String.fromCodePoint(code);
}
