import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readableOf, readMachine } from '../../../src/transcript/machine';
import { SAMPLES } from './samples';

suite('readMachine', () => {
  for (const { title, file, format, said, media = null, skipped = 0 } of SAMPLES) {
    test(title, () => {
      const result = readMachine(file);
      assert.ok(result?.ok === true, JSON.stringify(result));
      const { transcript } = result;
      assert.equal(transcript.format, format);
      assert.deepEqual(transcript.segments.map(({ speaker, start, end, text }) => [speaker, start, end, text.replace(/\s+/gu, ' ')]), said);
      assert.equal(transcript.media, media);
      assert.equal(transcript.skipped.length, skipped);
      for (const { text, from } of transcript.segments) {
        const first = /[\p{L}\p{N}]+/u.exec(text)?.[0] ?? '';
        assert.ok(file.slice(...from).includes(first), `${file.slice(...from)} holds ${first}`);
      }
    });
  }

  const NONE: readonly (readonly [title: string, text: string])[] = [
    ['nothing', ''], ['words', 'The harbour closed.'], ['a bracket', '[Applause] Thank you.'], ['a brace', '{ he said'], ['other JSON', '{"name":"x","text":"y"}'], ['a list', '[1,2]'], ['HTML', '<!DOCTYPE html><html><body><p>No.</p></body></html>'],
    ['HTML with the old tag for code', '<p>Use <tt>this</tt> & go'], ['comments alone', '<!-- a --><!-- b'], ['another XML', '<rss><channel/></rss>'], ['broken JSON of another kind', '{"text": "y", '], ['WebVTT', 'WEBVTT\n\n00:01.000 --> 00:02.000\n{"segments"'],
    ['segments of something else', '{"segments":[{"id":1}],"words":3}'],
  ];
  for (const [title, text] of NONE) test(`none of these: ${title}`, () => { assert.equal(readMachine(text), null); });

  const whisper = SAMPLES[0]!.file;
  const ttml = SAMPLES.find(({ format }) => format === 'ttml')!.file;
  const BROKEN: readonly (readonly [title: string, text: string, code: string, at: string])[] = [
    ['cut JSON', whisper.slice(0, -20), 'json-cut', ''],
    ['a comma too many', whisper.replace('"None."', '"None.",').replace(' None."', ' None.",,'), 'json-syntax', ','],
    ['no words', '{"text":"","segments":[],"language":"en"}', 'empty', '{"text":"","segments":[],"language":"en"}'],
    ['segments of the wrong type', '{"text":"","segments":7,"language":"en"}', 'empty', '{"text":"","segments":7,"language":"en"}'],
    ['too deep', `{"segments":[{"text":"x","start":1,"a":${'['.repeat(100_000)}`, 'json-depth', '['],
    ['HTML of the wrong type', '{"text":3,"media":"a","media-time":9}', 'empty', '{"text":3,"media":"a","media-time":9}'],
    ['a document type', `<?xml version="1.0"?><!DOCTYPE tt [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${ttml.slice(21)}`, 'xml-doctype', '<!DOCTYPE'],
    ['cut XML', ttml.slice(0, -30), 'xml-cut', ''],
    ['an unknown entity', ttml.replace('Why?', 'Why&nbsp;?'), 'xml-syntax', '&'],
    ['crossed tags', ttml.replace('</tt:p>', '</tt:q>'), 'xml-syntax', '</tt:q>'],
    ['two roots', `${ttml}<a/>`, 'xml-syntax', '<a/>'],
    ['words beside the root', `${ttml} no`, 'xml-syntax', ' no'],
    ['XML too deep', `<tt>${'<div>'.repeat(100_000)}`, 'xml-depth', '<div>'],
    ['a comment in front', '<!-- made by hand -->\n<tt>', 'xml-cut', ''],
    ['captions without words', '<tt><body/></tt>', 'empty', '<tt><body/></tt>'],
  ];
  for (const [title, text, code, at] of BROKEN) {
    test(`broken: ${title}`, () => {
      const result = readMachine(text);
      assert.ok(result?.ok === false, JSON.stringify(result));
      const { start, end, message } = result.problem;
      assert.equal(result.problem.code, code);
      assert.ok(start >= 0 && start <= end && end <= text.length && message.length > 20);
      if (at === '') assert.equal(end, text.length);
      else assert.equal(text.slice(start, end), at);
    });
  }

  test('an ordinary text of a megabyte costs nothing', () => {
    const texts = ['No plans. ', '{ no ', '<p>no', '[no] ', '{"a":1,', '   '].map(part => part.repeat(Math.ceil(1_000_000 / part.length)));
    for (const text of texts) {
      const before = performance.now();
      for (let i = 0; i < 20; i++) assert.equal(readMachine(text), null);
      assert.ok(performance.now() - before < 400, text.slice(0, 10));
    }
  });

  test('takes linear time', () => {
    const make: readonly ((count: number) => string)[] = [
      count => `{"segments":[${'{"text":"No plans.","start":1,"end":2},'.repeat(count)}{"text":"x","start":1}]}`,
      count => JSON.stringify({ text: '<'.repeat(10 * count), 'media-time': 1 }), count => JSON.stringify({ text: `<b ${'<i'.repeat(10 * count)}`, 'media-time': 1 }),
      count => JSON.stringify({ text: '<span data-timestamp="1">'.repeat(count), 'media-time': 1 }), count => JSON.stringify({ text: '<script>'.repeat(count), 'media-time': 1 }), count => JSON.stringify({ text: `${'<!--'.repeat(count)}&`, 'media-time': 1 }),
      count => `<tt>${'<p>a</p>&#32;'.repeat(count)}`, count => `<tt><body>${'<p>The harbour closed.</p>'.repeat(4 * count)}</body></tt>`, count => `<tt><body>${'<p begin="1s">a <span>b</span></p>'.repeat(count)}</body></tt>`, count => `<tt${' a'.repeat(20 * count)}`, count => `<tt${' '.repeat(20 * count)}x`, count => `<tt a="${'&amp;'.repeat(count)}`, count => `<tt>${'<!--'.repeat(count)}`,
      count => `{"results":{"channels":[{"alternatives":[{"words":[${'{"word":"no","start":1.5,"speaker":0},'.repeat(count)}{"word":"."}]}]}]}}`, count => `{"segments":"${'\\u0041'.repeat(count)}`, count => `{"text":${'1'.repeat(20 * count)}`, count => `{${'"text":1,'.repeat(count)}"segments":[`,
    ];
    for (const made of make) {
      const time = (count: number): number => {
        const text = made(count);
        const before = performance.now();
        const result = readMachine(text);
        if (result?.ok === true) readableOf(result.transcript);
        return performance.now() - before;
      };
      time(2000);
      const small = Math.max(4, time(3000));
      assert.ok(time(30_000) < 40 * small + 150, made(1));
    }
  });
});

suite('any file', () => {
  const files = SAMPLES.map(({ file }) => file);
  const edits = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)), text: fc.constantFrom('', '"', '{', '}', '[', ']', ',', '1', '-', 'null', '<', '>', '&', '\\', '\\u12', '\n', '\u202e', '\ud800', '<p>', '</tt:p>', '""', '[]', '{}', '-1', '"text":"x"') }), { maxLength: 4, size: 'max' });
  const broken = fc.tuple(fc.constantFrom(...files), edits).map(([file, changes]) => changes.reduce((text, { at, length, text: put }) => { const start = Math.floor(at * text.length); return text.slice(0, start) + put + text.slice(start + length); }, file));

  test('is read without an error; spans lie in it and lines are in order', () => {
    fc.assert(fc.property(fc.oneof({ weight: 9, arbitrary: broken }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300, size: 'max' }) }), text => {
      const result = readMachine(text);
      if (result === null) return;
      if (!result.ok) { assert.ok(0 <= result.problem.start && result.problem.start <= result.problem.end && result.problem.end <= text.length); return; }
      const inside = ([start, end]: readonly [number, number], whole: string): void => { assert.ok(0 <= start && start <= end && end <= whole.length); };
      for (const { from, start, end } of result.transcript.segments) { inside(from, text); for (const time of [start, end]) assert.ok(time === null || (time >= 0 && Number.isFinite(time))); }
      result.transcript.skipped.forEach(span => { inside(span, text); });
      const readable = readableOf(result.transcript);
      let before = 0;
      for (const { label, text: span, from } of readable.lines) {
        inside(from, text);
        inside(span, readable.text);
        assert.ok(before <= (label?.[0] ?? span[0]) && (label?.[1] ?? 0) <= span[0] && span[0] < span[1]);
        before = span[1];
      }
      assert.ok(!/[\p{Cc}\u202e]/u.test(readable.text.replaceAll('\n', '')));
      assert.equal(readable.text.split('\n').filter(line => line !== '').length, readable.lines.length);
    }), { numRuns: 4000 });
  });
});
