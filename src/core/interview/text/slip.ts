/**
 * Whether two words differ by one slip of the finger after the same first letter: two neighbours
 * swapped, or from five letters on one too many, too few or wrong. Coaches correct these in a quote.
 */
export function isSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 3 || Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let before = 0;
  while (before < shorter && a[before] === b[before]) before++;
  let after = 0;
  while (after < shorter - before && a.at(-1 - after) === b.at(-1 - after)) after++;
  const ofA = a.slice(before, a.length - after);
  const ofB = b.slice(before, b.length - after);
  if (ofA.length === 2 && ofB.length === 2) return ofA[0] === ofB[1] && ofA[1] === ofB[0];
  return shorter >= 5 && ofA.length <= 1 && ofB.length <= 1;
}
