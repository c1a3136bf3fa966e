import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chain } from '../../src/entities/model/chain';
import { LABELS, LABEL_STRIDE } from '../../src/entities/model/labels';
import { ROOT } from '../../tools/eval/shared';
import { emptyWords } from './tables';
import { prepare, Targets } from '../../tools/train/entities/corpora';
import { Embeddings } from '../../tools/train/entities/embeddings';
import { Kernel, Random } from '../../tools/train/math';
import { Network } from '../../tools/train/entities/network';
import { readSoft } from '../../tools/train/entities/soft';
import { principal, quantized } from '../../tools/train/entities/vectors';

const TEXT = 'Ana Marsh met Bo Li in Nairobi.\n\nThe World Bank said Ana Marsh of Kenya left. U.N. people came.\n\n';
const NAMES: readonly (readonly [name: string, type: string])[] = [['Ana Marsh', 'PERSON'], ['Bo Li', 'PERSON'], ['Nairobi', 'LOC'], ['World Bank', 'ORG'], ['Kenya', 'LOC']];

suite('training the recogniser of names', () => {
  test('the kernel is what its source compiles to', function () {
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), 'source-ledger-kernel-'));
    try {
      const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Readonly<Record<string, string>> };
      const words = (scripts['build:kernel'] ?? '').split(' ').slice(1).map(word => word === 'media/weights/kernel.wasm' ? join(folder, 'kernel.wasm') : word);
      const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules', 'assemblyscript', 'bin', 'asc.js'), ...words], { cwd: ROOT, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      assert.ok(readFileSync(join(folder, 'kernel.wasm')).equals(readFileSync(join(ROOT, 'media', 'weights', 'kernel.wasm'))), 'run `npm run build:kernel`');
    } finally { rmSync(folder, { recursive: true, force: true }); }
  });

  test('products of matrices, whatever their sizes', () => {
    const kernel = new Kernel();
    const random = new Random(5);
    for (const [m, n, k] of [[1, 8, 3], [2, 40, 5], [3, 32, 1], [4, 8, 7], [5, 48, 9], [7, 72, 64]] as const) {
      const [a, b, c, at, bt] = [kernel.matrix(m * k), kernel.matrix(k * n), kernel.matrix(m * n), kernel.matrix(k * m), kernel.matrix(m * n)];
      for (const one of [a, b, c]) for (let i = 0; i < one.data.length; i++) one.data[i] = random.normal();
      for (let i = 0; i < m; i++) for (let p = 0; p < k; p++) at.data[p * m + i] = a.data[i * k + p]!;
      bt.data.set(c.data);
      const expected = Float32Array.from(c.data, (old, i) => { let sum = 0.5 * old; for (let p = 0; p < k; p++) sum += a.data[Math.floor(i / n) * k + p]! * b.data[p * n + i % n]!; return sum; });
      kernel.multiply(m, n, k, a.at, k, b.at, n, c.at, n, 0.5);
      kernel.multiplyTransposed(m, n, k, at.at, m, b.at, n, bt.at, n, 0.5);
      for (let i = 0; i < expected.length; i++) for (const found of [c, bt]) assert.ok(Math.abs(found.data[i]! - expected[i]!) < 1e-4, `${m} ${n} ${k}`);
    }
  });

  for (const pool of [false, true]) {
    test(`gradients are what small changes of the weights do to the loss${pool ? ', with what the document says of a word' : ''}`, () => {
      const table = emptyWords();
      const targets = new Targets();
      const entities = NAMES.map(([name, type]) => ({ start: TEXT.indexOf(name), end: TEXT.indexOf(name) + name.length, type }));
      const [document] = prepare([{ id: 'x', text: TEXT, entities }], 'worldwide', table, targets, false, Infinity);
      const random = new Random(3);
      const embeddings = new Embeddings(table, new Float32Array(0), random, 0.9);
      const net = new Network(new Kernel(), { convolution: 16, recurrence: 8, dense: 16, pool }, embeddings, 0, random, 0.9);
      net.reserve(100);
      const chain = new Chain();
      const [free, bound] = [new Float32Array(4000), new Float32Array(4000)];
      const loss = (): number => {
        net.forward(document!);
        return net.runs.reduce((sum, [first, length]) => sum + chain.marginals(net.scores.data, first, length, null, free) - chain.marginals(net.scores.data, first, length, row => targets.masks[document!.targets[net.candidates[row]!]!]!, bound), 0);
      };
      loss();
      for (let i = 0; i < net.candidates.length * LABEL_STRIDE; i++) net.dScores.data[i] = i % LABEL_STRIDE < LABELS ? free[i]! - bound[i]! : 0;
      net.backward(document!);
      const { layout } = net;
      let checked = 0;
      const check = (what: string, values: Float32Array, gradient: Float32Array, from: number, count: number): void => {
        let at = from;
        for (let i = from; i < from + count; i++) if (Math.abs(gradient[i]!) > Math.abs(gradient[at]!)) at = i;
        const [value, step] = [values[at]!, 2e-3];
        values[at] = value + step;
        const above = loss();
        values[at] = value - step;
        const below = loss();
        values[at] = value;
        const measured = (above - below) / (2 * step);
        assert.ok(Math.abs(measured - gradient[at]!) < 0.01 + 0.03 * Math.abs(measured), `${what}: ${measured}, not ${gradient[at]!}`);
        checked++;
      };
      const [weights, gradient] = [net.weights.data, Float32Array.from(net.gradient.data)];
      const parts: readonly (readonly [string, number, number])[] = [
        ['conv', layout.conv, 100], ['convBias', layout.convBias, 16], ['dense', layout.dense, 32 * 16], ['denseBias', layout.denseBias, 16], ['near', layout.near, 3 * 256], ['nearBias', layout.nearBias, 16], ['out', layout.out, 16 * 40], ['outBias', layout.outBias, 37],
        ...[0, 1].flatMap(way => [['gates', layout.gates[way as 0 | 1], 192 * 24], ['gatesBias', layout.gatesBias[way as 0 | 1], 24]] as const), ...pool ? [['pool', layout.pool, 32 * 16] as const] : [],
      ];
      for (const [what, at, count] of parts) check(what, weights, gradient, at, count);
      const learned = Float32Array.from(embeddings.gradient);
      for (const at of [...embeddings.parts, embeddings.contexts[0]]) check('embeddings', embeddings.values, learned, at, 500);
      assert.ok(checked > 15);
    });
  }

  test('labels that a corpus does not have are left open', () => {
    const table = emptyWords();
    const targets = new Targets();
    const of = (corpus: string): readonly number[] => {
      const [document] = prepare([{ id: 'x', text: 'Ana saw Oslo', entities: [{ start: 8, end: 12, type: 'LOC' }] }], corpus, table, targets, false, Infinity);
      return Array.from(document!.targets, target => targets.masks[target]!.reduce((sum, one) => sum + one, 0));
    };
    assert.deepEqual(of('worldwide'), [1, 1, 1]);
    // Places may be facilities; what is not labelled may be a date or an amount.
    assert.deepEqual(of('wikigold'), [9, 9, 2]);
  });

  test('what teachers say is a mean; where none saw a candidate there is no name', () => {
    const [a, b] = [new Uint8Array(LABELS), new Uint8Array(LABELS)];
    a[0] = 255;
    b[4] = 255;
    const into = new Float32Array(LABELS);
    readSoft([a, b], 0, into, 0);
    assert.deepEqual([into[0], into[4]], [0.5, 0.5]);
    readSoft([new Uint8Array(LABELS)], 0, into, 0);
    assert.deepEqual([into[0], into[4]], [1, 0]);
  });

  test('principal components keep what differs most; four bits keep most of that', () => {
    const random = new Random(9);
    const rows = Array.from({ length: 400 }, () => { const [x, y] = [random.normal() * 5, random.normal()]; return Array.from({ length: 100 }, (_, i) => i === 7 ? x : i === 8 ? y : random.normal() * 0.01); });
    const found = principal(rows, 2);
    const correlation = rows.reduce((sum, row, r) => sum + row[7]! * found[r * 2]!, 0) / Math.sqrt(rows.reduce((sum, row) => sum + row[7]! ** 2, 0) * rows.reduce((sum, _, r) => sum + found[r * 2]! ** 2, 0));
    assert.ok(Math.abs(correlation) > 0.98, String(correlation));
    const { values } = quantized(found, 2);
    const [error, all] = [found.reduce((sum, x, i) => sum + (x - values[i]!) ** 2, 0), found.reduce((sum, x) => sum + x * x, 0)];
    assert.ok(error / all < 0.05, String(error / all));
  });
});
