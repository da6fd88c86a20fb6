/**
 * Solves `matrix * x = right` by Cholesky's factors. @param matrix symmetric, its rows one after another.
 * @returns undefined where the matrix is not positive definite.
 */
export function solve(matrix: Float64Array, right: Float64Array): Float64Array | undefined {
  const n = right.length;
  const lower = new Float64Array(n * n);
  const at = (values: Float64Array, row: number, column: number) => values[row * n + column] ?? 0;
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = at(matrix, row, column);
      for (let k = 0; k < column; k++) sum -= at(lower, row, k) * at(lower, column, k);
      if (row === column && !(sum > 0)) return undefined;
      lower[row * n + column] = row === column ? Math.sqrt(sum) : sum / at(lower, column, column);
    }
  }
  const x = Float64Array.from(right);
  for (let row = 0; row < n; row++) {
    let sum = x[row] ?? 0;
    for (let k = 0; k < row; k++) sum -= at(lower, row, k) * (x[k] ?? 0);
    x[row] = sum / at(lower, row, row);
  }
  for (let row = n - 1; row >= 0; row--) {
    let sum = x[row] ?? 0;
    for (let k = row + 1; k < n; k++) sum -= at(lower, k, row) * (x[k] ?? 0);
    x[row] = sum / at(lower, row, row);
  }
  return x;
}
