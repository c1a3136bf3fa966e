import { referenceAt, XML_NAMES } from '../subtitles/references';

/** A piece of HTML: words, or the beginning of a new line, or a time. Offsets are into the HTML. */
export type HtmlPiece =
  | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'line'; readonly start: number }
  | { readonly kind: 'time'; readonly time: string; readonly start: number; readonly end: number };

const LINE_TAGS: ReadonlySet<string> = new Set(['p', 'br', 'div', 'li', 'ul', 'ol', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'hr', 'pre']);
/** What stands in these is no text. */
const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'iframe', 'object', 'title', 'textarea', 'noscript', 'svg', 'math']);
const NAMES: ReadonlyMap<string, string> = new Map([...XML_NAMES, ['nbsp', '\u00a0']]);
const MARK = /[<&]/gu;
const TAG_NAME = /^<\/?([a-zA-Z][a-zA-Z\d]{0,20})/u;
const TIMED = /\sdata-timestamp\s{0,5}=\s{0,5}["']?(\d{1,9}(?:\.\d{1,9})?)/u;

/**
 * The words of a piece of HTML that another program wrote. Nothing of it is kept as HTML: tags only part lines and tell
 * times (`data-timestamp`, in seconds; the words shown for the time are left out), comments and scripts are skipped. Linear in the text.
 */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
  let closes = true;
  for (let at = 0; at < html.length;) {
    const c = html[at] ?? '';
    if (c === '<' && closes && /[a-zA-Z/!?]/u.test(html[at + 1] ?? '')) {
      const comment = html.startsWith('<!--', at);
      const close = html.indexOf(comment ? '-->' : '>', at + 1);
      if (close < 0 && !comment) { closes = false; continue; }
      const end = close < 0 ? html.length : close + (comment ? 3 : 1);
      const tag = html.slice(at, end);
      const name = TAG_NAME.exec(tag)?.[1]?.toLowerCase() ?? '';
      const time = name === 'span' ? TIMED.exec(tag.slice(0, 1000))?.[1] : undefined;
      if (LINE_TAGS.has(name)) yield { kind: 'line', start: at };
      const shut = time !== undefined ? endOf(html, 'span', end) : HIDDEN.has(name) && tag[1] !== '/' ? endOf(html, name, end) : end;
      if (time !== undefined) yield { kind: 'time', time, start: at, end: shut };
      at = shut;
      continue;
    }
    const reference = c === '&' ? referenceAt(html, at, NAMES) : null;
    const end = reference !== null ? at + reference.length : nextMark(html, at + 1);
    yield { kind: 'text', text: reference?.text ?? html.slice(at, end), start: at, end };
    at = end;
  }
}

/** Where the next tag or reference may stand. */
function nextMark(html: string, at: number): number {
  MARK.lastIndex = at;
  return MARK.exec(html)?.index ?? html.length;
}

/** Behind the end tag of an element; the end of the text where there is none. */
function endOf(html: string, name: string, from: number): number {
  const tag = new RegExp(`</${name}[\\s>]`, 'iug');
  tag.lastIndex = from;
  const found = tag.exec(html);
  if (found === null) return html.length;
  const close = html.indexOf('>', found.index);
  return close < 0 ? html.length : close + 1;
}
