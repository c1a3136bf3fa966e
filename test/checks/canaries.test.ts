import assert from 'node:assert/strict';
import { RULES } from '../../src/checks';
import { canaryLedger, CANARY_DRAFT, leaks } from '../ledger/canaries';
import { ask } from './asked';

suite('canaries in checks', () => {
  const { text, canaries } = canaryLedger(['confidential']);
  const all = RULES.map(({ id }) => id);
  const names = canaries.filter(({ field }) => /\.(?:name|aliases|contact)$/u.test(field)).map(({ word }) => word);
  const NAMED = `${CANARY_DRAFT}\n${names.map((word, at) => `“There is no money left for quay number ${at},” said ${word}, who lives there, and ${word.toUpperCase()} left on Monday.`).join('\n\n')}\n`;
  const WORSE = text
    .replace('status: unchecked', 'status: matches')
    .replace(/may_name: true/u, 'may_name: false')
    .replace(/^ {4}contact: (?<word>zqcanary\w+)$/gmu, '    contact: "$<word>@example.org, 0151 2345678"')
    .replace(/^(?<before> {2}- id: )S-003$/mu, `$<before>${canaries.find(({ field }) => field === 'protected.name')?.word ?? ''}`);

  for (const [what, draft, ledger] of [
    ['the draft of the canaries', CANARY_DRAFT, text], ['a draft that has them all', NAMED, text], ['a ledger that is kept worse', NAMED, WORSE], ['a ledger that is kept worse, and its draft', `${NAMED}\nAsk 0151 2345678.\n`, WORSE],
  ] as const) test(`no message has one: ${what}`, () => {
    const found = ask(all, draft, { ledger, faulty: true, now: '2020-01-01T00:00:00Z' });
    assert.ok(found.length > 0);
    assert.deepEqual(leaks(JSON.stringify(found.map(({ message, replacement }) => [message, replacement])), canaries), []);
  });

  test('there is something to tell of them', () => {
    const found = ask(all, NAMED, { ledger: WORSE, faulty: true, now: '2020-01-01T00:00:00Z' });
    for (const rule of ['identity-leak', 'ledger-hygiene', 'embargo']) assert.ok(found.some(one => one.rule === rule), rule);
  });
});
