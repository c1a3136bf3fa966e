import assert from 'node:assert/strict';
import { Kind } from '../../../src/quotations/model/labels';
import { linkSpans } from '../../../src/quotations/model/link';
import { mendSpans } from '../../../src/quotations/model/mend';
import type { TaggedSpan } from '../../../src/quotations/model/spans';
import { viewOf, type TaggerView } from '../../../src/quotations/model/view';
import { passage } from '../../../src/text/passage';
import { emptyWords, none } from '../../tools/tables';

const LETTERS: Readonly<Record<string, number>> = { S: Kind.Source, Q: Kind.Cue, R: Kind.Right, L: Kind.Left, P: Kind.Past };

/** A text in which `[S Ada Merrow]` marks a span. */
function tagged(marked: string): { readonly view: TaggerView; readonly spans: readonly TaggedSpan[] } {
  const wanted: { kind: number; start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(\[[SQRLP] [^\]]*\])/u)) {
    const [, letter, words] = /^\[([SQRLP]) ([^\]]*)\]$/u.exec(part) ?? [];
    if (letter !== undefined && words !== undefined) wanted.push({ kind: LETTERS[letter] ?? 0, start: text.length, end: text.length + words.length });
    text += words ?? part;
  }
  const view = viewOf(passage(text), [], 'article', emptyWords(), none);
  assert.ok(view !== null);
  const { starts, ends } = view.pieces;
  const spans = wanted.map(({ kind, start, end }) => {
    let from = 0;
    while (from < view.length && (ends[from] ?? 0) <= start) from++;
    let to = from;
    while (to < view.length && (starts[to] ?? 0) < end) to++;
    return { kind, from, to };
  });
  return { view, spans };
}

const words = ({ pieces: { forms } }: TaggerView, span: TaggedSpan | null): string => span === null ? '–' : forms.slice(span.from, span.to).join(' ');
const flags = ({ pieces: { forms }, length }: TaggerView, shape: RegExp): Uint8Array => Uint8Array.from({ length }, (_, i) => shape.test(forms[i] ?? '') ? 1 : 0);

suite('linking of tagged spans', () => {
  const TABLE: readonly (readonly [marked: string, linked: readonly string[]])[] = [
    ['[R “We waited,”] [Q said] [S Ada Merrow]. [L “It was cold.”]', ['said < Ada Merrow: “ We waited , ” | “ It was cold . ”']],
    ['[S Merrow] [Q said] [L it was cold] and [Q promised] [L a new pier].', ['said < Merrow: it was cold', 'promised < Merrow: a new pier']],
    ['[S Merrow] [Q said] [L it was cold]. [S Lund] [Q denied] [L it].', ['said < Merrow: it was cold', 'denied < Lund: it']],
    ['[S Merrow], who [Q warned] [L of storms], [Q said] [L no].', ['warned < who: of storms', 'said < Merrow: no']],
    ['[P “Nobody came.”] [S She] [Q left it] [L at that].', ['left it < She: at that', '– < –: “ Nobody came . ”']],
    ['[R “We waited,”] [S Merrow] [Q said], [Q adding] [L it was cold]. [L “Nobody came.”]', ['said < Merrow: “ We waited , ” | “ Nobody came . ”', 'adding < Merrow: it was cold']],
    ['Then [R “nobody,”] he went on.', ['– < –: “ nobody , ”']],
  ];
  for (const [marked, linked] of TABLE) {
    test(marked, () => {
      const { view, spans } = tagged(marked);
      const found = linkSpans(spans, { length: view.length, sentence: view.sentence, inside: view.inside, stops: flags(view, /^[.!?]$/u), relatives: flags(view, /^(?:who|which)$/u) });
      assert.deepEqual(found.map(({ cue, source, contents }) => `${words(view, cue)} < ${words(view, source)}: ${contents.map(span => words(view, span)).join(' | ')}`), linked);
    });
  }
});

suite('mending of tagged spans by quotation marks', () => {
  const NAMES = ['S', 'Q', 'R', 'L', 'P'];
  const TABLE: readonly (readonly [title: string, marked: string, spans: readonly string[]])[] = [
    ['content holds the whole of its marks', '[S Merrow] [Q said]: “We waited [L for the boat all day].”', ['S Merrow', 'Q said', 'L “ We waited for the boat all day . ”']],
    ['words in marks that nothing took go to the cue before', '[S Merrow] [Q said] [L no]. “We waited for the boat all day.”', ['S Merrow', 'Q said', 'L no', 'L “ We waited for the boat all day . ”']],
    ['a few words in marks may be no speech', '[S Merrow] [Q said] [L no] to “a pier”.', ['S Merrow', 'Q said', 'L no']],
    ['a signature', '“We waited for the boat all day.” — Ada Merrow', ['R “ We waited for the boat all day . ”', 'Q —', 'S Ada Merrow']],
    ['marked words alone go on', '“We waited for the boat all day.”', ['P “ We waited for the boat all day . ”']],
    ['no marks, nothing to mend', '[S Merrow] [Q said] [L no].', ['S Merrow', 'Q said', 'L no']],
  ];
  for (const [title, marked, expected] of TABLE) {
    test(title, () => {
      const { view, spans } = tagged(marked);
      assert.deepEqual(mendSpans(spans, view).map(span => `${NAMES[span.kind] ?? ''} ${words(view, span)}`), expected);
    });
  }
});
