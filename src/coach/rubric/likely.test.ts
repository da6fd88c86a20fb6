import { expect, test } from 'vitest';
import { likelyHeld, likelySaid, said, suspected } from './likely';

const point = { met: false, tells: 8, isCore: true, heldWrong: 0 };
const belief = { found: 'half', tells: 6, right: 4, around: 5 } as const;

test('INT-55 a point is the likelier, the more speaks for it', () => {
  const likely = likelySaid(point);
  expect(likelySaid({ ...point, met: true })).toBeGreaterThan(likely);
  expect(likelySaid({ ...point, tells: 9 })).toBeGreaterThan(likely);
  expect(likelySaid({ ...point, isCore: false })).toBeLessThan(likely);
  expect(likelySaid({ ...point, heldWrong: 0.5 })).toBeLessThan(likely);
});

test('INT-55 ideas alone suggest nothing, nor does a word or two', () => {
  expect(likelySaid({ ...point, met: true, tells: 4 })).toBeLessThan(said);
  expect(likelySaid({ ...point, tells: 7 })).toBeLessThan(said);
  expect(likelySaid({ ...point, tells: 9 })).toBeGreaterThan(said);
});

test('INT-29 a misconception is the likelier, the more of it was found and the less of what is right', () => {
  const likely = likelyHeld(belief);
  expect(likelyHeld({ ...belief, found: 'whole' })).toBeGreaterThan(likely);
  expect(likelyHeld({ ...belief, found: 'none' })).toBeLessThan(likely);
  expect(likelyHeld({ ...belief, right: 9 })).toBeLessThan(likely);
  expect(likelyHeld({ ...belief, around: 9 })).toBeLessThan(likely);
  expect(likelyHeld({ ...belief, tells: 9 })).toBeGreaterThan(likely);
});

test('INT-29 and never held where it is named to be denied', () => {
  expect(likelyHeld({ ...belief, found: 'denied', tells: 99 })).toBe(0);
  expect(likelyHeld({ ...belief, found: 'none', tells: 4 })).toBeLessThan(suspected);
});
