import type { Span } from '../../text/span';
import { referenceAt, XML_NAMES } from '../subtitles/references';
import type { MachineProblem, MachineProblemCode } from './types';

/** An element. Names of elements and attributes stand without their prefix: a transcript has one meaning for each. */
export interface XmlElement { readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly children: readonly (XmlElement | XmlText)[]; readonly span: Span }
export interface XmlText { readonly text: string; readonly span: Span }

/** Deeper files are refused. */
const DEEPEST = 64;
const NAME = String.raw`[\p{L}_:][\p{L}\p{M}\p{N}_:.·-]{0,200}`;
const OPEN = new RegExp(`<(${NAME})`, 'uy');
const ATTRIBUTE = new RegExp(String.raw`\s+(${NAME})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy');
const CLOSE = new RegExp(String.raw`</(${NAME})\s*>`, 'uy');
/** Most elements within a paragraph have no attributes. */
const NONE: ReadonlyMap<string, string> = new Map();
const TAG_END = /\s*(\/?)>/uy;

type Result = { readonly ok: true; readonly root: XmlElement } | { readonly ok: false; readonly problem: MachineProblem };

const MESSAGES: Readonly<Record<Exclude<MachineProblemCode, `json-${string}` | 'empty'>, string>> = {
  'xml-syntax': 'This is not XML as it should be.',
  'xml-cut': 'The file ends too early: it may not have been saved or sent whole.',
  'xml-depth': `More than ${DEEPEST} elements stand within one another.`,
  'xml-doctype': 'The file has a document type (<!DOCTYPE …>). Such files can pull in others and are not read; save it without.',
};
const failed = (code: keyof typeof MESSAGES, start: number, end: number): Result => ({ ok: false, problem: { code, message: MESSAGES[code], start, end } });

/**
 * Reads a strict part of XML 1.0: elements, attributes, text, CDATA sections, comments; the five entities and numbers of
 * characters. A document type, and with it every other entity, is refused. Linear in the text; no recursion.
 */
export function readXml(text: string): Result {
  const open: { name: string; whole: string; attributes: ReadonlyMap<string, string>; children: (XmlElement | XmlText)[]; start: number }[] = [];
  const roots: XmlElement[] = [];
  const cut = (): Result => failed('xml-cut', Math.max(0, text.length - 1), text.length);
  const put = (child: XmlElement | XmlText): void => {
    const parent = open[open.length - 1];
    if (parent !== undefined) parent.children.push(child);
    else if ('name' in child) roots.push(child);
  };
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length;) {
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      const end = next < 0 ? text.length : next;
      const words = decode(text, at, end);
      if (typeof words === 'number') return failed('xml-syntax', words, words + 1);
      if (open.length === 0 && words.trim() !== '') return failed('xml-syntax', at, end);
      if (open.length > 0) put({ text: words, span: [at, end] });
      at = end;
      continue;
    }
    const skipped = skip(text, at);
    if (skipped !== null) {
      if (skipped.end < 0) return cut();
      if (skipped.text !== null) { if (open.length === 0) return failed('xml-syntax', at, skipped.end); put({ text: skipped.text, span: [at, skipped.end] }); }
      at = skipped.end;
      continue;
    }
    if (text[at + 1] === '!') return text.startsWith('<!DOCTYPE', at) ? failed('xml-doctype', at, at + 9) : text.length - at < 9 ? cut() : failed('xml-syntax', at, at + 2);
    if (text[at + 1] === '/') {
      CLOSE.lastIndex = at;
      const name = CLOSE.exec(text)?.[1];
      const last = open.pop();
      if (name === undefined) return !text.includes('>', at) ? cut() : failed('xml-syntax', at, at + 2);
      if (last?.whole !== name) return failed('xml-syntax', at, CLOSE.lastIndex);
      at = CLOSE.lastIndex;
      put({ name: last.name, attributes: last.attributes, children: last.children, span: [last.start, at] });
      continue;
    }
    const tag = openTag(text, at);
    if (tag === null) return !text.includes('>', at) ? cut() : failed('xml-syntax', at, at + 1);
    if (roots.length > 0 && open.length === 0) return failed('xml-syntax', at, tag.end);
    if (open.length >= DEEPEST) return failed('xml-depth', at, tag.end);
    if (tag.empty) put({ name: local(tag.name), attributes: tag.attributes, children: [], span: [at, tag.end] });
    else open.push({ name: local(tag.name), whole: tag.name, attributes: tag.attributes, children: [], start: at });
    at = tag.end;
  }
  const [root] = roots;
  return root === undefined || open.length > 0 ? cut() : { ok: true, root };
}

const local = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

/** A comment, an instruction (`text` null) or a CDATA section that stands at `at`; its end is negative where it has none. */
function skip(text: string, at: number): { readonly end: number; readonly text: string | null } | null {
  const [begin, end] = text.startsWith('<!--', at) ? ['<!--', '-->'] : text.startsWith('<![CDATA[', at) ? ['<![CDATA[', ']]>'] : text.startsWith('<?', at) ? ['<?', '?>'] : ['', ''];
  if (begin === '') return null;
  const close = text.indexOf(end, at + begin.length);
  return close < 0 ? { end: -1, text: null } : { end: close + end.length, text: begin === '<![CDATA[' ? text.slice(at + begin.length, close) : null };
}

function openTag(text: string, at: number): { readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly empty: boolean; readonly end: number } | null {
  OPEN.lastIndex = at;
  const name = OPEN.exec(text)?.[1];
  if (name === undefined) return null;
  let attributes: Map<string, string> | null = null;
  let end = OPEN.lastIndex;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const found = ATTRIBUTE.exec(text);
    if (found === null) break;
    const raw = found[2] ?? found[3] ?? '';
    const value = decode(raw, 0, raw.length);
    if (typeof value === 'number') return null;
    attributes ??= new Map();
    attributes.set(local(found[1] ?? ''), value);
    end = ATTRIBUTE.lastIndex;
  }
  TAG_END.lastIndex = end;
  const close = TAG_END.exec(text);
  return close === null ? null : { name, attributes: attributes ?? NONE, empty: close[1] === '/', end: TAG_END.lastIndex };
}

/** The text `[start, end)` with its references decoded, or the place of one that is unknown. */
function decode(text: string, start: number, end: number): string | number {
  const words = text.slice(start, end);
  const parts: string[] = [];
  let from = 0;
  for (let at = words.indexOf('&'); at >= 0; at = words.indexOf('&', from)) {
    const reference = referenceAt(words, at, XML_NAMES);
    if (reference === null) return start + at;
    parts.push(words.slice(from, at), reference.text);
    from = at + reference.length;
  }
  return parts.length === 0 ? words : parts.join('') + words.slice(from);
}
