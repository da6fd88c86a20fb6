/** Share of the pairs that agree, beyond chance: 1 is all, 0 what chance gives (Cohen 1960). */
export function kappa<Label>(pairs: readonly (readonly [Label, Label])[]): number {
  const agreed = share(pairs.map(([a, b]) => a === b));
  const chance = [...new Set(pairs.flat())].reduce(
    (sum, label) =>
      sum + share(pairs.map(([a]) => a === label)) * share(pairs.map(([, b]) => b === label)),
    0,
  );
  return chance === 1 ? 1 : (agreed - chance) / (1 - chance);
}

/** NaN where there is nothing to count. */
export function share(some: readonly boolean[]): number {
  return some.filter(Boolean).length / some.length;
}
