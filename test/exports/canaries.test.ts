import assert from 'node:assert/strict';
import { annotate } from '../../src/annotation';
import { exportDocument, FORMATS } from '../../src/exports';
import { loadLedger, publicView } from '../../src/ledger';
import type { Profile } from '../../src/ledger/types';
import { CANARY_DRAFT, canaryLedger, leaks } from '../ledger/canaries';

suite('exports of a ledger of canaries', () => {
  for (const profile of ['public', 'checker', 'lawyer', 'archive'] satisfies Profile[]) {
    const { text, canaries } = canaryLedger(profile === 'public' ? ['confidential', 'internal'] : ['confidential']);
    const { ledger } = loadLedger(text);
    const annotation = annotate(CANARY_DRAFT, { id: 'quarry.txt', ledger, draft: 'drafts/quarry.txt' });
    for (const format of FORMATS) {
      test(`${format} for ${profile} holds none`, () => {
        const { content } = exportDocument(format, { name: 'quarry.txt', text: CANARY_DRAFT, annotation, ledger: publicView(ledger, profile) });
        assert.deepEqual(leaks(content, canaries), []);
        if (format !== 'json') assert.match(content, /an official at the port/u);
      });
    }
    test(`the annotation for ${profile} holds none, nor do its findings`, () => {
      assert.ok(annotation.findings.length >= 2, JSON.stringify(annotation.findings));
      assert.deepEqual(leaks(JSON.stringify(annotation), canaries), []);
    });
  }
});
