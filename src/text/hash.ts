import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The SHA-256 (FIPS 180-4) of a text in UTF-8, as a ledger writes it: `sha256:` and 64 hexadecimal digits in small letters. */
export const textHash = (text: string): string => `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`;
