import fc from 'fast-check';
import { expect, test } from 'vitest';
import { introductions } from '../../src/core/scheduling/introduce';
import type { CardSpec } from '../fixtures/catalog';
import { catalogOf } from '../fixtures/catalog';

const domains = ['sql', 'spark', 'dbt', 'quality'];
const cards = domains.flatMap((domain) =>
  Array.from({ length: 12 }, (_, index) => `${domain}-${index}`),
);

/** Every domain: 8 plain cards, then 2 analogies in both directions. */
const catalog = catalogOf(
  Object.fromEntries(
    domains.map((domain) => [
      domain,
      Object.fromEntries(
        Array.from({ length: 12 }, (_, index): [string, CardSpec] => [
          `${index}`,
          index < 8 ? {} : { kind: 'analogy', siblings: `${domain}-pair-${index % 2}` },
        ]),
      ),
    ]),
  ),
  ['sql-0', 'spark-0', 'dbt-0', 'quality-0', 'sql-1'],
);

const input = fc.record({
  known: fc.subarray(cards),
  weak: fc.shuffledSubarray(domains, { maxLength: 3 }),
  newADay: fc.integer({ min: 1, max: 15 }),
  atMost: fc.integer({ min: 0, max: 60 }),
});

test('SCH-6 new cards are unseen, each once, without siblings, and none is left over', () => {
  fc.assert(
    fc.property(input, ({ known, ...rest }) => {
      const seen = new Set(known);
      const fresh = introductions({ ...rest, catalog, seen: (id) => seen.has(id) });
      expect(fresh.every((entry) => !seen.has(entry.id))).toBe(true);
      const groups = fresh.map((entry) => entry.siblings);
      expect(new Set(groups).size).toBe(groups.length);
      const unseen = domains.flatMap((id) => catalog.cards(id)).filter(({ id }) => !seen.has(id));
      const available = new Set(unseen.map((entry) => entry.siblings)).size;
      expect(fresh).toHaveLength(Math.min(rest.atMost, available));
    }),
    { numRuns: 200 },
  );
});

test('SCH-6 the starter comes first, and every ten hold two analogies while there are any', () => {
  fc.assert(
    fc.property(input, ({ weak }) => {
      const fresh = introductions({ catalog, seen: () => false, weak, newADay: 10, atMost: 30 });
      expect(fresh.slice(0, 5).map((entry) => entry.id)).toEqual(catalog.starter);
      for (const start of [0, 10, 20]) {
        const ten = fresh.slice(start, start + 10);
        expect(ten.filter((entry) => entry.kind === 'analogy')).toHaveLength(2);
      }
    }),
    { numRuns: 60 },
  );
});

test('SCH-6 a weak domain never waits longer than it would if it were not weak', () => {
  fc.assert(
    fc.property(fc.subarray(cards), fc.constantFrom(...domains), (known, domain) => {
      const seen = new Set([...known, ...catalog.starter]);
      const first = (weak: readonly string[]) => {
        const input = { catalog, seen: (id: string) => seen.has(id), weak, newADay: 10 };
        const fresh = introductions({ ...input, atMost: 100 });
        return fresh.findIndex((entry) => entry.domain === domain && entry.kind !== 'analogy');
      };
      expect(first([domain])).toBeLessThanOrEqual(first([]));
    }),
    { numRuns: 100 },
  );
});
