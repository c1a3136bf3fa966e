// Matrix products for training, in AssemblyScript: 32-bit floats, rows one after another, pointers in bytes.
// Every `n` is a multiple of 8 (the arrays are made so); `m` and `k` are any number.

/** C (m × n) = beta·C + A (m × k) · B (k × n). */
export function multiply(m: i32, n: i32, k: i32, a: usize, lda: i32, b: usize, ldb: i32, c: usize, ldc: i32, beta: f32): void {
  for (let i = 0; i < m; i += 4) {
    const rows = m - i;
    const a0 = a + ((i * lda) << 2);
    const a1 = rows > 1 ? a0 + (lda << 2) : a0;
    const a2 = rows > 2 ? a1 + (lda << 2) : a0;
    const a3 = rows > 3 ? a2 + (lda << 2) : a0;
    for (let j = 0; j < n; j += 8) tile(k, a0, a1, a2, a3, 4, b + (j << 2), ldb << 2, c + ((i * ldc + j) << 2), ldc << 2, rows, beta);
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
