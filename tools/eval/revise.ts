import { applyChanges, type TextChange } from '../../src/text/changes';
import { hull, type Span } from '../../src/text/span';

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

/** A paragraph of the old text. */
type Old = Paragraph & { readonly from: number };

/** A new version of a text, and what has become of its stretches. */
export interface Revision {
  readonly text: string;
  /** Where a stretch stands now: its new span, `touched` where words in it were changed, `gone` with its paragraph or all of its words. */
  where(span: Span): Span | 'touched' | 'gone';
  /** Stretches over several paragraphs that lost one may still have all their words: the one that follows now may begin with them. Where that would be. */
  around(span: Span): Span | null;
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
/** What is only put in before or behind the found words is an insertion. */
const smallest = (found: string, now: string, start: number): TextChange =>
  now.endsWith(` ${found}`) ? { start, end: start, text: now.slice(0, -found.length) } : now.startsWith(`${found} `) ? { start: start + found.length, end: start + found.length, text: now.slice(found.length) } : { start, end: start + found.length, text: now };
const replaced = (text: string, pattern: RegExp, by: (found: string, at: number) => string | null): readonly TextChange[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => { const now = by(found, index); return now === null || now.toLowerCase() === found.toLowerCase() ? [] : [smallest(found, now, index)]; });

/** Further changes of words or of form; where two touch each other the first one stays. */
const clear = ({ form, words }: Paragraph, more: readonly TextChange[]): readonly TextChange[] =>
  more.filter(change => [...form, ...words].every(({ start, end }) => change.end < start || change.start > end));
const withForm = (paragraph: Paragraph, more: readonly TextChange[]): Paragraph => ({ ...paragraph, form: [...paragraph.form, ...clear(paragraph, more)] });
const withWords = (paragraph: Paragraph, more: readonly TextChange[]): Paragraph => ({ ...paragraph, words: [...paragraph.words, ...clear(paragraph, more)] });
const pick = <T>(from: readonly T[], chance: () => number): T | undefined => from[Math.floor(chance() * from.length)];

const insert: Work = (all, chance, other) => all.flatMap(paragraph => chance() < 0.15 && other.length > 0 ? [{ from: null, text: `${(pick(other.filter(text => /\p{L}/u.test(text)), chance) ?? '').trimEnd()}\n\n`, words: [], form: [] }, paragraph] : [paragraph]);
const remove: Work = (all, chance) => all.filter(() => chance() >= 0.15);
const move: Work = (all, chance) => {
  const taken = all.filter(() => chance() < 0.15);
  return taken.reduce<readonly Paragraph[]>((rest, paragraph) => {
    const at = Math.floor(chance() * (rest.length + 1));
    return [...rest.slice(0, at), { ...paragraph, text: paragraph.text.endsWith('\n') ? paragraph.text : `${paragraph.text}\n\n` }, ...rest.slice(at)];
  }, all.filter(paragraph => !taken.includes(paragraph)));
};
/** The paragraph again somewhere else, as a pull quote or a slip of the mouse has it. */
const twice: Work = (all, chance) => all.filter(() => chance() < 0.15).reduce<readonly Paragraph[]>((rest, paragraph) => {
  const at = Math.floor(chance() * (rest.length + 1));
  return [...rest.slice(0, at), { from: null, text: `${paragraph.text.trimEnd()}\n\n`, words: [], form: [] }, ...rest.slice(at)];
}, all);
const WORDS = ['also', 'officials', 'not', 'earlier', 'the', 'three', 'later', 'Board', 'never', 'city'];
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
/** Words replaced, put in, made longer and taken out, so many in a hundred. */
const copyEdit = (share: number): Work => each((paragraph, chance) => withWords(paragraph, replaced(paragraph.text, WORD, found => {
  const word = pick(WORDS, chance) ?? '';
  const dice = chance() / share;
  return dice < 0.4 ? word : dice < 0.6 ? `${word} ${found}` : dice < 0.8 ? `${found}s` : dice < 1 ? '' : null;
})));
/** What is smallest to see and largest in sense: a “not”, a number, a currency, a name. */
const sense = each((paragraph, chance) => withWords(paragraph, replaced(paragraph.text, /[$£€%]|\d|\bnot \b|n[’']t\b|\b(?:is|was|will|has)\b|\b(?:million|billion)\b|(?<=\p{Ll} )\p{Lu}\p{L}+/gu, found => {
  if (chance() < 0.75) return null;
  if (/\d/u.test(found)) return String((Number(found) + 1) % 10);
  return { $: '€', '£': '$', '€': '£', '%': '', 'not ': '', million: 'billion', billion: 'million' }[found] ?? (/^n.t$/u.test(found) ? '' : /^\p{Ll}/u.test(found) ? `${found} not` : 'Merrow');
})));
const mistype = each((paragraph, chance) => withWords(paragraph, replaced(paragraph.text, /(?<=\p{L})\p{Ll}(?=\p{L})/gu, found => chance() < 0.006 ? (found === 'e' ? 'a' : 'e') : null)));
const SENTENCE = /[^\s.?!](?:[^.?!\n]|[.](?=\S))*[.?!]+[”"’)]*/gu;
const sentencesEdited = each((paragraph, chance) => withWords(paragraph, [...paragraph.text.matchAll(SENTENCE)].flatMap(({ 0: found, index }): readonly TextChange[] =>
  chance() < 0.1 ? [{ start: index, end: index + found.length, text: '' }] : chance() < 0.1 ? [{ start: index, end: index, text: 'Nobody at the town hall would say why. ' }] : [])));
/** Paragraphs told anew: half of the words are others. The marked words stay in every second one. */
const rewrite: Work = (all, chance) => all.map(paragraph => {
  if (chance() >= 0.2) return paragraph;
  const kept = chance() < 0.5 ? [...paragraph.text.matchAll(/[“"][^“”"\n]*[”"]/gu)].map(({ 0: found, index }): Span => [index, index + found.length]) : [];
  return withWords(paragraph, replaced(paragraph.text, WORD, (_, at) => kept.some(([start, end]) => start <= at && at < end) ? null : chance() < 0.5 ? pick(['plan', 'years', 'said', 'because', 'under', 'Harbour', 'told', 'with'], chance) ?? null : null));
});
const rename: Work = (all, chance) => {
  const name = pick([...all.map(({ text }) => text).join('').matchAll(/(?<=\p{Ll} )\p{Lu}\p{Ll}{3,}/gu)].map(([found]) => found), chance);
  return name === undefined ? all : all.map(paragraph => withWords(paragraph, replaced(paragraph.text, new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu'), () => 'Merrow')));
};
/** Paragraphs cut in two at a sentence, and joined to the next one. */
const cutAndJoin = each((paragraph, chance) => withForm(paragraph, replaced(paragraph.text, /(?<=\p{L}{2}[.?!][”"]?) (?=\p{Lu}|[“"])|(?<=\S)\n\n$/gu, found => chance() >= 0.2 ? null : found === ' ' ? '\n\n' : ' ')));
const stops = each((paragraph, chance) => withForm(paragraph, replaced(paragraph.text, /(?<=\p{Ll}), (?=\p{Ll})|; |(?<=\p{Ll}): (?=\p{Ll})/gu, found => chance() < 0.25 ? (found === ', ' ? ' ' : ', ') : null)));
/** As another system writes it: other line ends, letters taken apart. */
const system = each(paragraph => withForm(paragraph, replaced(paragraph.text, /\n+|(?![a-z])\p{L}/giu, found => found.startsWith('\n') ? found.replaceAll('\n', '\r\n') : found.normalize('NFD'))));
const wrap = each((paragraph, chance) => {
  const width = 60 + Math.floor(chance() * 20);
  let column = 0;
  return withForm(paragraph, replaced(paragraph.text, /[^\S\n]*\n(?=\S)|[^\S\n]+|\S+/gu, found => {
    if (/\S/u.test(found)) { column += found.length; return null; }
    if (column >= width) { column = 0; return '\n'; }
    column++;
    return ' ';
  }));
});
/** What each kind of mark becomes. Apostrophes turn straight or curly with them. */
const STYLES: readonly Readonly<Record<string, string>>[] = [
  { '“': '"', '”': '"', '‘': "'", '’': "'" }, { '“': '« ', '”': ' »' }, { '“': '„', '”': '“' }, { '“': '‘', '”': '’' },
];
const marks = (all: readonly Paragraph[], chance: () => number): readonly Paragraph[] => {
  const style = STYLES[Math.floor(chance() * STYLES.length)] ?? {};
  return all.map(paragraph => {
    let open = false;
    return withForm(paragraph, replaced(paragraph.text, /[“”‘’"]/gu, found => {
      if (found !== '"') return style[found] ?? null;
      open = !open;
      return open ? '“' : '”';
    }));
  });
};
const blanks = each((paragraph, chance) => withForm(paragraph, replaced(paragraph.text, /(?<=\S) (?=\S)|\.\.\.|…| [–—] |--/gu, found => found === ' ' ? (chance() < 0.1 ? '\u00a0' : null) : found === '...' ? '…' : found === '…' ? '...' : '—')));
const times = each((paragraph, chance) => {
  const time = `[00:${10 + Math.floor(chance() * 49)}:${10 + Math.floor(chance() * 49)}]`;
  const label = chance() < 0.5 ? `${time} SPEAKER ${1 + Math.floor(chance() * 3)}: ` : `${time}\n`;
  return withForm(paragraph, [{ start: 0, end: 0, text: label }, ...replaced(paragraph.text, /(?<=[.,] )(?=\p{L})/gu, () => chance() < 0.15 ? `${time} ` : null)]);
});
const all = (works: readonly Work[]): Work => (paragraphs, chance, other) => works.reduce((now, work) => work(now, chance, other), paragraphs);

/** What is done to drafts, by kind. */
export const REVISIONS: Readonly<Record<string, Work>> = {
  'paragraphs put in': insert, 'paragraphs taken out': remove, 'paragraphs moved': move, 'paragraphs pasted twice': twice, 'paragraphs cut in two and joined': cutAndJoin, 'paragraphs rewritten': rewrite,
  'sentences put in and taken out': sentencesEdited, 'words copy-edited': copyEdit(0.025), 'words copy-edited, many': copyEdit(0.1), 'letters mistyped': mistype, 'one name for another': rename, 'not, numbers, names': sense,
  'lines wrapped anew': wrap, 'marks in another style': marks, 'blanks, dashes, ellipses': blanks, 'commas and stops': stops, 'line ends, letters taken apart': system, 'times and labels put in': times,
  'put in, taken out, moved, copy-edited': all([copyEdit(0.025), insert, remove, move]), 'moved, in another style, wrapped anew': all([marks, wrap, move]),
  'all of it': all([copyEdit(0.01), sentencesEdited, marks, blanks, stops, wrap, insert, remove, move]),
};

/** Does one kind of work to a text. */
export function revise(text: string, kind: string, chance: () => number, other: readonly string[]): Revision {
  const before = paragraphsOf(text).map(({ start, text: own }): Old => ({ from: start, text: own, words: [], form: [] }));
  const after = (REVISIONS[kind] ?? (same => same))(before, chance, other);
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const paragraph of after) {
    const written = applyChanges(paragraph.text, [...paragraph.words, ...paragraph.form]);
    starts.push(length);
    parts.push(written);
    length += written.length;
  }
  const placeOf = new Map(after.map(({ from }, at) => [from, at]));
  const ownOf = ([start, end]: Span): readonly Old[] => before.filter(({ from, text: words }) => from < end && start < from + words.length);
  return {
    text: parts.join(''),
    around(span) {
      const own = ownOf(span);
      return own.length < 2 ? null : hull(own.flatMap(({ from }): readonly Span[] => { const place = placeOf.get(from); return place === undefined ? [] : [[starts[place] ?? 0, (starts[place] ?? 0) + (parts[place]?.length ?? 0)]]; }));
    },
    where([start, end]) {
      const own = ownOf([start, end]);
      const places = own.map(({ from }) => placeOf.get(from));
      if (places.length === 0 || places.every(place => place === undefined)) return 'gone';
      // A stretch over several paragraphs is whole only where they still follow each other.
      if (places.some((place, i) => place === undefined || (i > 0 && place !== (places[i - 1] ?? 0) + 1))) return 'touched';
      const now = places.flatMap(place => { const paragraph = place === undefined ? undefined : after[place]; return place === undefined || paragraph === undefined ? [] : [{ paragraph, start: starts[place] ?? 0 }]; });
      const touching = now.flatMap(({ paragraph }) => paragraph.words.map(change => ({ start: change.start + (paragraph.from ?? 0), end: change.end + (paragraph.from ?? 0) }))).filter(change => change.start < end && change.end > start);
      if (touching.some(change => change.start <= start && change.end >= end)) return 'gone';
      const [first, last] = [now[0], now.at(-1)];
      if (touching.length > 0 || first === undefined || last === undefined) return 'touched';
      return [first.start + moved(first.paragraph, start, false), last.start + moved(last.paragraph, end, true)];
    },
  };
}

/** How far into its new text a place of a paragraph’s old text stands. */
function moved({ from, words, form }: Paragraph, place: number, atEnd: boolean): number {
  const offset = place - (from ?? 0);
  return offset + [...words, ...form].reduce((sum, change) => {
    const behind = change.end <= offset && !(atEnd && change.start === offset);
    return behind ? sum + change.text.length - (change.end - change.start) : sum;
  }, 0);
}
