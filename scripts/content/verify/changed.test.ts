import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedValues } from './changed.ts';
import { same } from './compare.ts';
import { doubtAboutReturned } from './doubt.ts';

it('changes one place at a time: an entry more, an entry less, another value', () => {
  expect(changedValues([1, 'a'])).toEqual([[1, 'a', 'a'], ['a'], [1], [2, 'a'], [1, 'a and more']]);
  expect(changedValues({ a: true })).toEqual([{ a: true, 'one key more': null }, {}, { a: false }]);
  expect(changedValues([])).toEqual([[null]]);
  expect(changedValues(null)).toEqual([0]);
});

it('every change is one that the comparison sees', () => {
  const small = fc.jsonValue({ depthSize: 'small', noUnicodeString: true });
  fc.assert(
    fc.property(small, (value) => {
      fc.pre(!holdsUnsafe(value));
      const changed = changedValues(value);
      expect(changed.length).toBeGreaterThan(0);
      expect(changed.filter((other) => same(value, other))).toEqual([]);
    }),
  );
});

/** Beyond 2^53 one more is no other number. */
function holdsUnsafe(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsUnsafe);
}

it('a promise that takes a changed return is one that cannot fail', () => {
  expect(doubtAboutReturned([1, { a: 2 }], [1, { a: 2 }])).toBeUndefined();
  expect(doubtAboutReturned(1e17, 1e17)).toContain('this check cannot fail: it takes 1');
});
