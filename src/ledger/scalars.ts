import { parse, Scalar } from 'yaml';

/** Words that need no quotation marks in YAML, in any version of it. Whatever has a digit does: times, days, telephone numbers, ids. */
const PLAIN = /^\p{L}[\p{L}\p{M} _./’'-]*$/u;
/** What YAML 1.1 tools take for something else than text. */
const SURPRISING = /^(?:y|n|yes|no|on|off|true|false|null|~|nan|inf)$/iu;

/** A piece of text as YAML writes it on one line: plain where no tool could misread it, else in double quotation marks. */
export function scalar(value: string, { flow = false, quote = false }: { /** Within brackets. */ readonly flow?: boolean; readonly quote?: boolean } = {}): string {
  const plain = !quote && PLAIN.test(value) && !SURPRISING.test(value) && value.trim() === value && value.length < 200 && !(flow && /['’]/u.test(value));
  return plain && same(value) ? value : quoted(value);
}

function same(value: string): boolean {
  try { return parse(value, { version: '1.1' }) === value && parse(value) === value; } catch { return false; }
}

/** JSON’s escapes are YAML’s; further line ends and what no editor shows are escaped too. */
const quoted = (value: string): string => JSON.stringify(value).replace(/[\u007f-\u009f\u00ad\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Where a block of lines stands: how far in, how far what is about it, its first line (such as `|-` with a comment), and its line ends. */
interface Block { readonly indent: string; readonly outer: number; readonly head: string; readonly eol: string }

/**
 * A piece of text in the style that stood there before: its quotation marks, or its block of lines, stay. Null when it
 * cannot be written in that style, and `scalar` is for it.
 */
export function sameStyle(value: string, style: string | undefined, block: Block): string | null {
  // Control characters are what is looked for.
  // eslint-disable-next-line no-control-regex
  const simple = !/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\ud800-\udfff]/u.test(value);
  switch (style) {
    case Scalar.QUOTE_DOUBLE: return quoted(value);
    case Scalar.QUOTE_SINGLE: return simple ? `'${value.replace(/'/gu, "''")}'` : null;
    case Scalar.BLOCK_LITERAL:
    case Scalar.BLOCK_FOLDED: return blockOf(value, style === Scalar.BLOCK_FOLDED, block);
    default: return null;
  }
}

/** Lines of a block scalar with its head, whose signs tell how far in the lines stand and what line ends there are at the end. */
function blockOf(value: string, folded: boolean, { indent, outer, head, eol }: Block): string | null {
  const body = value.replace(/\n+$/u, '');
  const ends = value.length - body.length;
  // Control characters are what is looked for.
  // eslint-disable-next-line no-control-regex
  if (body === '' || body.startsWith('\n') || / $|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/mu.test(body) || (folded && /^ /mu.test(body))) return null;
  // Blank lines that follow already would become part of a block that keeps them.
  if (ends > 1 && !/^[|>][1-9]?\+/u.test(head)) return null;
  const further = indent.length - outer;
  const digit = body.startsWith(' ') || /^[|>][-+]?[1-9]/u.test(head) ? String(further) : '';
  if (digit !== '' && (further < 1 || further > 9)) return null;
  const sign = ends === 0 ? '-' : ends === 1 ? '' : '+';
  const lines = (folded ? body.replace(/\n+/gu, breaks => `${breaks}\n`) : body).split('\n').map(line => line === '' ? '' : indent + line);
  return [head.replace(/^([|>])[-+]?[1-9]?[-+]?/u, `$1${digit}${sign}`), ...lines, ...Array.from({ length: Math.max(0, ends - 1) }, () => '')].join(eol);
}
