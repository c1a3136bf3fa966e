// Matrix products for the recogniser and its trainer, in AssemblyScript: 32-bit floats, rows one after another, pointers in bytes.
// Every `n` is a multiple of 8 (the arrays are made so); `m` and `k` are any number.
import { codes, high, low, sigmoid4, tanh4 } from './simd.as';

/** C (m × n) = beta·C + A (m × k) · B (k × n). */
export function multiply(m: i32, n: i32, k: i32, a: usize, lda: i32, b: usize, ldb: i32, c: usize, ldc: i32, beta: f32): void {
  let i = 0;
  // One or two rows alone are cheaper one by one.
  for (const left = m & 3; left < 3 && i < left; i++) row(n, k, a + ((i * lda) << 2), b, ldb << 2, c + ((i * ldc) << 2), beta);
  for (; i < m; i += 4) {
    const rows = m - i;
    const a0 = a + ((i * lda) << 2);
    const a1 = rows > 1 ? a0 + (lda << 2) : a0;
    const a2 = rows > 2 ? a1 + (lda << 2) : a0;
    const a3 = rows > 3 ? a2 + (lda << 2) : a0;
    for (let j = 0; j < n; j += 8) tile(k, a0, a1, a2, a3, 4, b + (j << 2), ldb << 2, c + ((i * ldc + j) << 2), ldc << 2, rows, beta);
  }
}

/**
 * C (m × n) = A · B in whole numbers: A has `pairs` pairs of 16 bits a row, rows `stride` numbers apart, and a scale for each row (none where `scalesA` is 0); B lies in panels of
 * 32 columns, in each the two numbers of every column for one pair after the other, and has a scale for each column.
 * The numbers of A go up to 2¹⁴, those of B have 8 bits, so that no sum of up to 500 products overflows. n is a multiple of 32.
 */
export function multiplyCodes(m: i32, n: i32, pairs: i32, a: usize, stride: i32, scalesA: usize, b: usize, scalesB: usize, c: usize, ldc: i32): void {
  // A panel stays in the nearest cache while all rows go over it, two at a time and sixteen columns of each.
  for (let j = 0; j < n << 2; j += 128, b += pairs << 7) for (let r = 0; r < m; r += 2) {
    const two = r + 1 < m;
    const x = a + ((r * stride) << 1);
    const y = two ? x + (stride << 1) : x;
    const scales: usize = scalesA == 0 ? 0 : scalesA + (r << 2);
    const to = c + ((r * ldc) << 2) + j;
    codes(x, y, two, b, pairs, scales, scalesB + j, to, ldc << 2);
    codes(x, y, two, b + 64, pairs, scales, scalesB + j + 64, to + 64, ldc << 2);
  }
}

/** C (m × n) = beta·C + Aᵀ · B, where A is k × m: the form of a gradient of weights. */
export function multiplyTransposed(m: i32, n: i32, k: i32, a: usize, lda: i32, b: usize, ldb: i32, c: usize, ldc: i32, beta: f32): void {
  for (let i = 0; i < m; i += 4) {
    const rows = m - i;
    const a0 = a + (i << 2);
    const a1 = rows > 1 ? a0 + 4 : a0;
    const a2 = rows > 2 ? a0 + 8 : a0;
    const a3 = rows > 3 ? a0 + 12 : a0;
    for (let j = 0; j < n; j += 8) tile(k, a0, a1, a2, a3, lda << 2, b + (j << 2), ldb << 2, c + ((i * ldc + j) << 2), ldc << 2, rows, beta);
  }
}

@inline function put(c: usize, x: v128, y: v128, beta: f32): void {
  if (beta != 0) {
    const scale = f32x4.splat(beta);
    x = f32x4.add(x, f32x4.mul(v128.load(c), scale));
    y = f32x4.add(y, f32x4.mul(v128.load(c, 16), scale));
  }
  v128.store(c, x);
  v128.store(c, y, 16);
}

/** One row, 32 columns at a time. */
function row(n: i32, k: i32, a: usize, b: usize, stepB: usize, c: usize, beta: f32): void {
  let j = 0;
  for (; j + 32 <= n; j += 32, b += 128, c += 128) {
    let s0 = f32x4.splat(0), s1 = f32x4.splat(0), s2 = f32x4.splat(0), s3 = f32x4.splat(0);
    let s4 = f32x4.splat(0), s5 = f32x4.splat(0), s6 = f32x4.splat(0), s7 = f32x4.splat(0);
    let at = b;
    for (let p = 0; p < k; p++, at += stepB) {
      const x = v128.load_splat<f32>(a + (p << 2));
      s0 = f32x4.add(s0, f32x4.mul(x, v128.load(at)));
      s1 = f32x4.add(s1, f32x4.mul(x, v128.load(at, 16)));
      s2 = f32x4.add(s2, f32x4.mul(x, v128.load(at, 32)));
      s3 = f32x4.add(s3, f32x4.mul(x, v128.load(at, 48)));
      s4 = f32x4.add(s4, f32x4.mul(x, v128.load(at, 64)));
      s5 = f32x4.add(s5, f32x4.mul(x, v128.load(at, 80)));
      s6 = f32x4.add(s6, f32x4.mul(x, v128.load(at, 96)));
      s7 = f32x4.add(s7, f32x4.mul(x, v128.load(at, 112)));
    }
    put(c, s0, s1, beta);
    put(c + 32, s2, s3, beta);
    put(c + 64, s4, s5, beta);
    put(c + 96, s6, s7, beta);
  }
  for (; j < n; j += 8, b += 32, c += 32) {
    let s0 = f32x4.splat(0), s1 = f32x4.splat(0);
    let at = b;
    for (let p = 0; p < k; p++, at += stepB) {
      const x = v128.load_splat<f32>(a + (p << 2));
      s0 = f32x4.add(s0, f32x4.mul(x, v128.load(at)));
      s1 = f32x4.add(s1, f32x4.mul(x, v128.load(at, 16)));
    }
    put(c, s0, s1, beta);
  }
}

/** Four rows by eight columns, kept in registers while `k` runs. */
function tile(k: i32, a0: usize, a1: usize, a2: usize, a3: usize, step: usize, b: usize, stepB: usize, c: usize, stepC: usize, rows: i32, beta: f32): void {
  let s00 = f32x4.splat(0), s01 = f32x4.splat(0), s10 = f32x4.splat(0), s11 = f32x4.splat(0);
  let s20 = f32x4.splat(0), s21 = f32x4.splat(0), s30 = f32x4.splat(0), s31 = f32x4.splat(0);
  for (let p = 0; p < k; p++) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load_splat<f32>(a0);
    s00 = f32x4.add(s00, f32x4.mul(x, b0));
    s01 = f32x4.add(s01, f32x4.mul(x, b1));
    x = v128.load_splat<f32>(a1);
    s10 = f32x4.add(s10, f32x4.mul(x, b0));
    s11 = f32x4.add(s11, f32x4.mul(x, b1));
    x = v128.load_splat<f32>(a2);
    s20 = f32x4.add(s20, f32x4.mul(x, b0));
    s21 = f32x4.add(s21, f32x4.mul(x, b1));
    x = v128.load_splat<f32>(a3);
    s30 = f32x4.add(s30, f32x4.mul(x, b0));
    s31 = f32x4.add(s31, f32x4.mul(x, b1));
    a0 += step; a1 += step; a2 += step; a3 += step;
    b += stepB;
  }
  put(c, s00, s01, beta);
  if (rows > 1) put(c + stepC, s10, s11, beta);
  if (rows > 2) put(c + 2 * stepC, s20, s21, beta);
  if (rows > 3) put(c + 3 * stepC, s30, s31, beta);
}

// Functions of single numbers, over rows of n columns (a multiple of 4) that are `stride` numbers apart.

export function tanhRows(m: i32, n: i32, at: usize, stride: i32, bias: usize): void {
  for (let i = 0; i < m; i++, at += stride << 2) for (let j = 0; j < n << 2; j += 16) v128.store(at + j, tanh4(f32x4.add(v128.load(at + j), v128.load(bias + j))));
}

export function sigmoidRows(m: i32, n: i32, at: usize, stride: i32, bias: usize): void {
  for (let i = 0; i < m; i++, at += stride << 2) for (let j = 0; j < n << 2; j += 16) v128.store(at + j, sigmoid4(f32x4.add(v128.load(at + j), v128.load(bias + j))));
}

export function reluRows(m: i32, n: i32, at: usize, stride: i32, bias: usize): void {
  for (let i = 0; i < m; i++, at += stride << 2) for (let j = 0; j < n << 2; j += 16) v128.store(at + j, f32x4.max(f32x4.add(v128.load(at + j), v128.load(bias + j)), f32x4.splat(0)));
}

export function addRows(m: i32, n: i32, at: usize, stride: i32, bias: usize): void {
  for (let i = 0; i < m; i++, at += stride << 2) for (let j = 0; j < n << 2; j += 16) v128.store(at + j, f32x4.add(v128.load(at + j), v128.load(bias + j)));
}

// The encoder over cached rows. A row holds what a piece gives to the convolution at each of the five places around it
// (C numbers each), then for each way its gates: forget, new value × (1 − forget), reset (H numbers each). All of it in
// 16 bits: the convolution in steps of 1/512, the gates, which lie within ±1, in steps of 1/32767. C and H are multiples of 8.

/** Packs rows of n numbers, of which the first `convolved` go to the convolution, into 16 bits. */
export function pack(m: i32, n: i32, convolved: i32, from: usize, to: usize): void {
  for (let i = 0; i < m; i++) for (let j = 0; j < n; j += 8, from += 32, to += 16) {
    const steps = f32x4.splat(j < convolved ? 512 : 32767);
    const first = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(from), steps)));
    const second = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(from, 16), steps)));
    v128.store(to, i16x8.narrow_i32x4_s(first, second));
  }
}

/** hidden[r] = relu(sum over the five places) for each candidate; rows before the first and after the last are left out. */
export function convolve(n: i32, rows: usize, m: i32, candidates: usize, C: i32, bias: usize, hidden: usize, stride: i32): void {
  for (let r = 0; r < m; r++) {
    const i = load<i32>(candidates + (r << 2));
    const to = hidden + ((r * stride) << 2);
    for (let j = 0; j < C; j += 8) {
      let sum = i16x8.splat(0);
      for (let d = i < 2 ? -i : -2; d <= 2 && i + d < n; d++) sum = i16x8.add_sat_s(sum, v128.load(<usize>load<u32>(rows + ((i + d) << 2)) + (((d + 2) * C + j) << 1)));
      v128.store(to + (j << 2), f32x4.max(f32x4.add(low(sum, 1.0 / 512), v128.load(bias + (j << 2))), f32x4.splat(0)));
      v128.store(to + (j << 2) + 16, f32x4.max(f32x4.add(high(sum, 1.0 / 512), v128.load(bias + (j << 2) + 16)), f32x4.splat(0)));
    }
  }
}

/** Runs the recurrence over all pieces, forwards (`step` 1) or backwards (−1); hidden[r] = reset × cell for each candidate. */
export function recur(n: i32, rows: usize, m: i32, candidates: usize, H: i32, gates: i32, step: i32, hidden: usize, stride: i32, cell: usize): void {
  for (let j = 0; j < H << 2; j += 16) v128.store(cell + j, f32x4.splat(0));
  let r = step > 0 ? 0 : m - 1;
  const width = H << 1;
  const one: f32 = 1.0 / 32767;
  for (let t = 0; t < n; t++) {
    const i = step > 0 ? t : n - 1 - t;
    const row = <usize>load<u32>(rows + (i << 2)) + (gates << 1);
    const wanted = r >= 0 && r < m && load<i32>(candidates + (r << 2)) == i;
    const to = hidden + ((r * stride) << 2);
    for (let j = 0; j < width; j += 16) {
      const forget = v128.load(row + j), value = v128.load(row + width + j);
      const at = cell + (j << 1);
      const c0 = f32x4.add(f32x4.mul(low(forget, one), v128.load(at)), low(value, one));
      const c1 = f32x4.add(f32x4.mul(high(forget, one), v128.load(at, 16)), high(value, one));
      v128.store(at, c0);
      v128.store(at, c1, 16);
      if (wanted) {
        const reset = v128.load(row + 2 * width + j);
        v128.store(to + (j << 1), f32x4.mul(c0, low(reset, one)));
        v128.store(to + (j << 1), f32x4.mul(c1, high(reset, one)), 16);
      }
    }
    if (wanted) r += step;
  }
}

/** Makes the gates of rows: value × (1 − forget), in place. */
export function prepare(m: i32, H: i32, at: usize, stride: i32): void {
  const width = H << 2;
  for (let i = 0; i < m; i++, at += stride << 2) for (let j = 0; j < width; j += 16) {
    const forget = v128.load(at + j);
    v128.store(at + width + j, f32x4.mul(v128.load(at + width + j), f32x4.sub(f32x4.splat(1), forget)));
  }
}

/** Puts the rows of each candidate’s neighbours beside its own: n numbers of the one before, its own, of the one after; zeros where the next piece is no candidate. */
export function neighbours(m: i32, candidates: usize, n: i32, z: usize, near: usize): void {
  const width = n << 2;
  for (let r = 0; r < m; r++) {
    const i = load<i32>(candidates + (r << 2));
    const to = near + r * 3 * width;
    const before = r > 0 && load<i32>(candidates + ((r - 1) << 2)) == i - 1;
    const after = r + 1 < m && load<i32>(candidates + ((r + 1) << 2)) == i + 1;
    const own = z + r * width;
    for (let j = 0; j < width; j += 16) {
      v128.store(to + j, before ? v128.load(own - width + j) : f32x4.splat(0));
      v128.store(to + width + j, v128.load(own + j));
      v128.store(to + 2 * width + j, after ? v128.load(own + width + j) : f32x4.splat(0));
    }
  }
}
