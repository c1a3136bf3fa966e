import { RULES } from '../../src/checks';
import type { Group, Rule } from '../../src/checks/rule';

const GROUPS: Readonly<Record<Group, string>> = { terms: 'What was agreed', quotations: 'Quotations and who speaks', names: 'Names and roles', sourcing: 'Sourcing', facts: 'Dates, figures, words', records: 'Records and checks' };
const LEVELS = { error: 'an error', warning: 'a warning', info: 'information', off: 'off' } as const;

/** The page of all checks, made of the registry: what each asks, why, and an example. */
export function checksPage(): string {
  const parts = Object.entries(GROUPS).flatMap(([group, title]) => {
    const rules = RULES.filter(rule => rule.group === group);
    return rules.length === 0 ? [] : [`## ${title}`, ...rules.map(ruleText)];
  });
  return `${['# What is checked', 'Made from the registry of rules (src/checks) by `npx tsx tools/checks/main.ts`. Each rule can be set to `off`, `info`, `warning` or `error` in the settings (`sourceLedger.checks.…`). A finding that you accept is a waiver in the ledger, with your name and reason; it stands until the words under it change.', ...parts].join('\n\n')}\n`;
}

function ruleText({ id, title, why, level, needs, speaks: [example] }: Rule): string {
  const shown = example === undefined ? '' : `\n\nFor example:\n\n${example.draft.split('\n').map(line => `> ${line}`.trimEnd()).join('\n')}`;
  return `### \`${id}\`\n\n${title}. By itself ${LEVELS[level]}${needs === 'ledger' ? '; silent without a ledger' : ''}.\n\n${why}${shown}`;
}
