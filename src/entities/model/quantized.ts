import type { Column } from './container';

/** Numbers of 8 bits with a scale for each column, as 32-bit floats. */
export function dequantized(values: Column, scales: Column, rows: number, columns: number): Float32Array {
  fits(values, rows, columns);
  const numbers = new Float32Array(values.length);
  for (let i = 0, r = 0; r < rows; r++) for (let q = 0; q < columns; q++, i++) numbers[i] = values[i]! * scales[q]!;
  return numbers;
}

/** A matrix of 8 bits as `multiplyCodes` reads it: panels of 32 columns, in each the numbers of two rows side by side. */
export function inPanels(values: Column | Int16Array, rows: number, columns: number): Int16Array {
  fits(values, rows, columns);
  const packed = new Int16Array(values.length);
  let at = 0;
  for (let panel = 0; panel < columns; panel += 32) for (let r = 0; r < rows; r += 2) for (let c = panel; c < panel + 32; c++) {
    packed[at++] = values[r * columns + c]!;
    packed[at++] = values[(r + 1) * columns + c]!;
  }
  return packed;
}

function fits(values: Column | Int16Array, rows: number, columns: number): void {
  if (values.length !== rows * columns) throw new Error(`the file of weights has a matrix of ${values.length} numbers and not ${rows} × ${columns}`);
}
