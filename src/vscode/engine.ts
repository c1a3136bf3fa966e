// STUB for looking at the editor before the engine is there. Never committed.
import { parse } from 'yaml';
import type { Annotation, Annotator, AnnotateOptions, Pace, TextChange, Quotation, Entity, Mention } from '../annotation/types';
import type { EntityType } from '../entities/types';
import type { LedgerView } from './logic/ledger-view';
export type Ledger = any;
export interface LedgerProblem { readonly code: string; readonly start: number; readonly end: number; readonly message: string; readonly severity: 'error' | 'warning' | 'info' }
export type EditOutcome = { readonly ok: true; readonly text: string; readonly id: string | null } | { readonly ok: false; readonly message: string };
export type ExportFormat = 'markdown' | 'html' | 'json' | 'ledger';
export type Profile = 'public' | 'checker' | 'lawyer' | 'archive';
export const EXPORT_FORMATS: readonly ExportFormat[] = ['markdown', 'html', 'json', 'ledger'];
export const PROFILES: readonly Profile[] = ['public', 'checker', 'lawyer', 'archive'];
export function readLedger(text: string): { ledger: Ledger; problems: LedgerProblem[] } {
  try { return { ledger: parse(text) ?? {}, problems: [] }; }
  catch (error: any) { return { ledger: {}, problems: [{ code: 'yaml', start: error.pos?.[0] ?? 0, end: error.pos?.[1] ?? 1, message: 'This cannot be read: ' + error.code, severity: 'error' }] }; }
}
export function ledgerView(ledger: Ledger): LedgerView {
  const enc = new Map<string, any>((ledger.encounters ?? []).map((e: any) => [e.id, e]));
  const ev = new Map<string, any>((ledger.evidence ?? []).map((e: any) => [e.id, e]));
  const src = new Map<string, any>((ledger.sources ?? []).map((e: any) => [e.id, e]));
  const terms = (e: any) => e?.terms ? { label: e.terms.label ?? null, date: e.date ?? null, mayUse: e.terms.may_use ?? null, mayName: e.terms.may_name ?? null, mayQuote: e.terms.may_quote ?? null, mayParaphrase: e.terms.may_paraphrase ?? null, embargo: null } : null;
  return {
    sources: (ledger.sources ?? []).map((s: any) => ({ id: s.id, label: s.name ?? s.agreed_description ?? s.id, kind: s.kind, roles: (s.roles ?? []).map((r: any) => [r.title, src.get(r.organization)?.name].filter(Boolean).join(', ')), isProtected: !!s.protection, notToConfuseWith: s.not_to_confuse_with ?? [], terms: [...enc.values()].filter(e => e.source === s.id).map(terms).filter(Boolean) })),
    statements: (ledger.statements ?? []).map((s: any) => { const e = enc.get(s.encounter); return { id: s.id, source: s.source ?? e?.source ?? null, verbatim: s.verbatim, where: s.locator ?? (s.start ? `${s.start}–${s.end}` : null), encounter: e ? `${e.medium}, ${e.date}` : null, terms: terms(e), evidence: (e?.evidence ?? []).map((id: string) => ({ id, title: ev.get(id)?.title ?? id, url: ev.get(id)?.url ?? null })) }; }),
    uses: (ledger.uses ?? []).map((u: any) => ({ id: u.id, draft: u.draft, statement: u.statement, status: u.status ?? null, checkedBy: u.checked_by ?? null, checkedOn: u.checked_on ?? null, exact: u.anchor?.exact ?? null })),
  };
}
export function placeInLedger(_l: Ledger, text: string, id: string): readonly [number, number] | null { const at = text.indexOf(`id: ${id}`); return at < 0 ? null : [at, at + id.length + 4]; }
export const sourceKind = (type: EntityType): string => type === 'organization' ? 'organization' : 'person';
const nextId = (text: string, p: string): string => { let n = 1; while (text.includes(`${p}-${String(n).padStart(3, '0')}`)) n++; return `${p}-${String(n).padStart(3, '0')}`; };
function append(text: string, key: string, lines: string[]): string { const block = lines.map((l, i) => (i === 0 ? '  - ' : '    ') + l).join('\n') + '\n'; const m = new RegExp(`^${key}:\\s*\\n`, 'm').exec(text); return m ? text.slice(0, m.index + m[0].length) + block + text.slice(m.index + m[0].length) : text.replace(/\n*$/, '\n') + `\n${key}:\n${block}`; }
export function addSource(text: string, kind: string, name: string): EditOutcome { const id = nextId(text, 'S'); return { ok: true, id, text: append(text, 'sources', [`id: ${id}`, `kind: ${kind}`, `name: ${name}`]) }; }
export function addStatement(text: string, source: string, verbatim: string): EditOutcome { const id = nextId(text, 'Q'); return { ok: true, id, text: append(text, 'statements', [`id: ${id}`, `source: ${source}`, `verbatim: ${JSON.stringify(verbatim)}`]) }; }
export function addUse(text: string, use: { draft: string; statement: string; text: string; start: number; end: number }): EditOutcome { const id = nextId(text, 'U'); return { ok: true, id, text: append(text, 'uses', [`id: ${id}`, `draft: ${use.draft}`, `statement: ${use.statement}`, `anchor: { exact: ${JSON.stringify(use.text.slice(use.start, use.end))} }`, 'status: unchecked']) }; }
export function newLedger(annotation: Annotation, _text: string, _draft: string): string { return `schema: 1\nsources:\n${annotation.entities.filter(e => e.type === 'person').map((e, i) => `  - id: S-${String(i + 1).padStart(3, '0')}\n    kind: person\n    name: ${e.name}\n`).join('')}`; }
export function exportDraft(o: { format: ExportFormat; profile: Profile; text: string; annotation: Annotation; ledger: Ledger | null; ledgerText: string }): { ok: true; content: string; language: string; extension: string; removed: readonly string[] } | { ok: false; message: string } { return { ok: true, content: o.text, language: 'markdown', extension: '.md', removed: ['terms', 'checks'] }; }

export async function createAnnotatorAsync(text: string, options: AnnotateOptions, pace: Pace): Promise<Annotator | null> {
  if (text.length > 500_000) for (let i = 0; i < 20; i++) { await new Promise(r => setTimeout(r, 100)); pace.progress?.(i / 20); if (pace.cancelled()) return null; }
  return new Stub(text, options);
}
const norm = (s: string) => s.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
class Stub implements Annotator {
  #a: Annotation | null = null;
  constructor(private t: string, private o: AnnotateOptions) {}
  text() { return this.t; }
  edit(changes: readonly TextChange[]) { for (const c of [...changes].sort((a, b) => b.start - a.start)) this.t = this.t.slice(0, c.start) + c.text + this.t.slice(c.end); this.#a = null; return { start: 0, end: this.t.length }; }
  use(ledger: Ledger | null, levels: any) { this.o = { ...this.o, ledger, levels }; this.#a = null; }
  within(start: number, end: number): Annotation { const a = this.annotation(); const touch = (s: number, e: number) => s <= end && start <= e; return { ...a, mentions: a.mentions.filter(m => touch(m.start, m.end)), quotations: a.quotations.filter(q => [...q.contents, ...q.cue, ...q.source].some(([s, e]) => touch(s, e))) }; }
  annotation(): Annotation {
    if (this.#a) return this.#a;
    const v = ledgerView(this.o.ledger ?? {});
    const names = new Map<string, { id: string; source: string | null; type: EntityType; name: string }>();
    const raw: any[] = this.o.ledger?.sources ?? [];
    for (const s of raw) for (const n of [s.name, ...(s.aliases ?? [])].filter(Boolean)) names.set(n, { id: 'e' + s.id, source: s.id, type: s.kind === 'organization' ? 'organization' : 'person', name: s.name });
    for (const n of ['Priya Venn', 'Venn', 'Marcus Teal', 'Teal', 'Ferry Workers’ Union', 'East Averley']) if (!names.has(n)) names.set(n, { id: 'x' + n.split(' ').pop(), source: null, type: n.includes('Union') ? 'organization' : n.includes('East') ? 'location' : 'person', name: n === 'Venn' ? 'Priya Venn' : n });
    const mentions: Mention[] = []; const entities = new Map<string, Entity>();
    const keys = [...names.keys()].sort((a, b) => b.length - a.length).map(k => k.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    if (keys.length) for (const m of this.t.matchAll(new RegExp(`(?<!\\p{L})(?:${keys.join('|')})(?!\\p{L})`, 'gu'))) { const n = names.get(m[0])!; mentions.push({ start: m.index, end: m.index + m[0].length, type: n.type, entity: n.id }); entities.set(n.id, { id: n.id, name: n.name, type: n.type, source: n.source }); }
    const quotations: Quotation[] = []; const findings: any[] = [];
    for (const m of this.t.matchAll(/“[^”\n]*”?/g)) {
      const start = m.index, end = start + m[0].length; const eol = (this.t.indexOf('\n', end) + 1 || this.t.length + 1) - 1; const bol = this.t.lastIndexOf('\n', start) + 1;
      const sp = mentions.find(x => x.start >= end && x.end <= eol) ?? mentions.filter(x => x.end <= start && x.start >= bol).at(-1);
      const w = norm(m[0]); const st = v.statements.find(s => w.length > 8 && norm(s.verbatim).includes(w));
      const q: Quotation = { kind: 'direct', contents: [[start, end]], cue: [], source: sp ? [[sp.start, sp.end]] : [], speaker: sp?.entity ?? null, confidence: 1, statement: st?.id ?? null };
      quotations.push(q);
      if (!st && this.o.levels?.['quote-unsourced'] !== 'off') findings.push({ rule: 'quote-unsourced', severity: this.o.levels?.['quote-unsourced'] ?? 'warning', start, end, message: 'These words are not in the ledger.', fixes: ['link-statement', 'add-statement'] });
      if (!sp) findings.push({ rule: 'quote-unattributed', severity: this.o.levels?.['quote-unattributed'] ?? 'info', start, end, message: 'Nobody is named as the speaker of these words.', fixes: [] });
    }
    const cls = this.o.class ?? (/^WEBVTT/.test(this.t) ? 'transcript' : /By [A-Z]|—|said/.test(this.t) ? 'article' : 'other');
    return this.#a = { id: '', recognition: { class: cls, layout: 'wire', envelope: 'plain', confidence: 1, because: ['a byline', 'a dateline: NORTHMERE, March 14', 'quotations with speakers'], dateline: null }, turns: [], entities: [...entities.values()], mentions, quotations, findings };
  }
}
