import assert from 'node:assert/strict';
import { readContainer } from '../../src/entities/model/container';
import { Chain } from '../../src/quotations/model/chain';
import { TaggerEncoder } from '../../src/quotations/model/encoder';
import type { TaggerHeader } from '../../src/quotations/model/header';
import { Kind, labelOf, LABELS, LABEL_STRIDE, Begin, End, Inside, placeOf, Single } from '../../src/quotations/model/labels';
import type { Size } from '../../src/quotations/model/shape';
import { viewOf } from '../../src/quotations/model/view';
import { passage } from '../../src/text/passage';
import { shippedModel, shippedWeights } from '../../tools/eval/model';
import { Kernel, Random } from '../../tools/train/math';
import { prepare, readGrammar, type TaggedDocument } from '../../tools/train/quotations/corpora';
import { Embeddings } from '../../tools/train/quotations/embeddings';
import { Network } from '../../tools/train/quotations/network';
import { weightsFile } from '../../tools/train/quotations/write';
import { emptyWords, none } from './tables';

const TEXT = 'Harbour news.\n\n“We waited,” said Ada Merrow. “It was cold.\n\n“Nobody came.”\n\nShe promised a new pier.\n';
const span = (words: string, from = 0): [number, number] => { const start = TEXT.indexOf(words, from); return [start, start + words.length]; };
const QUOTES = [
  { contents: [span('“We waited,”'), span('“It was cold.'), span('“Nobody came.”')], source: [span('Ada Merrow')], cue: [span('said')] },
  { contents: [span('a new pier')], source: [span('She')], cue: [span('promised')] },
];

/** A small network over a table that knows no words. */
function small(size: Size, most: number): { readonly net: Network; readonly random: Random; readonly table: ReturnType<typeof emptyWords> } {
  const table = emptyWords();
  const random = new Random(3);
  return { table, random, net: new Network(new Kernel(), size, new Embeddings(table, () => { throw new Error('no word is known'); }, random, 0.9), 20, random, 0.9, most) };
}

suite('training the tagger of quotations', () => {
  test('labels are those of the attributions; content in another block than its cue is told apart', () => {
    const table = emptyWords();
    const [document] = prepare([{ id: 'x', text: TEXT, quotes: QUOTES }], { table, names: shippedModel(), cues: none }, Infinity);
    assert.ok(document !== undefined);
    const shown = Array.from({ length: document.length }, (_, i) => `${table.form(document.forms[i]!)}/${document.labels[i]!}`).filter(one => !one.endsWith('/0'));
    const all = (kind: number, ...words: readonly string[]): readonly string[] => words.map((word, i) => `${word}/${labelOf(kind, words.length === 1 ? Single : i === 0 ? Begin : i === words.length - 1 ? End : Inside)}`);
    assert.deepEqual(shown, [...all(Kind.Right, '“', 'We', 'waited', ',', '”'), ...all(Kind.Cue, 'said'), ...all(Kind.Source, 'Ada', 'Merrow'), ...all(Kind.Left, '“', 'It', 'was', 'cold', '.'), ...all(Kind.Past, '“', 'Nobody', 'came', '.', '”'), ...all(Kind.Source, 'She'), ...all(Kind.Cue, 'promised'), ...all(Kind.Left, 'a', 'new', 'pier')]);
    assert.equal(document.blocks.length - 1, document.blockOf.at(-1)! + 1);
  });

  test('grammar is read by piece', () => {
    const lines = '# newpar\n1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_\n3\tno\tno\tINTJ\tUH\t_\t2\tdiscourse:x\t_\tSpaceAfter=No\n4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n';
    const { documents: [document], sizes } = readGrammar(lines, { table: emptyWords(), names: shippedModel(), cues: none }, 100);
    assert.deepEqual(sizes, [4, 4]);
    assert.deepEqual(document?.tags.map(tags => [...tags]), [[0, 1, 2, 3], [0, 1, 2, 3]]);
  });

  test('gradients are what small changes of the weights do to the loss', () => {
    const { net, table } = small({ convolution: 16, recurrences: [8, 16, 8], dense: 16 }, 60);
    const [document] = prepare([{ id: 'x', text: TEXT, quotes: QUOTES }], { table, names: shippedModel(), cues: none }, Infinity);
    assert.ok(document !== undefined);
    const free = new Float32Array(net.scores.data.length);
    const loss = (learn: boolean): number => {
      const chain = new Chain(net.transitionScores);
      net.forward(document);
      let sum = 0;
      for (let b = 0; b + 1 < document.blocks.length; b++) {
        const [from, to] = [document.blocks[b]!, document.blocks[b + 1]!];
        const labels = document.labels.subarray(from, to);
        const pairs = learn ? net.transitionGradient : null;
        sum += chain.marginals(net.scores.data, from, to - from, free, pairs) - chain.score(net.scores.data, from, labels);
        for (let t = 1; t < labels.length && pairs !== null; t++) pairs[labels[t - 1]! * LABEL_STRIDE + labels[t]!]! -= 1;
      }
      if (learn) {
        for (let i = 0; i < document.length; i++) for (let l = 0; l < LABELS; l++) net.dScores.data[i * LABEL_STRIDE + l] = free[i * LABEL_STRIDE + l]! - (document.labels[i] === l ? 1 : 0);
        net.backward(document);
      }
      return sum;
    };
    loss(true);
    const { weights: { data: w }, gradient: { data: g }, used } = net.parameters;
    // The convolution is cut off at zero, where a small change is no small change; it is checked by what lies behind it too.
    for (let at = net.convolution.bias.at + 16; at < used; at += 331) {
      const kept = w[at]!;
      w[at] = kept + 0.01; const more = loss(false);
      w[at] = kept - 0.01; const less = loss(false);
      w[at] = kept;
      const slope = (more - less) / 0.02;
      assert.ok(Math.abs(slope - g[at]!) < 0.02 + 0.05 * Math.abs(slope), `${at}: ${slope} and not ${g[at]!}`);
    }
  });

  test('the shipped encoder reads what the trained network reads', () => {
    const { net, table, random } = small({ convolution: 48, recurrences: [48, 64], dense: 64 }, 60);
    for (const bias of [net.convolution.bias, ...net.recurrences.flatMap(layer => layer.bias), net.denseBias, net.outBias]) for (let i = 0; i < bias.size; i++) net.parameters.weights.data[bias.at + i] = random.normal() * 0.2;
    const view = viewOf(passage(TEXT.replace(/\n+/gu, ' ')), [], 'article', table, none);
    assert.ok(view !== null);
    const { length, forms, channels } = view;
    const document: TaggedDocument = { length, forms, channels, labels: new Uint8Array(length), blockOf: new Int32Array(length), blocks: [0, length], at: 0 };
    net.forward(document);
    const encoder = new TaggerEncoder(readContainer<TaggerHeader>(weightsFile(net, new Uint32Array(), { size: net.size, trainedOn: [], calibration: [1, 0] })), shippedWeights()[1], { table, vectors: () => { throw new Error('no word is known'); }, frequent: 0 });
    const scores = encoder.scores(view, 0, length);
    for (let i = 0; i < length; i++) for (let l = 0; l < LABELS; l++) {
      // The file begins spans a little sooner.
      const eager = l > 0 && (placeOf(l) === Begin || placeOf(l) === Single) ? 0.2 : 0;
      assert.ok(Math.abs(scores[i * LABEL_STRIDE + l]! - eager - net.scores.data[i * LABEL_STRIDE + l]!) < 0.02);
    }
    assert.ok(encoder.cacheBytes < 20e6);
  });
});
