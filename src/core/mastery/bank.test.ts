import { expect, test } from 'vitest';
import { catalogOf } from '../../../tests/fixtures/catalog';
import type { Catalog } from '../content/catalog';
import { bankAfter, cardsOf, uncounted } from './bank';

const today = 20_000;
const named = (version: string, ...slugs: readonly string[]): Catalog => ({
  ...catalogOf({ sql: Object.fromEntries(slugs.map((slug) => [slug, {}])) }),
  version,
});
const one = named('v1', 'join');
const two = named('v2', 'join', 'plan');
const first = bankAfter(undefined, undefined, one, today);

test('MAS-6 on a device that knows no other catalog nothing is new', () => {
  expect(first).toEqual({ catalog: 'v1', day: today, added: [] });
  expect(uncounted(first, today)).toEqual([]);
});

test('MAS-6 cards that are added count from the next day on', () => {
  const bank = bankAfter(first, cardsOf(one), two, today + 5);
  expect(bank).toEqual({ catalog: 'v2', day: today + 5, added: ['sql-plan'] });
  expect(uncounted(bank, today + 5)).toEqual(['sql-plan']);
  expect(uncounted(bank, today + 6)).toEqual([]);
});

test('MAS-6 two catalogs of one day are announced together', () => {
  const bank = bankAfter(first, cardsOf(one), two, today + 5);
  const three = named('v3', 'join', 'plan', 'index');
  expect(bankAfter(bank, cardsOf(two), three, today + 5).added).toEqual(['sql-plan', 'sql-index']);
  expect(bankAfter(bank, cardsOf(two), three, today + 6).added).toEqual(['sql-index']);
});

test('MAS-6 a catalog that adds nothing leaves the last announcement', () => {
  const bank = bankAfter(first, cardsOf(one), two, today + 5);
  const less = named('v3', 'plan');
  expect(bankAfter(bank, cardsOf(two), less, today + 9)).toEqual({ ...bank, catalog: 'v3' });
});

test('MAS-6 a clock that was years ahead keeps nothing out', () => {
  const bank = bankAfter(first, cardsOf(one), two, today + 2000);
  expect(uncounted(bank, today)).toEqual([]);
});
