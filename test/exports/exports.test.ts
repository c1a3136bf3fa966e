import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { exportDocument, FORMATS } from '../../src/exports';
import type { Annotation } from '../../src/annotation/types';
import { annotate } from '../../src/annotation';
import { loadLedger } from '../../src/ledger';
import type { Profile } from '../../src/ledger/types';
import { stretches } from '../annotation/drafts';
import { DRAFT, SECRET, story } from './story';

const PROFILES: readonly Profile[] = ['public', 'checker', 'lawyer', 'archive'];
const made = (format: (typeof FORMATS)[number], profile: Profile | null = 'checker'): string => exportDocument(format, story(profile)).content;

suite('every export', () => {
  for (const format of FORMATS) {
    test(`${format} gives no secret away, whoever it is for`, () => {
      for (const profile of PROFILES) {
        const content = made(format, profile);
        for (const form of [SECRET, SECRET.toUpperCase(), SECRET.toLowerCase(), Buffer.from(SECRET).toString('base64'), encodeURIComponent(SECRET)]) assert.ok(!content.includes(form), `${profile}: ${form}`);
      }
    });
    test(`${format} is the same every time`, () => { assert.equal(made(format), made(format)); });
    test(`${format} without a ledger`, () => { assert.ok(made(format, null).length > 0); });
    test(`${format} for everybody has no terms and no checker`, () => {
      const content = made(format, 'public');
      assert.ok(!content.includes('on background') && !content.includes('lena'));
    });
  }
});

suite('Markdown', () => {
  test('has a note behind every quotation', () => {
    const content = made('markdown');
    assert.match(content, /“We will not wait, ever,”\[\^1\] said Ada Merrow/u);
    assert.match(content, /^\[\^1\]: Ada Merrow \(mayor\)\. interview, 2025-03-12, page 3\. on background, not to be named\. Recorded as Q-001: “We will \\\*not\\\* wait, ever \\<b\\>!”$/mu);
    assert.match(content, /^\[\^2\]: Oskar Dale\. Not in the ledger\.$/mu);
  });
  test('a plain draft reads as it was written', () => {
    const content = made('markdown');
    assert.ok(content.includes('\\<closed\\>') && content.includes('\\[the captain\\]'));
    assert.ok(!/(?<!\\)<script/u.test(content));
  });
  test('a Markdown draft keeps its marks, and only notes are put in', () => {
    const text = '# *Shut*\n\n“Nobody asked **us**,” said Oskar Dale.\n';
    const content = exportDocument('markdown', story('checker', text)).content;
    assert.ok(content.startsWith('# *Shut*\n\n“Nobody asked **us**,”[^1] said Oskar Dale.\n\n[^1]: '), content);
  });
  test('no line of a plain draft becomes a heading, a list or a note', () => {
    const content = exportDocument('markdown', story(null, '#no heading\n- no list\n1. no list\n[^1]: no note\n    \nSetext\n===\n')).content;
    assert.deepEqual(content.split('\n').filter(line => /^(?:# |-|\d+\.|\[\^|=)/u.test(line)), []);
  });
});

suite('HTML', () => {
  test('is one page that loads nothing and runs nothing', () => {
    for (const profile of [null, ...PROFILES]) {
      const content = made('html', profile);
      assert.ok(!/<script|<img|<link|<iframe|@import|url\(|\son\w+=|javascript:(?!y)/iu.test(content.replace(/&lt;script&gt;/gu, '')), 'something active');
      assert.ok(content.includes("default-src 'none'"));
      assert.deepEqual([...content.matchAll(/href="([^"]*)"/gu)].map(([, href = '']) => href).filter(href => !/^(?:#[mq]\d+|https?:\/\/)/u.test(href)), []);
    }
  });
  test('what is open is not for everybody', () => {
    assert.ok(made('html', 'checker').includes('Open points') && !made('html', 'public').includes('Open points') && !made('html', 'public').includes('open point'));
  });
  test('says in words what it shows', () => {
    const content = made('html');
    assert.ok(content.includes('not in the ledger') && content.includes('Ada Merrow; in the ledger: Q-001') && content.includes('protected: not to be named') && content.includes('https://example.org/a?b=1&amp;c=2'));
  });
  test('the draft’s own words come out as they went in', () => {
    fc.assert(fc.property(fc.oneof(stretches(10), fc.constantFrom(DRAFT, '<b>&amp;</b> “No,” said Ada Lund.', '')), text => {
      const content = exportDocument('html', story('checker', text)).content;
      const [, draft = ''] = /<div class="draft">([\s\S]*?)<\/div><\/section>/u.exec(content) ?? [];
      const plain = draft.replace(/<sup[^>]*>.*?<\/sup>/gu, '').replace(/<[^>]+>/gu, '').replace(/&(lt|gt|quot|#39|amp);/gu, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name] ?? '');
      assert.equal(plain, text);
    }), { numRuns: 100 });
  });
});

suite('annotation JSON', () => {
  test('has the keys of the contract and no others', () => {
    const annotation = JSON.parse(made('json')) as Annotation;
    assert.deepEqual(Object.keys(annotation), ['id', 'recognition', 'turns', 'entities', 'mentions', 'quotations', 'marked', 'findings']);
    assert.deepEqual(Object.keys(annotation.recognition), ['class', 'layout', 'envelope', 'confidence', 'because', 'dateline']);
    assert.deepEqual(Object.keys(annotation.quotations[0] ?? {}), ['kind', 'contents', 'cue', 'source', 'speaker', 'confidence', 'statement']);
    assert.deepEqual(Object.keys(annotation.mentions[0] ?? {}), ['start', 'end', 'type', 'entity', 'confidence']);
    assert.deepEqual(Object.keys(annotation.findings[0] ?? {}), ['rule', 'severity', 'start', 'end', 'message']);
    const [span = [0, 0]] = annotation.quotations[0]?.contents ?? [];
    assert.equal(DRAFT.slice(span[0], span[1]), '“We will not wait, ever,”');
  });
});

suite('the annotated ledger', () => {
  test('is a ledger, each source with its places', () => {
    const content = made('ledger');
    const plain = parse(content) as { readonly sources: readonly { readonly id: string; readonly name?: string; readonly agreed_description?: string; readonly used: { readonly named?: readonly unknown[]; readonly quoted?: readonly unknown[] } }[] };
    assert.deepEqual(plain.sources.map(({ id, name, agreed_description: described }) => [id, name ?? described]), [['S-001', 'Ada Merrow'], ['S-002', 'an official'], ['S-003', '<script>alert(1)</script> [x](javascript:y)']]);
    assert.deepEqual(plain.sources[0]?.used, { draft: 'a & b.txt', named: [{ line: 3, words: 'Ada Merrow' }], quoted: [{ line: 3, words: '“We will not wait, ever,”', statement: 'Q-001', status: 'matches' }] });
    assert.deepEqual(loadLedger(content).problems.filter(({ code }) => code !== 'unknown-key'), []);
  });
  test('of no ledger is an empty one', () => { assert.deepEqual(loadLedger(made('ledger', null)).problems, []); });
});

test('an annotation of nothing can be exported', () => {
  for (const format of FORMATS) assert.ok(exportDocument(format, { name: 'empty.txt', text: '', annotation: annotate(''), ledger: null }).content.length > 0);
});
