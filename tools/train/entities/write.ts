import { writeContainer, type Column } from '../../../src/entities/model/container';
import type { ModelHeader } from '../../../src/entities/model/encoder';
import { PARTS, ROWS } from '../../../src/entities/model/forms';
import { LISTS } from '../../../src/entities/model/gazetteer';
import { INPUT, matricesOf, NARROW, VECTOR, WIDTH } from '../../../src/entities/model/shape';
import { CONTEXTS } from '../../../src/entities/model/view';
import type { Embeddings } from './embeddings';
import type { Network } from './network';
import type { Tables } from './tables';

/** The file of weights as it ships: all numbers in eight bits with a scale for each column, the word vectors in four. */
export function weightsFile(tables: Tables, embeddings: Embeddings, cased: Network, caseless: Network, header: ModelHeader): Uint8Array {
  const { file } = tables;
  const columns: Record<string, Column> = {
    words: file.wordKeys, vectors: file.codes, 'vectors.scales': file.scales, rare: file.rareKeys, 'rare.codes': file.rareCodes,
    lists: file.listKeys, 'lists.bits': file.listBits, joining: file.joining, plain: file.plain,
  };
  const put = (name: string, values: Float32Array, width: number): void => {
    const scales = new Float32Array(width);
    for (let i = 0; i < values.length; i++) scales[i % width] = Math.max(scales[i % width]!, Math.abs(values[i]!) / 127);
    columns[name] = Int8Array.from(values, (value, i) => scales[i % width] === 0 ? 0 : Math.round(value / scales[i % width]!));
    columns[`${name}.scales`] = scales;
  };
  for (const [b, book] of file.books.entries()) put(`rare.book${b}`, book, VECTOR);
  for (const [p, part] of PARTS.entries()) put(part, embeddings.values.subarray(embeddings.parts[p], embeddings.parts[p]! + ROWS[part] * NARROW), NARROW);
  for (const [which, word] of ['Cased', 'Caseless'].entries()) {
    const [contexts, lists] = [embeddings.contexts[which as 0 | 1], embeddings.lists[which as 0 | 1]];
    put(`contexts${word}`, embeddings.values.subarray(contexts, contexts + CONTEXTS * NARROW), NARROW);
    put(`lists${word}`, embeddings.values.subarray(lists, lists + LISTS.length * NARROW), NARROW);
  }
  for (const [name, net] of [['cased', cased], ['caseless', caseless]] as const) {
    for (const [matrix, [rows, width]] of Object.entries(matricesOf(net.size))) put(`${name}.${matrix}`, matrix === 'rows' ? rowsOf(net) : matrix === 'gatesBias' ? gatesBiasOf(net) : net.part(matrix, rows * width), width);
  }
  return writeContainer(header, columns);
}

/** All that is applied to an input, in one matrix: the convolution’s five places one beside the other, then the gates. */
function rowsOf({ size: { convolution: C, recurrence: H }, layout, weights: { data } }: Network): Float32Array {
  const width = WIDTH * C + 6 * H;
  const rows = new Float32Array(INPUT * width);
  for (let i = 0; i < INPUT; i++) {
    for (let place = 0; place < WIDTH; place++) for (let q = 0; q < C; q++) rows[i * width + place * C + q] = data[layout.conv + (place * INPUT + i) * C + q]!;
    for (const way of [0, 1] as const) for (let q = 0; q < 3 * H; q++) rows[i * width + WIDTH * C + way * 3 * H + q] = data[layout.gates[way] + i * 3 * H + q]!;
  }
  return rows;
}

const gatesBiasOf = ({ size: { recurrence: H }, layout, weights: { data } }: Network): Float32Array =>
  Float32Array.from({ length: 6 * H }, (_, i) => data[layout.gatesBias[i < 3 * H ? 0 : 1] + i % (3 * H)]!);
