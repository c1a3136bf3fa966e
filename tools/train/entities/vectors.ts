/**
 * Projects rows on their first principal components (Pearson 1901), each scaled to a like spread.
 * @returns the rows one behind the other
 */
export function principal(rows: readonly (readonly number[])[], dimensions: number): Float32Array {
  const width = 100;
  const mean = new Float64Array(width);
  for (const row of rows) for (let i = 0; i < width; i++) mean[i]! += row[i]! / rows.length;
  const covariance = Array.from({ length: width }, () => new Float64Array(width));
  for (const row of rows) for (let i = 0; i < width; i++) {
    const centred = row[i]! - mean[i]!;
    for (let j = 0; j <= i; j++) covariance[i]![j]! += centred * (row[j]! - mean[j]!) / rows.length;
  }
  for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) covariance[j]![i] = covariance[i]![j]!;
  const { values, vectors } = eigen(covariance);
  const order = [...values.keys()].sort((a, b) => values[b]! - values[a]!).slice(0, dimensions);
  const result = new Float32Array(rows.length * dimensions);
  const spread = Math.sqrt(order.reduce((sum, k) => sum + values[k]!, 0) / dimensions);
  for (const [r, row] of rows.entries()) for (const [d, k] of order.entries()) {
    let sum = 0;
    for (let i = 0; i < width; i++) sum += (row[i]! - mean[i]!) * vectors[i]![k]!;
    result[r * dimensions + d] = sum / spread;
  }
  return result;
}

/** Eigenvalues and, as columns, eigenvectors of a symmetric matrix (Jacobi 1846). The matrix is used up. */
function eigen(a: readonly Float64Array[]): { readonly values: readonly number[]; readonly vectors: readonly Float64Array[] } {
  const n = a.length;
  const v = Array.from({ length: n }, (_, i) => { const row = new Float64Array(n); row[i] = 1; return row; });
  for (let sweep = 0; sweep < 12; sweep++) for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) {
    const apq = a[p]![q]!;
    if (Math.abs(apq) < 1e-12) continue;
    const theta = (a[q]![q]! - a[p]![p]!) / (2 * apq);
    const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    const c = 1 / Math.sqrt(t * t + 1);
    const s = t * c;
    for (let k = 0; k < n; k++) { const [x, y] = [a[k]![p]!, a[k]![q]!]; a[k]![p] = c * x - s * y; a[k]![q] = s * x + c * y; }
    for (let k = 0; k < n; k++) { const [x, y] = [a[p]![k]!, a[q]![k]!]; a[p]![k] = c * x - s * y; a[q]![k] = s * x + c * y; }
    for (let k = 0; k < n; k++) { const [x, y] = [v[k]![p]!, v[k]![q]!]; v[k]![p] = c * x - s * y; v[k]![q] = s * x + c * y; }
  }
  return { values: a.map((row, i) => row[i]!), vectors: v };
}

/**
 * Rows in four bits a number: a scale for each column, fifteen steps from −7 to 7. Two numbers a byte, the first in the low half.
 * `values` is what comes out again, and what the network is trained with.
 */
export function quantized(rows: Float32Array, columns: number): { readonly codes: Uint8Array; readonly scales: Float32Array; readonly values: Float32Array } {
  const count = rows.length / columns;
  const scales = new Float32Array(columns);
  for (let d = 0; d < columns; d++) {
    let sum = 0;
    for (let r = 0; r < count; r++) sum += rows[r * columns + d]! ** 2;
    // The best step for fifteen levels of a normal distribution (Max 1960) is about 0.35 of its deviation.
    scales[d] = 0.35 * Math.sqrt(sum / count);
  }
  const codes = new Uint8Array(rows.length / 2);
  const values = new Float32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const scale = scales[i % columns]!;
    const code = Math.max(-7, Math.min(7, Math.round(rows[i]! / scale)));
    values[i] = code * scale;
    codes[i >> 1]! |= (code + 8) << (i % 2 * 4);
  }
  return { codes, scales, values };
}
