import assert from 'node:assert/strict';
import { loadLedger, publicView } from '../../src/ledger';
import type { Profile } from '../../src/ledger/types';
import { canaryLedger, leaks } from './canaries';

suite('canaries', () => {
  const { text, canaries } = canaryLedger(['confidential', 'internal']);
  test('stand in every field that is not public', () => {
    assert.ok(canaries.length >= 50, String(canaries.length));
    for (const field of ['sources.notes', 'sources.contact', 'protected.name', 'protected.protection.reason', 'undescribed.name', 'encounters.place', 'encounters.terms.label', 'uses.checked_by', 'claims.text', 'waivers.reason', 'story.authors']) assert.ok(canaries.some(one => one.field === field), field);
    assert.deepEqual(loadLedger(text).problems.filter(({ severity }) => severity === 'error').map(({ code }) => code), ['protected-name', 'protected-name']);
  });

  const [canary] = canaries;
  const word = canary?.word ?? '';
  for (const [how, form] of [
    ['as it is', `x${word}y`], ['in capitals', word.toUpperCase()], ['backwards', Array.from(word).reverse().join('')], ['in a link', Array.from(word).map(letter => `%${letter.charCodeAt(0).toString(16)}`).join('')], ['as entities', Array.from(word).map(letter => `&#x${letter.charCodeAt(0).toString(16)};`).join('')],
    ['in base64', Buffer.from(`abcd${word}ef`).toString('base64')], ['in base64, elsewhere', Buffer.from(`abcde${word}f`).toString('base64')], ['in base64, at the beginning', Buffer.from(word).toString('base64')], ['in hexadecimal', Buffer.from(`a${word}`).toString('hex')],
  ] as const) test(`are seen ${how}`, () => { assert.equal(leaks(form, canaries)[0]?.word, word); });
  test('are not seen where there is none', () => { assert.deepEqual(leaks('nothing here', canaries), []); });

  for (const profile of ['public', 'checker', 'lawyer', 'archive'] satisfies Profile[]) {
    test(`no view for ${profile} has one`, () => {
      const made = canaryLedger(profile === 'public' ? ['confidential', 'internal'] : ['confidential']);
      assert.deepEqual(leaks(JSON.stringify(publicView(loadLedger(made.text).ledger, profile)), made.canaries), []);
    });
  }
});
