import { applyChanges, type TextChange } from '../../src/text/changes';
import type { Span } from '../../src/text/span';

/** A paragraph on its way into a new version: its words, where it stood, and what is done to it. */
interface Paragraph {
  /** Null for one that is new. */
  readonly from: number | null;
  readonly text: string;
  /** Changes of words: what they touch is another text. */
  readonly words: readonly TextChange[];
  /** Changes of form: marks, blanks, line ends. */
  readonly form: readonly TextChange[];
}

/** A new version of a text, and what has become of its stretches. */
export interface Revision {
  readonly text: string;
  /** Where a stretch stands now: its new span, `touched` where words in it were changed, `gone` with its paragraph. */
  where(span: Span): Span | 'touched' | 'gone';
}

/** The same numbers for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Work = (paragraphs: readonly Paragraph[], chance: () => number, other: readonly string[]) => readonly Paragraph[];

/** The paragraphs of a text, each with the line ends behind it. */
export function paragraphsOf(text: string): readonly { readonly start: number; readonly text: string }[] {
  return [...text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*\n*/gu)].map(({ 0: found, index }) => ({ start: index, text: found }));
}

const each = (change: (paragraph: Paragraph, chance: () => number) => Paragraph): Work => (all, chance) => all.map(paragraph => change(paragraph, chance));
const replaced = (text: string, pattern: RegExp, by: (found: string, at: number) => string | null): readonly TextChange[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => { const now = by(found, index); return now === null || now === found ? [] : [now.endsWith(` ${found}`) ? { start: index, end: index, text: now.slice(0, -found.length) } : { start: index, end: index + found.length, text: now }]; });

/** Further changes of form; where two touch each other the first one stays. */
const joined = ({ form }: Paragraph, more: readonly TextChange[]): readonly TextChange[] => [...form, ...more.filter(change => form.every(({ start, end }) => change.end <= start || change.start >= end))];

const insert: Work = (all, chance, other) => all.flatMap(paragraph => chance() < 0.15 && other.length > 0 ? [{ from: null, text: `${(other[Math.floor(chance() * other.length)] ?? '').trimEnd()}\n\n`, words: [], form: [] }, paragraph] : [paragraph]);
const remove: Work = (all, chance) => all.filter(() => chance() >= 0.15);
const move: Work = (all, chance) => {
  const taken = all.filter(() => chance() < 0.15);
  return taken.reduce<readonly Paragraph[]>((rest, paragraph) => {
    const at = Math.floor(chance() * (rest.length + 1));
    return [...rest.slice(0, at), { ...paragraph, text: paragraph.text.endsWith('\n') ? paragraph.text : `${paragraph.text}\n\n` }, ...rest.slice(at)];
  }, all.filter(paragraph => !taken.includes(paragraph)));
};
const WORDS = ['also', 'officials', 'not', 'earlier', 'the', 'three', 'later', 'Board', 'never', 'city'];
const copyEdit = each((paragraph, chance) => ({
  ...paragraph,
  words: replaced(paragraph.text, /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu, found => {
    const word = WORDS[Math.floor(chance() * WORDS.length)] ?? '';
    const dice = chance();
    return dice < 0.01 ? word : dice < 0.015 ? `${word} ${found}` : dice < 0.02 ? `${found}s` : dice < 0.025 ? '' : null;
  }),
}));
const wrap = each((paragraph, chance) => {
  const width = 60 + Math.floor(chance() * 20);
  let column = 0;
  return { ...paragraph, form: joined(paragraph, replaced(paragraph.text, /[^\S\n]*\n(?=\S)|[^\S\n]+|\S+/gu, found => {
    if (/\S/u.test(found)) { column += found.length; return null; }
    if (column >= width) { column = 0; return '\n'; }
    column++;
    return ' ';
  })) };
});
/** What each kind of mark becomes. Apostrophes turn straight or curly with them. */
const STYLES: readonly Readonly<Record<string, string>>[] = [
  { '“': '"', '”': '"', '‘': "'", '’': "'" }, { '“': '« ', '”': ' »' }, { '“': '„', '”': '“' }, { '“': '‘', '”': '’' },
];
const marks = (all: readonly Paragraph[], chance: () => number): readonly Paragraph[] => {
  const style = STYLES[Math.floor(chance() * STYLES.length)] ?? {};
  return all.map(paragraph => {
    let open = false;
    return { ...paragraph, form: joined(paragraph, replaced(paragraph.text, /[“”‘’"]/gu, found => {
      if (found !== '"') return style[found] ?? null;
      open = !open;
      return open ? '“' : '”';
    })) };
  });
};
const blanks = each((paragraph, chance) => ({ ...paragraph, form: joined(paragraph, replaced(paragraph.text, /(?<=\S) (?=\S)|\.\.\.|…| [–—] |--/gu, found => found === ' ' ? (chance() < 0.1 ? '\u00a0' : null) : found === '...' ? '…' : found === '…' ? '...' : '—')) }));
const times = each((paragraph, chance) => {
  const time = `[00:${10 + Math.floor(chance() * 49)}:${10 + Math.floor(chance() * 49)}]`;
  const label = chance() < 0.5 ? `${time} SPEAKER ${1 + Math.floor(chance() * 3)}: ` : `${time}\n`;
  return { ...paragraph, form: joined(paragraph, [{ start: 0, end: 0, text: label }, ...replaced(paragraph.text, /(?<=[.,] )(?=\p{L})/gu, () => chance() < 0.15 ? `${time} ` : null)]) };
});
const all = (works: readonly Work[]): Work => (paragraphs, chance, other) => works.reduce((now, work) => work(now, chance, other), paragraphs);

/** What is done to drafts, by kind. */
export const REVISIONS: Readonly<Record<string, Work>> = {
  'paragraphs put in': insert, 'paragraphs taken out': remove, 'paragraphs moved': move, 'words copy-edited': copyEdit, 'lines wrapped anew': wrap, 'marks in another style': marks,
  'blanks, dashes, ellipses': blanks, 'times and labels put in': times, 'put in, taken out, moved, copy-edited': all([copyEdit, insert, remove, move]), 'moved, in another style, wrapped anew': all([marks, move]),
};

/** Does one kind of work to a text. */
export function revise(text: string, kind: string, chance: () => number, other: readonly string[]): Revision {
  const before = paragraphsOf(text).map(({ start, text: own }): Paragraph => ({ from: start, text: own, words: [], form: [] }));
  const after = (REVISIONS[kind] ?? (same => same))(before, chance, other);
  const parts: string[] = [];
  const placed: { readonly paragraph: Paragraph; readonly start: number }[] = [];
  let length = 0;
  for (const paragraph of after) {
    const written = applyChanges(paragraph.text, [...paragraph.words, ...paragraph.form]);
    placed.push({ paragraph, start: length });
    parts.push(written);
    length += written.length;
  }
  return {
    text: parts.join(''),
    where([start, end]) {
      const own = before.find(({ from, text: words }) => from !== null && from <= start && end <= from + words.length);
      if (own?.from == null) return 'gone';
      const now = placed.find(({ paragraph }) => paragraph.from === own.from);
      if (now === undefined) return 'gone';
      const [from, to] = [start - own.from, end - own.from];
      if (now.paragraph.words.some(change => change.start < to && change.end > from)) return 'touched';
      const changes = [...now.paragraph.words, ...now.paragraph.form];
      const moved = (offset: number, atEnd: boolean): number => offset + changes.reduce((sum, change) => {
        const behind = atEnd ? change.end <= offset && !(change.start === offset && change.end === offset) : change.end <= offset;
        return behind ? sum + change.text.length - (change.end - change.start) : sum;
      }, 0);
      return [now.start + moved(from, false), now.start + moved(to, true)];
    },
  };
}
