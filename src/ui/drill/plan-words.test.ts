import { expect, test } from 'vitest';
import type { PlanNode } from '../../core/drill/plan';
import { figures, furthestOff, planSummary, slowest, stepName } from './plan-words';

const scan: PlanNode = {
  type: 'Index Scan',
  details: [
    { name: 'Relation Name', value: 'orders' },
    { name: 'Index Name', value: 'orders_day' },
  ],
  estimatedRows: 4,
  actualRows: 300,
  loops: 3,
  ownTime: 1.5,
  pages: 1,
  children: [],
};
const join: PlanNode = {
  type: 'Hash Join',
  details: [],
  estimatedRows: 10,
  actualRows: 12,
  loops: 1,
  ownTime: 0.2,
  children: [scan],
};

test('a step says what it works on, and what was expected of it', () => {
  expect(stepName(scan)).toBe('Index Scan using orders_day on orders');
  expect(figures(scan)).toBe('4 rows expected each time, 300 came in 3 rounds · 1.50 ms · 1 page');
  expect(figures(join)).toBe('10 rows expected, 12 came · 0.20 ms');
});

test('the estimate furthest off is called by its factor for one round', () => {
  expect(furthestOff(join)).toBe(scan);
  expect(slowest(join)).toBe(scan);
  expect(planSummary(join)).toContain('on orders, 25 times as many rows as expected');
});

test('where all are close, none is called off', () => {
  const { children: _, ...rest } = join;
  expect(planSummary({ ...rest, children: [] })).toMatch(/within a factor of two/);
  expect(slowest({ ...rest, children: [] })).toBeUndefined();
});
