import type { Span } from '../../text/span';
import type { Json } from './json';
import { speakerName } from './speakers';
import type { Reading } from './types';
import { segmentsOf, timeOf, wordsOf, type Word } from './words';

/** Where a stretch of the recording starts, in seconds, and who speaks in it. It ends where the next one starts. */
interface Stretch { readonly start: number; readonly speaker: string | null }

/**
 * The JSON of the BBC’s Kaldi (`words[{start, end, word, punct}]`, bare or within `retval`, with
 * `segments.segments[{start, duration, speaker}]`) and of Digital Paper Edit (`words[{start, end, text}]` and
 * `paragraphs[{start, speaker}]`); seconds. A word is of the stretch in which it starts.
 */
export function readKaldi(root: Json): Reading {
  const skipped: Span[] = [];
  const inner = root.at('retval') ?? root;
  return { media: null, segments: segmentsOf(words(inner, stretchesOf(inner), skipped)), skipped };
}

function* words(root: Json, stretches: readonly Stretch[], skipped: Span[]): Generator<Word> {
  let part = 0;
  for (const word of root.at('words')?.items() ?? []) {
    const text = wordsOf(word.at('punct'), word.at('text'), word.at('word'));
    if (text === null) { skipped.push(word.span); continue; }
    const start = timeOf(word.at('start'));
    // A word at the very border is of the stretch that begins there.
    while (start !== null && part + 1 < stretches.length && start >= (stretches[part + 1]?.start ?? 0)) part++;
    yield { text, speaker: stretches[part]?.speaker ?? null, start, end: timeOf(word.at('end')), from: word.span, part };
  }
}

function stretchesOf(root: Json): readonly Stretch[] {
  const list = root.at('paragraphs') ?? root.at('segmentation', 'segments') ?? root.at('segments', 'segments') ?? root.at('segments');
  const found = [...list?.items() ?? []].flatMap((one): readonly Stretch[] => {
    const start = timeOf(one.at('start'));
    return start === null ? [] : [{ start, speaker: kaldiSpeaker(one.at('speaker')) }];
  });
  return found.sort((a, b) => a.start - b.start);
}

/** `{"@id": "S4", "gender": "F"}` is shown as `F_S4` by the BBC’s editor; a name stays as it is. */
function kaldiSpeaker(value: Json | undefined): string | null {
  if (value?.isObject !== true) return speakerName(value);
  const id = value.at('@id')?.string() ?? null;
  return id === null ? null : `${value.at('gender')?.string() ?? 'U'}_${id}`;
}
