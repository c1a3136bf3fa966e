import { isAlias, isMap, isScalar, Lexer, parseDocument, visit, type Document, type Node, type YAMLMap } from 'yaml';
import { at, type Report } from './problems';

/** What a ledger’s file may measure. */
const LARGEST = 5_000_000;
const DEEPEST = 64;

/**
 * Parses YAML 1.2 core without anything that could surprise: no anchors, aliases, tags or merge keys, one document,
 * no deep nesting. Whatever is refused is reported with its place.
 * @param keepSourceTokens for edits, which want to know where dashes and colons stand
 * @returns null when nothing of the text is usable
 */
export function parseSafely(text: string, report: Report, keepSourceTokens: boolean): Document | null {
  if (text.length > LARGEST || (text.length > LARGEST / 3 && new TextEncoder().encode(text).length > LARGEST)) { report('too-large', [0, 0], 'This ledger is larger than 5 MB and is not read.'); return null; }
  const deep = tooDeep(text);
  if (deep !== null) { report('too-deep', [deep, deep + 1], `There are more than ${DEEPEST} levels of brackets or indentation here; nothing of this ledger is read.`); return null; }
  for (const { index } of text.matchAll(/^(?:<{7}|={7}|>{7})(?: .*)?$/gmu)) report('merge-conflict', [index, index + 7], 'Two people have changed the same lines here. Keep what is right, and take the lines with “<<<<<<<”, “=======” and “>>>>>>>” out.');
  const document = parseDocument(text, { version: '1.2', schema: 'core', strict: true, uniqueKeys: false, merge: false, prettyErrors: false, logLevel: 'error', stringKeys: false, keepSourceTokens });
  for (const { code, pos } of document.errors) report(...explained(code, pos));
  for (const { code, pos } of document.warnings) report('yaml-tag', pos, 'Tags such as “!name” are not allowed in a ledger.', code === 'TAG_RESOLVE_FAILED' ? 'error' : 'warning');
  visit(document, {
    Alias(_, node) { report('yaml-alias', at(node), 'Aliases such as “*name” are not allowed in a ledger; write the words again.'); },
    Node(_, node) {
      if (isMap(node)) checkKeys(node, report);
      if (!isAlias(node) && node.anchor !== undefined) report('yaml-anchor', at(node), 'Anchors such as “&name” are not allowed in a ledger.');
      if (node.tag !== undefined) report('yaml-tag', at(node), 'Tags such as “!name” are not allowed in a ledger.');
    },
  });
  return document;
}

/** No merge keys, and no key twice. Keys are compared as one sees them (Unicode NFC); the parser’s own check takes the square of their number. */
function checkKeys({ items }: YAMLMap, report: Report): void {
  const seen = new Set<string>();
  for (const { key } of items as readonly { readonly key: Node | null }[]) {
    if (!isScalar(key)) continue;
    const name = String(key.value).normalize('NFC');
    if (name === '<<') report('yaml-merge', at(key), 'Merge keys “<<” are not allowed in a ledger.');
    else if (seen.has(name)) report('duplicate-key', at(key), 'This key stands here twice; only one can count.');
    seen.add(name);
  }
}

/** The offset where the nesting gets too deep, found without parsing; null when it never does. */
function tooDeep(text: string): number | null {
  let brackets = 0;
  let offset = 0;
  let indents: readonly number[] = [];
  let lineStart = true;
  let colons = 0;
  for (const token of new Lexer().lex(text)) {
    if (CONTROLS.has(token)) continue;
    if (token === '[' || token === '{') brackets++;
    else if (token === ']' || token === '}') brackets = Math.max(0, brackets - 1);
    const blank = token.trim() === '';
    // Within brackets lines may stand where they like, and so may comments.
    if (!blank && brackets === 0 && !token.startsWith('#') && (lineStart || token === '-' || token === '?')) {
      const column = offset - text.lastIndexOf('\n', offset - 1) - 1;
      indents = [...indents.filter(indent => indent < column), column];
    }
    // Keys may nest on one line as well, if only in what is wrong.
    if (token === ':') colons++;
    else if (brackets === 0 ? token.endsWith('\n') : ',[]{}'.includes(token)) colons = 0;
    if (brackets + indents.length > DEEPEST || colons > DEEPEST) return offset;
    lineStart = token.endsWith('\n') || (lineStart && blank);
    offset += token.length;
  }
  return null;
}

/** What the lexer puts between its tokens and is not of the text. */
const CONTROLS = new Set(['\u0002', '\u001f', '\u0018']);

function explained(code: string, pos: readonly [number, number]): Parameters<Report> {
  switch (code) {
    case 'MULTIPLE_DOCS': return ['several-documents', pos, 'A ledger is one document; “---” must not begin another.'];
    case 'TAB_AS_INDENT': return ['yaml-syntax', pos, 'This line is indented with a tab; use blanks.'];
    case 'BAD_INDENT': return ['yaml-syntax', pos, 'This line is not indented like the ones around it.'];
    case 'MISSING_CHAR': return ['yaml-syntax', pos, 'A quotation mark, bracket or comma is missing here.'];
    case 'BAD_ALIAS': return ['yaml-alias', pos, 'Aliases such as “*name” are not allowed in a ledger; write the words again.'];
    default: return ['yaml-syntax', pos, 'This is not valid YAML here; a colon, a quotation mark or the indentation may be wrong.'];
  }
}
