import { writeContainer, type Column } from '../../../src/entities/model/container';
import type { TaggerHeader } from '../../../src/quotations/model/header';
import { Begin, LABELS, placeOf, Single } from '../../../src/quotations/model/labels';
import type { Network } from './network';

/** Spans are begun a little sooner than was learned: what is passed over is missed more than what is one too many. */
const EAGER = 0.2;
const eager = (bias: Float32Array): Float32Array => bias.map((value, l) => l > 0 && l < LABELS && (placeOf(l) === Begin || placeOf(l) === Single) ? value + EAGER : value);

/** The file of weights as it ships: all numbers in eight bits with a scale for each column. */
export function weightsFile(net: Network, cues: Uint32Array, header: TaggerHeader): Uint8Array {
  const columns: Record<string, Column> = { cues };
  const put = (name: string, values: Float32Array, width: number): void => {
    const scales = new Float32Array(width);
    for (let i = 0; i < values.length; i++) scales[i % width] = Math.max(scales[i % width]!, Math.abs(values[i]!) / 127);
    columns[name] = Int8Array.from(values, (value, i) => scales[i % width] === 0 ? 0 : Math.round(value / scales[i % width]!));
    columns[`${name}.scales`] = scales;
  };
  const { embeddings, parameters: p } = net;
  const tables = [...embeddings.parts, ...embeddings.channels];
  for (const [i, { name, at, width }] of tables.entries()) put(name, embeddings.values.subarray(at, tables[i + 1]?.at ?? embeddings.values.length), width);
  const linear = (name: string, { at, inputs, outputs }: { readonly at: number; readonly inputs: number; readonly outputs: number }): void => { put(name, p.values(at, inputs * outputs), outputs); };
  const plain = (name: string, { at, size }: { readonly at: number; readonly size: number }): void => { columns[name] = p.values(at, size).slice(); };
  linear('convolution', net.convolution.linear);
  plain('convolution.bias', net.convolution.bias);
  for (const [layer, { gates, bias }] of net.recurrences.entries()) for (const way of [0, 1] as const) {
    linear(`layer${layer}.gates${way}`, gates[way]);
    plain(`layer${layer}.bias${way}`, bias[way]);
  }
  linear('dense', net.dense);
  plain('dense.bias', net.denseBias);
  linear('out', net.out);
  columns['out.bias'] = eager(p.values(net.outBias.at, net.outBias.size));
  columns['transitions'] = net.transitionScores.slice();
  return writeContainer(header, columns);
}
