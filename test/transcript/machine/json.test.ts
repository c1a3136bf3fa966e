import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readJson, type Json } from '../../../src/transcript/machine/json';

/** The value as JavaScript has it, read through the reader alone. */
function valueOf(json: Json, text: string): unknown {
  if (json.isList) return [...json.items()].map(item => valueOf(item, text));
  const raw = text.slice(...json.span);
  if (!json.isObject) return raw.startsWith('"') ? json.string() : JSON.parse(raw) as unknown;
  return Object.fromEntries(Object.keys(JSON.parse(raw) as object).map(key => [key, valueOf(json.at(key)!, text)]));
}

const native = (text: string): { readonly value: unknown } | null => { try { return { value: JSON.parse(text) as unknown }; } catch { return null; } };

suite('readJson', () => {
  test('reads what JSON.parse reads, and gives the same', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 6, stringUnit: 'binary' }), fc.constantFrom(undefined, 1, '\t'), (made, space) => {
      const text = JSON.stringify(JSON.parse(made), null, space);
      const read = readJson(text);
      assert.ok(read.ok);
      assert.deepEqual(valueOf(read.root, text), JSON.parse(text));
      assert.equal(text.slice(...read.root.span), text.trim());
    }), { numRuns: 1000 });
  });

  test('refuses what JSON.parse refuses', () => {
    const pieces = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '"a"', '"a":', '1', '-', '0', '.5', 'e3', 'true', 'nul', 'null', ' ', '\n', '\\', '\\u00e9', '\\x', '\u0001', '\u00a0', '//', "'");
    fc.assert(fc.property(fc.array(pieces, { maxLength: 12, size: 'max' }).map(parts => parts.join('')), text => {
      const read = readJson(text);
      const expected = native(text);
      assert.equal(read.ok, expected !== null, text);
      if (read.ok && expected !== null) assert.deepEqual(valueOf(read.root, text), expected.value);
    }), { numRuns: 5000 });
  });

  test('tells a file that was cut from one that is wrong', () => {
    const text = JSON.stringify({ a: [1, -2.5, 'x\ny', true, null], b: { c: '\u00e9\\' } });
    for (let end = 1; end < text.length; end++) {
      const read = readJson(text.slice(0, end));
      assert.ok(!read.ok && read.problem.code === 'json-cut' && read.problem.end === end, text.slice(0, end));
    }
  });

  test('what is not there is nothing', () => {
    const text = '{"a":[{"b":"1.5"}],"a":{"\\u0062":[]},"n":1e999}';
    const read = readJson(text);
    assert.ok(read.ok);
    const { root } = read;
    assert.equal(text.slice(...root.at('a', 'b')!.span), '[]');
    assert.equal(root.at('x', 'y'), undefined);
    assert.equal(root.at('a', 'b')?.string(), null);
    assert.equal(root.at('a', 'b')?.number(), null);
    assert.equal(root.at('n')?.number(), null);
    assert.deepEqual([...root.items()], []);
  });
});
