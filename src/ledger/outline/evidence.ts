import type { Span } from '../../text/span';
import type { Ledger } from '../types';

/** A place in a ledger’s text that stands for evidence: the path of its file, or the time of a statement in its recording. */
export interface EvidenceSpan { readonly span: Span; /** Id. */ readonly evidence: string; /** Id of the statement whose time it is; null for the path of a file. */ readonly statement: string | null }

/** Kinds of evidence in which a time is a place. */
const RECORDED: ReadonlySet<string> = new Set(['recording', 'audio', 'video', 'broadcast', 'post']);

/**
 * Where a ledger’s text names files and times: of each evidence its `path`, of each statement its `start` where its encounter has
 * evidence that can be opened, a recording before all else. In order of place.
 */
export function evidencePlaces(text: string, { sections: { evidence, encounters, statements } }: Ledger): readonly EvidenceSpan[] {
  const opens = new Map(evidence.flatMap(({ id, fields }) => id === null || fields.path === undefined && fields.url === undefined && fields.archived_url === undefined ? [] : [[id, RECORDED.has(fields.kind ?? '')] as const]));
  const of = new Map(encounters.map(({ id, fields }) => [id, fields.evidence ?? []]));
  const files = evidence.flatMap(({ id, fields, span }): readonly EvidenceSpan[] => {
    const found = id === null ? null : valueAt(text, span, 'path', fields.path);
    return found === null || id === null ? [] : [{ span: found, evidence: id, statement: null }];
  });
  const times = statements.flatMap(({ id, fields, span }): readonly EvidenceSpan[] => {
    const own = (of.get(fields.encounter ?? null) ?? []).filter(one => opens.has(one));
    const recording = own.find(one => opens.get(one) === true) ?? own[0];
    const found = id === null || recording === undefined ? null : valueAt(text, span, 'start', fields.start);
    return found === null || recording === undefined ? [] : [{ span: found, evidence: recording, statement: id }];
  });
  return [...files, ...times].sort((a, b) => a.span[0] - b.span[0]);
}

/** Where the value of a key stands within an entry, without quotation marks; null where it is not written as it is read. */
function valueAt(text: string, [from, to]: Span, key: string, value: string | undefined): Span | null {
  if (value === undefined || value === '') return null;
  const entry = text.slice(from, to);
  for (const { 0: lead, index } of entry.matchAll(new RegExp(`(?:^|[\\n{,])[ \\t-]*${key}:[ \\t]*["']?`, 'gu'))) {
    const at = index + lead.length;
    if (entry.startsWith(value, at)) return [from + at, from + at + value.length];
  }
  return null;
}
