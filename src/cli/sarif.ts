import { RULES } from '../checks';
import type { Finding, RuleId, Severity } from '../checks/types';
import { LineIndex } from '../text/line-index';

/** A file with its findings. */
export interface Checked { readonly shown: string; readonly text: string; readonly findings: readonly Finding[] }

const TITLES: readonly (readonly [id: RuleId, title: string, why: string])[] = [...RULES.map(({ id, title, why }) => [id, title, why] as const), ['ledger-invalid', 'The ledger has an error', 'What cannot be read cannot be checked.']];
const IDS = TITLES.map(([id]) => id);
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** Findings as SARIF 2.1.0 (OASIS); columns count UTF-16 code units. No text of the draft is in it. */
export function sarif(checked: readonly Checked[]): object {
  const results = checked.flatMap(({ shown, text, findings }) => {
    const index = new LineIndex(text);
    return findings.map(({ rule, severity, message, start, end }) => {
      const from = index.at(start);
      const to = index.at(end);
      return {
        ruleId: rule, ruleIndex: IDS.indexOf(rule), level: LEVELS[severity], message: { text: message },
        locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(shown.replace(/\\/gu, '/')) }, region: { startLine: from.line + 1, startColumn: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 } } }],
      };
    });
  });
  return {
    version: '2.1.0', $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [{ tool: { driver: { name: 'source-ledger', rules: TITLES.map(([id, title, why]) => ({ id, shortDescription: { text: title }, fullDescription: { text: why } })) } }, columnKind: 'utf16CodeUnits', results }],
  };
}
