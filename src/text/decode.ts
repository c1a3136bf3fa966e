/** Why bytes are no text that can be read. */
export type DecodeCode = 'empty' | 'too-large' | 'binary' | 'invalid-utf8' | 'invalid-utf16';

/** The text of a file, or why there is none. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  /** `message` is one plain sentence; `offset` counts bytes of the file, `line` lines from 1. */
  | { readonly ok: false; readonly code: DecodeCode; readonly message: string; readonly offset: number; readonly line: number };

/** More than this is no draft: the longest hearing transcripts have one or two million bytes. */
export const MAX_BYTES = 10_000_000;

const refused = (code: DecodeCode, message: string, offset = 0, line = 1): Decoded => ({ ok: false, code, message, offset, line });

/**
 * The text that the bytes of a file stand for: UTF-8, or UTF-16 when a byte order mark says so (Unicode 15, section 23.8).
 * The mark itself is no part of the text. Nothing is ever replaced: bytes that stand for no character are refused with
 * their place, since the words of a draft must be those that the reporter wrote.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > MAX_BYTES) return refused('too-large', `The file has ${(bytes.length / 1e6).toFixed(1)} MB; ${MAX_BYTES / 1e6} MB is the most that can be read.`);
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const decoded = little || (bytes[0] === 0xfe && bytes[1] === 0xff) ? utf16(bytes, little) : utf8(bytes);
  return decoded.ok && decoded.text.trim() === '' ? refused('empty', 'The file is empty.') : decoded;
}

function utf8(bytes: Uint8Array): Decoded {
  const zero = bytes.indexOf(0);
  if (zero >= 0) return refused('binary', 'This is not a text file.', zero, lineAt(bytes, zero));
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const offset = invalidUtf8(bytes) ?? 0;
    const line = lineAt(bytes, offset);
    return refused('invalid-utf8', `The file is not in UTF-8: byte ${offset + 1}, in line ${line}, is part of no character. Save it as UTF-8 and try again.`, offset, line);
  }
}

function utf16(bytes: Uint8Array, little: boolean): Decoded {
  try {
    const text = new TextDecoder(little ? 'utf-16le' : 'utf-16be', { fatal: true }).decode(bytes);
    return text.includes('\0') ? refused('binary', 'This is not a text file.') : { ok: true, text };
  } catch {
    return refused('invalid-utf16', 'The file says that it is in UTF-16, but some of it is no character. Save it as UTF-8 and try again.');
  }
}

/** The line, from 1, of a byte; lines end at CRLF, LF or CR, none of which can be part of another character in UTF-8. */
function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 10 || (bytes[i] === 13 && bytes[i + 1] !== 10)) line++;
  return line;
}

/** The offset of the first byte that does not belong to a character (Unicode 15, table 3-7), or null when all do. */
export function invalidUtf8(bytes: Uint8Array): number | null {
  for (let i = 0; i < bytes.length;) {
    const length = characterAt(bytes, i);
    if (length === 0) return i;
    i += length;
  }
  return null;
}

/** How many bytes the character at `i` has; 0 when there is none. */
function characterAt(bytes: Uint8Array, i: number): number {
  const first = bytes[i] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  // The second byte also keeps out overlong forms, surrogates, and what is above U+10FFFF.
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  for (let k = 1; k < length; k++) {
    const next = bytes[i + k] ?? 0;
    if (next < (k === 1 ? low : 0x80) || next > (k === 1 ? high : 0xbf)) return 0;
  }
  return length;
}
