import type { Annotation } from '../annotation/types';

const round = (confidence: number): number => Math.round(confidence * 100) / 100;

/** The annotation as the JSON of design.md section 6: these keys, in this order, and no others. */
export function annotationJson({ id, recognition, turns, entities, mentions, quotations, marked, findings }: Annotation): object {
  return {
    id,
    recognition: { class: recognition.class, layout: recognition.layout, envelope: recognition.envelope, confidence: recognition.confidence, because: recognition.because, dateline: recognition.dateline },
    turns: turns.map(({ label, text, speaker, start, end }) => ({ label, text, speaker, start, end })),
    entities: entities.map(({ id: entity, name, type, source }) => ({ id: entity, name, type, source })),
    mentions: mentions.map(({ start, end, type, entity, confidence, date, amount }) => ({ start, end, type, entity, confidence: round(confidence), ...date !== undefined && { date }, ...amount !== undefined && { amount: amount.amount, currency: amount.currency } })),
    quotations: quotations.map(({ kind, contents, cue, source, speaker, anonymous, confidence, nested, statement }) => ({ kind, contents, cue, source, speaker, ...anonymous !== null && { anonymous }, confidence: round(confidence), ...nested.length > 0 && { nested: nested.map(inner => ({ kind: inner.kind, contents: inner.contents, cue: inner.cue, source: inner.source, speaker: inner.speaker, confidence: round(inner.confidence) })) }, statement })),
    marked: marked.map(({ start, end, use }) => ({ start, end, use })),
    findings: findings.map(({ rule, severity, start, end, message }) => ({ rule, severity, start, end, message })),
  };
}
