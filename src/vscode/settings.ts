import { ConfigurationTarget, workspace } from 'vscode';
import type { ConfigurationScope } from 'vscode';
import { RULE_IDS } from '../checks/ids';
import type { Level, Levels, RuleId, Severity } from '../checks/types';
import { SWITCH_MODES } from './logic/switching';
import type { SwitchMode } from './logic/switching';

/** From the gravest on. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const LEVELS: ReadonlySet<string> = new Set(['off', 'info', 'warning', 'error']);
const MILLION = 1_000_000;

const read = <T>(key: string, scope: ConfigurationScope | undefined, otherwise: T): T => workspace.getConfiguration('sourceLedger', scope).get<T>(key, otherwise);

/** The level of every check for a document; a value that is none is left to the check's own default. */
export function checkLevels(scope: ConfigurationScope): Levels {
  return Object.fromEntries(RULE_IDS.map(rule => [rule, read<string>(`checks.${rule}`, scope, '')] as const).filter((entry): entry is readonly [RuleId, Level] => LEVELS.has(entry[1])));
}

/** The lightest findings of a draft that are shown as problems. */
export const shownFrom = (scope: ConfigurationScope): Severity => { const level = read<string>('checks.show', scope, 'warning'); return SEVERITIES.find(known => known === level) ?? 'warning'; };

/** The path of the ledger as the settings have it; empty when it is to be looked for. */
export const ledgerSetting = (scope: ConfigurationScope): string => read('ledger', scope, '').trim();

/** What is to be marked in a document. */
export function markSettings(scope: ConfigurationScope): { readonly names: boolean; readonly quotations: boolean } {
  const on = marksOn();
  return { names: on && read('marks.names', scope, true), quotations: on && read('marks.quotations', scope, true) };
}

export const marksOn = (): boolean => read('marks.enabled', undefined, true);

/** Remembers whether marks are shown: in the folder when the folder says so already, else for the user. */
export async function setMarksOn(on: boolean): Promise<void> {
  const inWorkspace = workspace.getConfiguration('sourceLedger').inspect('marks.enabled')?.workspaceValue !== undefined;
  await workspace.getConfiguration('sourceLedger').update('marks.enabled', on, inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global);
}

export const hoverOn = (scope: ConfigurationScope): boolean => read('hover', scope, true);

/** What to do with plain text that is a transcript. */
export const switchMode = (scope: ConfigurationScope): SwitchMode => { const mode = read<string>('transcript.switchLanguage', scope, 'auto'); return SWITCH_MODES.find(known => known === mode) ?? 'auto'; };

/** Remembers for the user what to do with plain text that is a transcript. */
export const setSwitchMode = async (mode: SwitchMode): Promise<void> => { await workspace.getConfiguration('sourceLedger').update('transcript.switchLanguage', mode, ConfigurationTarget.Global); };

/** The longest draft that is read, in UTF-16 code units. */
export const longestDraft = (): number => Math.max(0.1, read('maxFileSize', undefined, 5)) * MILLION;
