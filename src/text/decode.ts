/** The text of a file, or why there is none. `offset` counts bytes from the beginning of the file. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: 'empty' | 'too-large' | 'binary' | 'encoding'; readonly message: string; readonly offset: number };

/** The largest file that is read, in bytes. */
export const LARGEST = 10_000_000;
/** How much of a file is looked at for bytes that no text has. */
const HEAD = 8192;

/** Decodes a text file: UTF-8 with or without a byte order mark (which is left out), or UTF-16 with one. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > LARGEST) return { ok: false, code: 'too-large', message: 'the file is larger than 10 MB; cut it into parts first', offset: LARGEST };
  if (bytes.length === 0) return { ok: false, code: 'empty', message: 'the file is empty', offset: 0 };
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  if (marked !== 'utf-8') return { ok: true, text: new TextDecoder(marked).decode(bytes) };
  const nul = bytes.subarray(0, HEAD).indexOf(0);
  if (nul >= 0) return { ok: false, code: 'binary', message: 'the file is not text; export it as plain text first', offset: nul };
  const wrong = invalidAt(bytes);
  if (wrong >= 0) return { ok: false, code: 'encoding', message: 'the file is not UTF-8 from here on; save it as UTF-8', offset: wrong };
  const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes);
  return text.trim() === '' ? { ok: false, code: 'empty', message: 'there is nothing but white space in the file', offset: 0 } : { ok: true, text };
}

/** The first byte that is not UTF-8 (RFC 3629); -1 when all are. */
function invalidAt(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length;) {
    const byte = bytes[i] ?? 0;
    const more = byte < 0x80 ? 0 : byte >= 0xc2 && byte <= 0xdf ? 1 : byte >= 0xe0 && byte <= 0xef ? 2 : byte >= 0xf0 && byte <= 0xf4 ? 3 : -1;
    if (more < 0 || i + more >= bytes.length + (more === 0 ? 1 : 0)) return i;
    for (let k = 1; k <= more; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return i;
    const second = bytes[i + 1] ?? 0;
    if (byte === 0xe0 && second < 0xa0 || byte === 0xed && second > 0x9f || byte === 0xf0 && second < 0x90 || byte === 0xf4 && second > 0x8f) return i;
    i += more + 1;
  }
  return -1;
}
