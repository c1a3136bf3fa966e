import { isAlias, Lexer, parseDocument, visit, type Document } from 'yaml';
import { at, type Report } from './problems';

/** What a ledger’s file may measure. */
const LARGEST = 5_000_000;
const DEEPEST = 64;

/**
 * Parses YAML 1.2 core without anything that could surprise: no anchors, aliases, tags or merge keys, one document,
 * no deep nesting. Whatever is refused is reported with its place.
 * @returns null when nothing of the text is usable
 */
export function parseSafely(text: string, report: Report): Document | null {
  if (text.length > LARGEST) { report('too-large', [0, 0], 'This ledger is larger than 5 MB and is not read.'); return null; }
  const deep = tooDeep(text);
  if (deep !== null) { report('too-deep', [deep, deep + 1], `There are more than ${DEEPEST} levels of brackets or indentation here; nothing of this ledger is read.`); return null; }
  for (const { index } of text.matchAll(/^(?:<{7}|={7}|>{7})(?: .*)?$/gmu)) report('merge-conflict', [index, index + 7], 'Two people have changed the same lines here. Keep what is right, and take the lines with “<<<<<<<”, “=======” and “>>>>>>>” out.');
  const document = parseDocument(text, { version: '1.2', schema: 'core', strict: true, uniqueKeys: true, merge: false, prettyErrors: false, logLevel: 'error', stringKeys: false });
  for (const { code, pos } of document.errors) report(...explained(code, pos, text));
  for (const { code, pos } of document.warnings) report('yaml-tag', pos, 'Tags such as “!name” are not allowed in a ledger.', code === 'TAG_RESOLVE_FAILED' ? 'error' : 'warning');
  visit(document, {
    Alias(_, node) { report('yaml-alias', at(node), 'Aliases such as “*name” are not allowed in a ledger; write the words again.'); },
    Node(_, node) {
      if (!isAlias(node) && node.anchor !== undefined) report('yaml-anchor', at(node), 'Anchors such as “&name” are not allowed in a ledger.');
      if (node.tag !== undefined && !/^(?:tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq))$/u.test(node.tag)) report('yaml-tag', at(node), 'Tags such as “!name” are not allowed in a ledger.');
    },
  });
  return document;
}

/** The offset where the nesting gets too deep, found without parsing; null when it never does. */
function tooDeep(text: string): number | null {
  let brackets = 0;
  let offset = 0;
  let indents: readonly number[] = [];
  let lineStart = true;
  for (const token of new Lexer().lex(text)) {
    if (CONTROLS.has(token)) continue;
    if (token === '[' || token === '{') brackets++;
    else if (token === ']' || token === '}') brackets = Math.max(0, brackets - 1);
    const blank = token.trim() === '';
    if (!blank && (lineStart || token === '-')) {
      const column = offset - text.lastIndexOf('\n', offset - 1) - 1;
      indents = [...indents.filter(indent => indent < column), column];
    }
    if (brackets > DEEPEST || indents.length > DEEPEST) return offset;
    lineStart = token.endsWith('\n') || (lineStart && blank);
    offset += token.length;
  }
  return null;
}

/** What the lexer puts between its tokens and is not of the text. */
const CONTROLS = new Set(['\u0002', '\u001f', '\u0018']);

function explained(code: string, pos: readonly [number, number], text: string): Parameters<Report> {
  switch (code) {
    case 'DUPLICATE_KEY': return ['duplicate-key', [pos[0], pos[0] + (/^[^:\s]+/u.exec(text.slice(pos[0], pos[0] + 100))?.[0].length ?? 1)], 'This key stands here twice; only one can count.'];
    case 'MULTIPLE_DOCS': return ['several-documents', pos, 'A ledger is one document; “---” must not begin another.'];
    case 'TAB_AS_INDENT': return ['yaml-syntax', pos, 'This line is indented with a tab; use blanks.'];
    case 'BAD_INDENT': return ['yaml-syntax', pos, 'This line is not indented like the ones around it.'];
    case 'MISSING_CHAR': return ['yaml-syntax', pos, 'A quotation mark, bracket or comma is missing here.'];
    case 'BAD_ALIAS': return ['yaml-alias', pos, 'Aliases such as “*name” are not allowed in a ledger; write the words again.'];
    default: return ['yaml-syntax', pos, 'This is not valid YAML here; a colon, a quotation mark or the indentation may be wrong.'];
  }
}
