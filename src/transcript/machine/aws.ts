import type { Span } from '../../text/span';
import type { Json } from './json';
import { speakerName } from './speakers';
import type { MachineSegment, Reading } from './types';
import { segmentsOf, timeOf, wordsOf, type Word } from './words';

/**
 * Amazon Transcribe’s JSON. Newer files have `results.audio_segments[{transcript, start_time, end_time, speaker_label}]`;
 * all have `results.items[]`, words and marks with times as strings in seconds, whose speakers stand with them or
 * in `results.speaker_labels.segments[].items[]`, found by their start.
 */
export function readAws(root: Json): Reading {
  const skipped: Span[] = [];
  const segments: MachineSegment[] = [];
  for (const one of root.at('results', 'audio_segments')?.items() ?? []) {
    const text = wordsOf(one.at('transcript'));
    if (text === null) { skipped.push(one.span); continue; }
    segments.push({ speaker: speakerName(one.at('speaker_label')), start: timeOf(one.at('start_time')), end: timeOf(one.at('end_time')), text, from: one.span });
  }
  return { media: null, segments: segments.length > 0 ? segments : segmentsOf(words(root, skipped)), skipped };
}

function* words(root: Json, skipped: Span[]): Generator<Word> {
  const labels = speakersByStart(root);
  let speaker: string | null = null;
  for (const item of root.at('results', 'items')?.items() ?? []) {
    const text = wordsOf(item.at('alternatives')?.first()?.at('content'));
    if (text === null) { skipped.push(item.span); continue; }
    const glued = item.at('type')?.string() === 'punctuation';
    const start = timeOf(item.at('start_time'));
    if (!glued) speaker = speakerName(item.at('speaker_label')) ?? (start === null ? null : labels.get(start) ?? null);
    yield { text, speaker, start, end: timeOf(item.at('end_time')), from: item.span, glued };
  }
}

function speakersByStart(root: Json): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const segment of root.at('results', 'speaker_labels', 'segments')?.items() ?? []) {
    for (const item of segment.at('items')?.items() ?? []) {
      const start = timeOf(item.at('start_time'));
      const speaker = speakerName(item.at('speaker_label')) ?? speakerName(segment.at('speaker_label'));
      if (start !== null && speaker !== null) found.set(start, speaker);
    }
  }
  return found;
}
