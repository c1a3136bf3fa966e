import { parse } from 'yaml';

/** Words that need no quotation marks in YAML, in any version of it. */
const PLAIN = /^[\p{L}][\p{L}\p{N} _./’'-]*$/u;
/** What YAML 1.1 tools take for something else than text. */
const SURPRISING = /^(?:y|n|yes|no|on|off|true|false|null|~|nan|inf)$/iu;

/** A piece of text as YAML writes it on one line: plain where no tool could misread it, else in double quotation marks. */
export function scalar(value: string, flow = false): string {
  const plain = PLAIN.test(value) && !SURPRISING.test(value) && value.trim() === value && value.length < 200 && !(flow && /['’]/u.test(value));
  return plain && same(value) ? value : quoted(value);
}

function same(value: string): boolean {
  try { return parse(value, { version: '1.1' }) === value && parse(value) === value; } catch { return false; }
}

/** JSON’s escapes are YAML’s; further line ends and what no editor shows are escaped too. */
const quoted = (value: string): string => JSON.stringify(value).replace(/[\u007f-\u009f\u00ad\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
