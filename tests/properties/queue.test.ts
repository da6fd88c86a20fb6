import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardsWithin } from '../../src/core/scheduling/pace';
import type { Candidate, QueueInput, QueuedCard } from '../../src/core/scheduling/queue';
import { buildQueue, nextCard } from '../../src/core/scheduling/queue';

const domains = ['sql', 'spark', 'dbt', 'quality'];

const candidate: fc.Arbitrary<Candidate> = fc
  .record({
    domain: fc.constantFrom(...domains),
    number: fc.nat(400),
    pair: oneIn(3, fc.nat(12)),
    retryAt: oneIn(5, fc.integer({ min: 1, max: 20 })),
  })
  .map(({ domain, number, pair, retryAt }) => ({
    id: `${domain}-${number}`,
    domain,
    kind: 'concept' as const,
    siblings: pair === undefined ? `${domain}-${number}` : `pair-${pair}`,
    ...(retryAt !== undefined && { retryAt }),
  }));

const input: fc.Arbitrary<QueueInput> = fc
  .record({
    day: fc.constant(20_000),
    cards: fc.uniqueArray(candidate, { maxLength: 120, size: 'max', selector: (card) => card.id }),
    fresh: fc.nat(40),
    unread: fc.nat(50),
    introducedToday: fc.nat(12),
    minutesADay: fc.constantFrom(5, 15, 30, 90),
    minutesSpent: fc.nat(20),
    seconds: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 80 }),
  })
  .map(({ cards, fresh, unread, minutesADay, ...rest }) => ({
    ...rest,
    due: cards.slice(fresh),
    dueInAll: cards.slice(fresh).length + unread,
    fresh: cards.slice(0, fresh).map(({ retryAt: _retryAt, ...card }) => card),
    answeredToday: answered(cards.slice(fresh)),
    limits: { minutesADay, newADay: 10 },
  }));

/** A value in one case of so many, else none. */
function oneIn<T>(cases: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  const none = { arbitrary: fc.constant(undefined), weight: cases - 1 };
  return fc.oneof(none, { arbitrary: value, weight: 1 });
}

/** Most cards with a retry were answered today; every seventh was left over from before. */
function answered(due: readonly Candidate[]): Map<string, string> {
  const retried = due.filter((card, index) => card.retryAt !== undefined && index % 7 !== 0);
  return new Map(retried.map((card) => [card.siblings, card.id]));
}

test('SCH-10 the queue never holds two siblings, nor one card twice', () => {
  check((given) => {
    const { cards } = buildQueue(given);
    expect(new Set(cards.map((card) => card.id)).size).toBe(cards.length);
    expect(new Set(cards.map((card) => card.siblings)).size).toBe(cards.length);
    for (const { id, siblings } of cards) {
      expect(given.answeredToday.get(siblings) ?? id).toBe(id);
    }
  });
});

test('SCH-8 due and new cards fit into the minutes, and nothing is new while behind', () => {
  check((given) => {
    const { cards, behind, waiting, daysBehind } = buildQueue(given);
    const { minutesADay, newADay } = given.limits;
    const planned = cards.filter((card) => card.state !== 'retry').length;
    expect(planned).toBeLessThanOrEqual(
      cardsWithin(minutesADay - given.minutesSpent, given.seconds),
    );
    const fresh = cards.filter((card) => card.state === 'new').length;
    expect(fresh).toBeLessThanOrEqual(Math.max(0, newADay - given.introducedToday));
    if (behind) expect(fresh).toBe(0);
    expect(daysBehind > 0).toBe(behind);
    expect(waiting).toBeGreaterThanOrEqual(behind ? 1 : 0);
  });
});

test('SCH-8 no two due cards of a domain follow each other while another domain is left', () => {
  check((given) => {
    const due = buildQueue(given).cards.filter((card) => card.state === 'due');
    due.forEach(({ domain }, index) => {
      if (due[index + 1]?.domain !== domain) return;
      expect(due.slice(index + 1).every((later) => later.domain === domain)).toBe(true);
    });
  });
});

test('SCH-7 only a card that was answered today is a retry, and none of them is left out', () => {
  check((given) => {
    const { cards } = buildQueue(given);
    const retries = cards.filter((card) => card.state === 'retry').map((card) => card.id);
    const expected = given.due.filter(
      ({ id, siblings, retryAt }) =>
        retryAt !== undefined && given.answeredToday.get(siblings) === id,
    );
    expect(retries.sort()).toEqual(expected.map((card) => card.id).sort());
  });
});

test('SCH-7 a card waits for its delay while anything else is left', () => {
  const queued = fc.uniqueArray(candidate, { selector: (card) => card.id, maxLength: 6 });
  const anyCard = fc.nat(5);
  fc.assert(
    fc.property(queued, fc.nat(25), anyCard, (candidates, now, index) => {
      const cards: QueuedCard[] = candidates.map((card) => ({ ...card, state: 'due' }));
      const last = cards[index]?.id;
      const next = nextCard(cards, now, last);
      if (!next) return void expect(cards).toEqual([]);
      if (next.id === last) return void expect(cards).toHaveLength(1);
      const others = cards.filter((card) => card.id !== last);
      const waits = (card: QueuedCard) => card.retryAt !== undefined && card.retryAt > now;
      if (waits(next)) {
        expect(others.every(waits)).toBe(true);
        const delays = others.map((card) => card.retryAt ?? 0);
        expect(next.retryAt).toBe(Math.min(...delays));
      }
      const ripe = others.some((card) => card.retryAt !== undefined && !waits(card));
      if (ripe) expect(next.retryAt).toBeLessThanOrEqual(now);
    }),
    { numRuns: 500 },
  );
});

function check(holds: (given: QueueInput) => void): void {
  fc.assert(fc.property(input, holds), { numRuns: 250 });
}
