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
