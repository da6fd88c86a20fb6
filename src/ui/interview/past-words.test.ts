import { expect, test } from 'vitest';
import { trendText } from './past-words';

const of = (...said: readonly number[]) => said.map((one) => ({ said: one, all: 12 }));

test('INT-53 two sessions have no direction, and it says so', () => {
  expect(trendText(of(7, 8))).toBe(
    'Core points said: 7 of 12, then 8 of 12. A third interview will show a direction.',
  );
});

test('INT-53 three are said one by one, of more the last three', () => {
  expect(trendText(of(7, 8, 9))).toBe(
    'Core points said: 7 of 12, then 8 of 12, then 9 of 12: rising.',
  );
  expect(trendText(of(9, 8, 7, 6.5))).toBe(
    'Core points said of late: 8 of 12, then 7 of 12, then 6.5 of 12. Over the last 4 interviews: falling.',
  );
  expect(trendText(of(8, 8, 8))).toMatch(/: level\.$/);
});
