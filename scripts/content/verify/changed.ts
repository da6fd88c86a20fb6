/**
 * Everything that differs from a JSON value in one place: an entry too many, one too few, or another
 * value somewhere in it. What holds of all of them as well holds of anything.
 */
export function changedValues(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return [
      [...list, list.at(-1) ?? null],
      ...list.map((_, index) => list.toSpliced(index, 1)),
      ...list.flatMap((child, index) =>
        changedValues(child).map((other) => list.with(index, other)),
      ),
    ];
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    return [
      [...entries, ['one key more', null] as const],
      ...entries.map((_, index) => entries.toSpliced(index, 1)),
      ...entries.flatMap(([key, child], index) =>
        changedValues(child).map((other) => entries.with(index, [key, other])),
      ),
    ].map((changed) => Object.fromEntries(changed) as unknown);
  }
  return [other(value)];
}

function other(value: unknown): unknown {
  switch (typeof value) {
    case 'number':
      // A part of a large number is seen by its size only.
      return value + (Number.isInteger(value) ? 1 : Math.max(1, Math.abs(value)));
    case 'boolean':
      return !value;
    case 'string':
      return `${value} and more`;
    default:
      return 0;
  }
}
