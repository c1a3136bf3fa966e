import assert from 'node:assert/strict';
import { annotate } from '../../src/annotation';
import type { Finding } from '../../src/checks/types';
import { shippedModels } from '../../tools/eval/model';

const models = shippedModels();
const PIER = 'HARWICK, May 4 — The northern pier stays shut for the summer, the harbour trust said on Monday.\n\n';
const told = (rule: string, draft: string): readonly string[] => annotate(PIER + draft, { models }).findings.filter((one: Finding) => one.rule === rule).map(({ severity, start, end }) => `${severity} ${(PIER + draft).slice(start, end)}`);

suite('accusations', () => {
  for (const [draft, expected] of [
    ['Carl Dunn embezzled the fees of three years. He lives in Northmere now.', ['warning Carl Dunn embezzled']],
    ['Carl Dunn, who later stole a boat, lives in Northmere now.', ['warning Carl Dunn, who later stole']],
    ['Carl Dunn is a thief. He lives in Northmere now.', ['warning Carl Dunn is a thief']],
    ['Carl Dunn allegedly embezzled the fees of three years.', []],
    ['Police say Carl Dunn embezzled the fees of three years.', []],
    ['Carl Dunn embezzled the fees of three years, according to the trust.', []],
    ['The trust accuses Carl Dunn of having embezzled the fees of three years.', []],
    ['Carl Dunn stole a boat in 2019. Carl Dunn was convicted in 2020.', []],
    ['Carl Dunn shot back that nobody had asked him. Carl Dunn stole the show.', []],
    ['By May Carl Dunn had stolen Tarn’s thunder.', []],
    ['Carl Dunn is a killer of weeds, and the trust employs him.', []],
    ['Whether Carl Dunn stole the boat is not known.', []],
    ['A man stole the boat. Carl Dunn saw him.', []],
  ] as const) test(draft, () => { assert.deepEqual(told('defamation-certainty', draft), expected); });
});

suite('persons to be careful of', () => {
  for (const [draft, expected] of [
    ['Police arrested Tom Dunn, 15, on Sunday.', ['warning Tom Dunn']],
    ['On Sunday 14-year-old Tom Dunn was charged with theft.', ['warning Tom Dunn']],
    ['Tom Dunn, 15, won the race on Sunday.', []],
    ['Police arrested Tom Dunn, 51, on Sunday.', []],
    ['Lena Dunn, who was sexually assaulted in 2019, lives at the quay.', ['warning Lena Dunn']],
    ['The rape victim Lena Dunn lives at the quay.', ['warning Lena Dunn']],
    ['Lena Dunn was raised at the quay.', []],
    ['Carl Dunn killed himself in March.', ['info Carl Dunn']],
    ['Carl Dunn took his own life in March.', ['info Carl Dunn']],
    ['Carl Dunn killed time at the quay.', []],
  ] as const) test(draft, () => { assert.deepEqual(told('sensitive-person', draft), expected); });
});
