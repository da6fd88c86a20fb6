/**
 * Looks for few rows on which something still fails: yields rows to try, is told whether it still
 * fails on them, and returns the fewest it found. Halves first, then ever smaller parts (delta
 * debugging, Zeller and Hildebrandt 2002). @param most how many tries at most.
 */
export function* shrink<T>(
  rows: readonly T[],
  most: number,
): Generator<readonly T[], readonly T[], boolean> {
  let left = rows;
  let tries = 0;
  for (let size = Math.ceil(left.length / 2); size >= 1 && left.length > 1;) {
    let smaller = false;
    for (let at = 0; at < left.length && left.length > 1;) {
      if (tries++ >= most) return left;
      const without = [...left.slice(0, at), ...left.slice(at + size)];
      if (yield without) {
        left = without;
        smaller = true;
      } else at += size;
    }
    if (size === 1 && !smaller) break;
    size = size > 1 ? Math.ceil(size / 2) : 1;
  }
  return left;
}
