import assert from 'node:assert/strict';
import { annotate } from '../../src/annotation';
import { RULE_IDS, RULES } from '../../src/checks';
import { readHouseRules } from '../../src/checks/house-file';
import type { Example } from '../../src/checks/rule';
import type { Finding } from '../../src/checks/types';
import { loadLedger } from '../../src/ledger';
import { shippedModels } from '../../tools/eval/model';

const models = shippedModels();

/** What a rule says of an example; the example’s ledger must be in order. */
function findingsOf(rule: string, { draft, ledger, house, now }: Example): readonly Finding[] {
  const read = ledger === undefined ? null : loadLedger(ledger);
  assert.deepEqual(read?.problems.filter(({ severity }) => severity === 'error') ?? [], [], ledger);
  return annotate(draft, { models, ledger: read?.ledger ?? null, draft: 'draft.txt', levels: { [rule]: 'warning' }, ...house !== undefined && { house: readHouseRules(house).rules }, ...now !== undefined && { now: Date.parse(now) } }).findings.filter(one => one.rule === rule);
}

suite('the registry of rules', () => {
  test('has each rule once, in the order of the ids', () => {
    const ids = RULES.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.ok(RULE_IDS.includes(id));
  });

  for (const { id, title, why, speaks, silent } of RULES) {
    suite(id, () => {
      test('says what it asks and why, in sentences without jargon', () => {
        assert.ok(title.length > 15 && title.length < 130 && !title.endsWith('.'), title);
        assert.ok(/^\p{Lu}.{20,}\.$/u.test(why), why);
        assert.ok(speaks.length > 0 && silent.length > 0, 'has examples');
      });
      speaks.forEach((example, at) => {
        test(`speaks: ${example.draft.slice(0, 60)} (${at + 1})`, () => {
          const found = findingsOf(id, example);
          assert.equal(found.length, 1, JSON.stringify(found));
          const [{ start, end, message, severity } = { start: 0, end: 0, message: '', severity: '' }] = found;
          if (example.at !== undefined) assert.ok(example.draft.slice(start, Math.max(end, start + example.at.length)).includes(example.at), `at “${example.draft.slice(start, end)}”`);
          assert.ok(/^\p{L}.{8,}[.?]$/u.test(message.replace(/^[“"]/u, '')), message);
          assert.equal(severity, 'warning', 'the settings go before the rule');
        });
      });
      silent.forEach((example, at) => {
        test(`is silent: ${example.draft.slice(0, 60)} (${at + 1})`, () => { assert.deepEqual(findingsOf(id, example), []); });
      });
    });
  }
});
