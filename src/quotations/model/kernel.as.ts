// The tagger over cached rows, in AssemblyScript; pointers in bytes. A row holds, in steps of 1/512 of 16 bits, what a form,
// or a value of a channel, adds to the convolution at each of the five places around it (C numbers each) and to the gates of
// the first layer: forget, new value, reset (H numbers each) forwards, then backwards. C and H are multiples of 8.
import { high, low } from '../../entities/model/simd.as';

/** tanh to about 0.001, by the continued fraction of Lambert; enough for gates. */
@inline function bent4(v: v128): v128 {
  const x = f32x4.max(f32x4.min(v, f32x4.splat(3.646)), f32x4.splat(-3.646));
  const s = f32x4.mul(x, x);
  const p = f32x4.mul(x, f32x4.add(f32x4.mul(f32x4.add(s, f32x4.splat(105)), s), f32x4.splat(945)));
  const q = f32x4.add(f32x4.mul(f32x4.add(f32x4.mul(s, f32x4.splat(15)), f32x4.splat(420)), s), f32x4.splat(945));
  return f32x4.div(p, q);
}

/** 1 / (1 + e⁻ˣ), as exact. */
@inline function gate4(v: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(f32x4.mul(bent4(f32x4.mul(v, half)), half), half);
}

/** sums[i] = the sum of `parts` rows of `width` numbers; `rows` has their addresses, those of one piece one behind the other. */
export function addUp(n: i32, parts: i32, rows: usize, width: i32, sums: usize): void {
  const size = width << 1;
  for (let i = 0; i < n; i++, sums += size) {
    const from = rows + i * (parts << 2);
    for (let j = 0; j < size; j += 16) {
      let sum = v128.load(<usize>load<u32>(from) + j);
      for (let p = 1; p < parts; p++) sum = i16x8.add_sat_s(sum, v128.load(<usize>load<u32>(from + (p << 2)) + j));
      v128.store(sums + j, sum);
    }
  }
}

/** hidden[i] = relu(sum over the five places around piece i), in the same steps; those before the first and after the last are left out. */
export function convolveAll(n: i32, sums: usize, width: i32, C: i32, hidden: usize, stride: i32): void {
  for (let i = 0; i < n; i++, hidden += stride << 1) for (let j = 0; j < C; j += 8) {
    let sum = i16x8.splat(0);
    for (let d = i < 2 ? -i : -2; d <= 2 && i + d < n; d++) sum = i16x8.add_sat_s(sum, v128.load(sums + (((i + d) * width + (d + 2) * C + j) << 1)));
    v128.store(hidden + (j << 1), i16x8.max_s(sum, i16x8.splat(0)));
  }
}

/** The gates of the first layer from the sums as 32-bit floats. */
export function unpackGates(n: i32, sums: usize, width: i32, first: i32, size: i32, gates: usize): void {
  for (let i = 0; i < n; i++) for (let j = 0; j < size; j += 8, gates += 32) {
    const v = v128.load(sums + ((i * width + first + j) << 1));
    v128.store(gates, low(v, 1.0 / 512));
    v128.store(gates, high(v, 1.0 / 512), 16);
  }
}

/** A simple recurrent unit, forwards (`step` 1) or backwards (−1), over gates without their functions; hidden[i] = reset × cell in steps of 1/2048. */
export function recurAll(n: i32, gates: usize, stride: i32, bias: usize, H: i32, step: i32, hidden: usize, wide: i32, cell: usize): void {
  const width = H << 2;
  for (let j = 0; j < width; j += 16) v128.store(cell + j, f32x4.splat(0));
  for (let t = 0; t < n; t++) {
    const i = step > 0 ? t : n - 1 - t;
    const row = gates + ((i * stride) << 2);
    const to = hidden + ((i * wide) << 1);
    for (let j = 0; j < width; j += 32) v128.store(to + (j >> 1), i16x8.narrow_i32x4_s(cellStep(row + j, bias + j, width, cell + j), cellStep(row + j + 16, bias + j + 16, width, cell + j + 16)));
  }
}

/** One step of four cells; gives what they put out. */
@inline function cellStep(row: usize, bias: usize, width: i32, cell: usize): v128 {
  const forget = gate4(f32x4.add(v128.load(row), v128.load(bias)));
  const value = bent4(f32x4.add(v128.load(row + width), v128.load(bias + width)));
  const reset = gate4(f32x4.add(v128.load(row + 2 * width), v128.load(bias + 2 * width)));
  const c = f32x4.add(value, f32x4.mul(forget, f32x4.sub(v128.load(cell), value)));
  v128.store(cell, c);
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(f32x4.mul(c, reset), f32x4.splat(2048))));
}

/** Rows of k numbers (a multiple of 8) as whole numbers up to 2¹⁴, with a scale for each row. */
export function encodeRows(n: i32, k: i32, from: usize, stride: i32, codes: usize, scales: usize): void {
  for (let i = 0; i < n; i++, from += stride << 2, scales += 4) {
    let most = f32x4.splat(1e-9);
    for (let j = 0; j < k << 2; j += 16) most = f32x4.max(most, f32x4.abs(v128.load(from + j)));
    const top = max(max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)), max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)));
    store<f32>(scales, top / 16383);
    const factor = f32x4.splat(16383 / top);
    for (let j = 0; j < k << 2; j += 32, codes += 16) {
      const a = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(from + j), factor)));
      const b = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(from + j, 16), factor)));
      v128.store(codes, i16x8.narrow_i32x4_s(a, b));
    }
  }
}
