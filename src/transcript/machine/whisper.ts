import type { Json } from './json';
import { speakerName } from './speakers';
import type { MachineSegment, Reading } from './types';
import type { Span } from '../../text/span';
import { timeOf, wordsOf } from './words';

/**
 * Whisper’s JSON: `segments[{start, end, text}]` in seconds, with `speaker` from WhisperX and from OpenAI’s diarized
 * form; whisper.cpp has `transcription[{offsets: {from, to}, text}]` in milliseconds; Transformers has
 * `chunks[{timestamp: [start, end], text}]`.
 */
export function readWhisper(root: Json): Reading {
  const segments: MachineSegment[] = [];
  const skipped: Span[] = [];
  for (const list of [root.at('segments'), root.at('transcription'), root.at('chunks')]) {
    for (const one of list?.items() ?? []) {
      const text = wordsOf(one.at('text'));
      if (text === null) { if (one.at('text')?.string() == null) skipped.push(one.span); continue; }
      const stamps = [...one.at('timestamp')?.items() ?? []];
      const start = timeOf(one.at('start')) ?? timeOf(one.at('offsets', 'from'), 1000) ?? timeOf(stamps[0]);
      const end = timeOf(one.at('end')) ?? timeOf(one.at('offsets', 'to'), 1000) ?? timeOf(stamps[1]);
      segments.push({ speaker: speakerName(one.at('speaker')), start, end, text: text.trim(), from: one.span });
    }
  }
  return { media: null, segments, skipped };
}
