import assert from 'node:assert/strict';
import { annotate } from '../../src/annotation';
import type { Finding } from '../../src/checks/types';
import { loadLedger } from '../../src/ledger';
import { shippedModels } from '../../tools/eval/model';

const models = shippedModels();

/** How a draft is checked in a test. */
export interface Asked { readonly ledger?: string; readonly now?: string; /** The ledger may have errors. */ readonly faulty?: boolean }

/** The findings of these rules, at their own levels; the draft is `draft.txt`. */
export function ask(rules: readonly string[], draft: string, { ledger, now, faulty = false }: Asked = {}): readonly Finding[] {
  const read = ledger === undefined ? null : loadLedger(ledger);
  if (!faulty) assert.deepEqual(read?.problems.filter(({ severity }) => severity === 'error') ?? [], [], ledger);
  return annotate(draft, { models, ledger: read?.ledger ?? null, draft: 'draft.txt', ...now !== undefined && { now: Date.parse(now) } }).findings.filter(({ rule }) => rules.includes(rule));
}

/** `terms-violated error: Ada Merrow`, with all places. */
export const told = (draft: string, findings: readonly Finding[]): readonly string[] =>
  findings.map(({ rule, severity, start, end, places = [] }) => `${rule} ${severity}: ${[[start, end] as const, ...places].map(span => draft.slice(...span)).join(' | ')}`);
