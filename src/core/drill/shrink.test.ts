import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shrink } from './shrink';

/** Tries until it ends. */
function smallest(
  rows: readonly number[],
  fails: (rows: readonly number[]) => boolean,
  most = 1e6,
) {
  const tries = shrink(rows, most);
  let count = 0;
  let step = tries.next();
  while (!step.done) {
    count++;
    step = tries.next(fails(step.value));
  }
  return { rows: step.value, count };
}

test('DRI-2 what is left still fails, and no row of it can go', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 30 }),
      fc.array(fc.nat(29), { minLength: 1, maxLength: 4 }),
      (rows, places) => {
        const needed = places.map((place) => rows[place % rows.length] ?? 0);
        const fails = (some: readonly number[]) => needed.every((row) => some.includes(row));
        expect(smallest(rows, fails).rows.toSorted()).toEqual([...new Set(needed)].toSorted());
      },
    ),
  );
});

test('DRI-2 it ends after so many tries, with the best so far', () => {
  const rows = Array.from({ length: 64 }, (_, index) => index);
  const { rows: left, count } = smallest(rows, (some) => some.includes(5), 4);
  expect(count).toBe(4);
  expect(left).toContain(5);
  expect(left.length).toBeLessThan(64);
});
