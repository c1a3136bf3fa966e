import { RULES } from '../../src/checks';
import type { Level } from '../../src/checks/types';

/** A check with its own level and what it asks, as the settings have it. */
export interface CheckSetting { readonly id: string; readonly level: Level; readonly title: string }

export const settingsOfChecks = (): readonly CheckSetting[] => [...RULES.map(({ id, level, title }) => ({ id, level, title: `${title}.` })), { id: 'ledger-invalid', level: 'error', title: 'Something in the ledger cannot be read.' }];

const PREFIX = 'sourceLedger.checks.';
const TEXT = 'setting.checks.';
const LEVELS = ['off', 'info', 'warning', 'error'];

interface Manifest { readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, object>> } } }

/** The manifest and its strings with a setting for each check, in the order of the registry, in the place where such settings stand; nothing else is changed. */
export function withChecks(manifest: Manifest, strings: Readonly<Record<string, string>>, settings: readonly CheckSetting[]): { readonly manifest: Manifest; readonly strings: Readonly<Record<string, string>> } {
  const made = settings.map(({ id, level }): [string, object] => [PREFIX + id, { type: 'string', enum: LEVELS, default: level, scope: 'resource', description: `%${TEXT}${id}%`, enumDescriptions: LEVELS.map(one => `%level.${one}%`) }]);
  const properties = placed(Object.entries(manifest.contributes.configuration.properties), key => key.startsWith(PREFIX) && !key.endsWith('.show'), made);
  const ordered = Object.fromEntries(properties.map(([key, value], at) => [key, { ...value, order: at + 1 }]));
  const texts = placed(Object.entries(strings), key => key.startsWith(TEXT) && !key.endsWith('.show'), settings.map(({ id, title }): [string, string] => [TEXT + id, title]));
  return { manifest: { ...manifest, contributes: { ...manifest.contributes, configuration: { ...manifest.contributes.configuration, properties: ordered } } }, strings: Object.fromEntries(texts) };
}

/** The entries with those of one kind replaced where the first of them stood. */
function placed<T>(entries: readonly (readonly [string, T])[], is: (key: string) => boolean, made: readonly (readonly [string, T])[]): readonly (readonly [string, T])[] {
  const at = entries.findIndex(([key]) => is(key));
  const rest = entries.filter(([key]) => !is(key));
  return at < 0 ? [...rest, ...made] : [...rest.slice(0, at), ...made, ...rest.slice(at)];
}
