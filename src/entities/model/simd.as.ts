// Functions of four or eight numbers at once, for the kernels.

/** tanh as a quotient of polynomials, to about 1e-7 (the approximation of the Eigen library). */
@inline export function tanh4(v: v128): v128 {
  const x = f32x4.max(f32x4.min(v, f32x4.splat(7.9)), f32x4.splat(-7.9));
  const s = f32x4.mul(x, x);
  let p = f32x4.add(f32x4.mul(s, f32x4.splat(-2.76076847742355e-16)), f32x4.splat(2.00018790482477e-13));
  p = f32x4.add(f32x4.mul(s, p), f32x4.splat(-8.60467152213735e-11));
  p = f32x4.add(f32x4.mul(s, p), f32x4.splat(5.12229709037114e-08));
  p = f32x4.add(f32x4.mul(s, p), f32x4.splat(1.48572235717979e-05));
  p = f32x4.add(f32x4.mul(s, p), f32x4.splat(6.37261928875436e-04));
  p = f32x4.add(f32x4.mul(s, p), f32x4.splat(4.89352455891786e-03));
  let q = f32x4.add(f32x4.mul(s, f32x4.splat(1.19825839466702e-06)), f32x4.splat(1.18534705686654e-04));
  q = f32x4.add(f32x4.mul(s, q), f32x4.splat(2.26843463243900e-03));
  q = f32x4.add(f32x4.mul(s, q), f32x4.splat(4.89352518554385e-03));
  return f32x4.div(f32x4.mul(x, p), q);
}

/** 1 / (1 + e⁻ˣ). */
@inline export function sigmoid4(v: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(f32x4.mul(tanh4(f32x4.mul(v, half)), half), half);
}

/** The first, and the last, four of eight numbers of 16 bits. */
@inline export function low(v: v128, step: f32): v128 { return f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(v)), f32x4.splat(step)); }
@inline export function high(v: v128, step: f32): v128 { return f32x4.mul(f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(v)), f32x4.splat(step)); }

/**
 * Sixteen columns of one or two rows of A · B in whole numbers: x and y are the rows, pairs of 16 bits; b half a panel.
 * `scalesA` has the scales of the rows, or is 0 where they have none; `next` is how far the second row of the result is.
 */
@inline export function codes(x: usize, y: usize, two: bool, b: usize, pairs: i32, scalesA: usize, scalesB: usize, to: usize, next: usize): void {
  let s0 = i32x4.splat(0), s1 = i32x4.splat(0), s2 = i32x4.splat(0), s3 = i32x4.splat(0);
  let t0 = i32x4.splat(0), t1 = i32x4.splat(0), t2 = i32x4.splat(0), t3 = i32x4.splat(0);
  for (let p = 0; p < pairs; p++, b += 128) {
    const u = v128.load_splat<i32>(x + (p << 2)), v = v128.load_splat<i32>(y + (p << 2));
    const b0 = v128.load(b), b1 = v128.load(b, 16), b2 = v128.load(b, 32), b3 = v128.load(b, 48);
    s0 = i32x4.add(s0, i32x4.dot_i16x8_s(u, b0));
    s1 = i32x4.add(s1, i32x4.dot_i16x8_s(u, b1));
    s2 = i32x4.add(s2, i32x4.dot_i16x8_s(u, b2));
    s3 = i32x4.add(s3, i32x4.dot_i16x8_s(u, b3));
    t0 = i32x4.add(t0, i32x4.dot_i16x8_s(v, b0));
    t1 = i32x4.add(t1, i32x4.dot_i16x8_s(v, b1));
    t2 = i32x4.add(t2, i32x4.dot_i16x8_s(v, b2));
    t3 = i32x4.add(t3, i32x4.dot_i16x8_s(v, b3));
  }
  const one = scalesA == 0 ? f32x4.splat(1) : v128.load_splat<f32>(scalesA);
  scaled(to, s0, one, scalesB);
  scaled(to + 16, s1, one, scalesB + 16);
  scaled(to + 32, s2, one, scalesB + 32);
  scaled(to + 48, s3, one, scalesB + 48);
  if (!two) return;
  const other = scalesA == 0 ? f32x4.splat(1) : v128.load_splat<f32>(scalesA + 4);
  scaled(to + next, t0, other, scalesB);
  scaled(to + next + 16, t1, other, scalesB + 16);
  scaled(to + next + 32, t2, other, scalesB + 32);
  scaled(to + next + 48, t3, other, scalesB + 48);
}

@inline function scaled(to: usize, sum: v128, row: v128, column: usize): void {
  v128.store(to, f32x4.mul(f32x4.convert_i32x4_s(sum), f32x4.mul(row, v128.load(column))));
}
