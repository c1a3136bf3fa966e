import fc from 'fast-check';
import { parse } from 'yaml';
import { editLedger, formatLedger, renameId, type EntryRef, type LedgerEdit } from '../../../src/ledger';
import type { Section } from '../../../src/ledger/types';
import { ledgers } from '../edits/ledgers';

/** What a text says. */
export type Tree = Record<string, unknown>;
export const tree = (text: string): Tree => (parse(text.replace(/^\ufeff/u, ''), { logLevel: 'silent' }) ?? {}) as Tree;

const TAIL = `evidence:
  - id: E-001 # tape
    kind: recording
    derives_from: [S-001]
uses:
  - { id: U-001, draft: a.txt, statement: Q-001, anchor: { exact: words, start: 5, end: 10 }, status: unchecked }
claims:
  - id: C-001
    text: It was shut
    supports:
      - ref: Q-001
        stance: supports
      - { ref: E-001, stance: context }
    conflicts:
      - field: text
        theirs: It was open
corrections:
  - { text: Telegram, ignore: true }
  # about two
  - text: APE
    type: organization
waivers:
  - { rule: quote-fragment, anchor: { exact: historic, start: 1 }, by: ed, reason: style }
`;
/** Ledgers in every way of writing, some with every kind of list, some with an old conflict. */
export const bases = fc.tuple(ledgers, fc.boolean()).map(([text, more]) => {
  if (!more) return text;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return `${text}${text === '' || text.endsWith('\n') ? '' : eol}${TAIL.replace(/\n/gu, eol)}`;
});

const KINDS = ['set', 'set', 'remove', 'drop', 'add', 'add', 'append', 'comment', 'uncomment', 'format', 'rename', 'eol', 'cut', 'decide', 'mark', 'unknown', 'role'] as const;
export interface Change { readonly kind: (typeof KINDS)[number]; readonly section: Section; readonly nth: number; readonly key: number }
export const change: fc.Arbitrary<Change> = fc.record({ kind: fc.constantFrom(...KINDS), section: fc.constantFrom<Section>('sources', 'statements', 'encounters', 'evidence', 'uses', 'claims', 'corrections', 'waivers'), nth: fc.nat(2), key: fc.nat(5) });

/** What one side makes of a text; all that it writes has its name in it. */
export const changed = (text: string, who: string, changes: readonly Change[]): string => changes.reduce((at, one, i) => {
  const next = apply(at, one, `${['', '- ', '“', '#', '0'][one.key % 5] ?? ''}${who}${i}`, `${who}${i}`);
  return next ?? at;
}, text);

function apply(text: string, { kind, section: named, nth, key }: Change, value: string, plain: string): string | null {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const all = tree(text);
  const full = Object.keys(all).filter(one => Array.isArray(all[one]) && (all[one] as unknown[]).length > 0);
  const section = kind === 'add' ? named : (full[(nth + key) % Math.max(1, full.length)] ?? named) as Section;
  const list = Array.isArray(all[section]) ? all[section] as Tree[] : [];
  const item = list[nth % Math.max(1, list.length)];
  const at = nth % Math.max(1, list.length);
  const id = item?.['id'] as string | undefined;
  const ref: EntryRef | null = item === undefined ? null : { in: section, at };
  const fields = Object.keys(item ?? {}).filter(one => one !== 'id' && one !== 'conflicts');
  const field = fields[key % Math.max(1, fields.length)];
  const edit = (one: LedgerEdit | null): string | null => { const result = one === null ? null : editLedger(text, one); return result?.ok === true ? result.text : null; };
  switch (kind) {
    case 'set': return ref === null || field === undefined ? null : edit({ do: 'set', of: ref, field: [field], value: typeof item?.[field] === 'object' ? { label: value } : value });
    case 'remove': return ref === null || field === undefined ? null : edit({ do: 'remove', of: ref, field: [field] });
    case 'drop': return ref === null ? null : edit({ do: 'remove', of: ref });
    case 'add': {
      const fresh = `${'SNQEUC'[key] ?? 'X'}-00${nth + 2}`;
      // A side never gives one id to two entries; both sides may give the same one, each to its own.
      if (list.some(one => one['id'] === fresh)) return null;
      return edit({ do: 'add', to: section, fields: section === 'corrections' ? { text: value, type: 'misc' } : section === 'waivers' ? { rule: value, reason: 'so' } : { id: fresh, text: value } });
    }
    case 'append': return ref === null ? null : edit({ do: 'append', of: ref, field: [section === 'claims' ? 'supports' : section === 'sources' ? 'aliases' : 'derives_from'], value: section === 'claims' ? { ref: plain, stance: 'context' } : value });
    case 'role': return ref === null ? null : edit({ do: 'append', of: ref, field: ['roles'], value: { title: value, from: plain } });
    case 'unknown': return ref === null ? null : edit({ do: 'set', of: key === 0 ? 'story' : ref, field: [`x_${key % 2}`], value });
    case 'mark': return ref === null ? null : edit({ do: 'append', of: ref, field: ['conflicts'], value: { field: field ?? 'x', theirs: value } });
    case 'decide': return ref === null ? null : edit({ do: 'remove', of: ref, field: ['conflicts'] });
    case 'rename': { const result = id === undefined ? null : renameId(text, id, `R-${plain}`); return result?.ok === true ? result.text : null; }
    case 'format': { const result = formatLedger(text); return result.ok ? result.text : null; }
    case 'eol': return key < 3 ? null : eol === '\n' ? text.replace(/\n/gu, '\r\n') : text.replace(/\r\n/gu, '\n');
    case 'cut': return text.replace(/\s+$/u, '');
    case 'comment': {
      const lines = text.split(/(?<=\n)/u);
      const places = lines.flatMap((line, i) => /^[ ]*- (?:\{ )?id:|^[a-z]+:/u.test(line) ? [i] : []);
      const place = places[(nth * 5 + key) % Math.max(1, places.length)];
      if (place === undefined) return null;
      const indent = /^ */u.exec(lines[place] ?? '')?.[0] ?? '';
      return [...lines.slice(0, place), `${indent}# ${plain}${eol}`, ...lines.slice(place)].join('');
    }
    case 'uncomment': {
      const lines = text.split(/(?<=\n)/u);
      const places = lines.flatMap((line, i) => /^ *# (?:about two|above|far above|the end)\r?$/mu.test(line) ? [i] : []);
      const place = places[key % Math.max(1, places.length)];
      if (place === undefined) return null;
      const next = lines.filter((_, i) => i !== place).join('');
      return JSON.stringify(tree(next)) === JSON.stringify(tree(text)) ? next : null;
    }
  }
}
