import type { Span } from '../../text/span';
import type { Json } from './json';
import { speakerName } from './speakers';
import type { MachineSegment, Reading } from './types';
import { segmentsOf, timeOf, wordsOf, type Word } from './words';

/** AssemblyAI counts in milliseconds. */
const MILLISECONDS = 1000;

/** AssemblyAI’s JSON: `utterances[{speaker, start, end, text}]` with speakers, else `words[{text, start, end, speaker}]`; times in milliseconds. */
export function readAssemblyAi(root: Json): Reading {
  const skipped: Span[] = [];
  const utterances = [...root.at('utterances')?.items() ?? []].flatMap((one): readonly MachineSegment[] => {
    const text = wordsOf(one.at('text'));
    if (text === null) { skipped.push(one.span); return []; }
    return [{ speaker: speakerName(one.at('speaker')), start: timeOf(one.at('start'), MILLISECONDS), end: timeOf(one.at('end'), MILLISECONDS), text, from: one.span }];
  });
  return { media: wordsOf(root.at('audio_url')), segments: utterances.length > 0 ? utterances : segmentsOf(words(root, skipped)), skipped };
}

function* words(root: Json, skipped: Span[]): Generator<Word> {
  for (const word of root.at('words')?.items() ?? []) {
    const text = wordsOf(word.at('text'));
    if (text === null) { skipped.push(word.span); continue; }
    yield { text, speaker: speakerName(word.at('speaker')), start: timeOf(word.at('start'), MILLISECONDS), end: timeOf(word.at('end'), MILLISECONDS), from: word.span };
  }
}
