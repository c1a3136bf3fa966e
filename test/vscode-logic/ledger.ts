import type { LedgerView, SourceView, StatementView } from '../../src/vscode/logic/ledger-view';

export const source = (id: string, label: string, part: Partial<SourceView> = {}): SourceView => ({ id, label, kind: 'person', roles: [], isProtected: false, notToConfuseWith: [], terms: [], ...part });
export const statement = (id: string, from: string | null, verbatim: string, part: Partial<StatementView> = {}): StatementView => ({ id, source: from, verbatim, where: null, at: null, encounter: null, terms: null, evidence: [], ...part });
export const ledger = (sources: readonly SourceView[], statements: readonly StatementView[], uses: LedgerView['uses'] = [], part: Partial<LedgerView> = {}): LedgerView => ({ sources, encounters: [], statements, evidence: [], uses, ...part });
