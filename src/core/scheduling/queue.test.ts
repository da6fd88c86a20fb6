import { describe, expect, test } from 'vitest';
import type { Candidate, QueueInput, QueuedCard } from './queue';
import { buildQueue, nextCard } from './queue';

function card(id: string, over: Partial<Candidate> = {}): Candidate {
  return { id, domain: id.split('-')[0] ?? '', kind: 'concept', siblings: id, ...over };
}

/** Some cards of one domain. */
function cards(domain: string, count: number): Candidate[] {
  return Array.from({ length: count }, (_, index) => card(`${domain}-${index}`));
}

/** A day of 15 minutes: at 16 s a card, 56 cards. */
function queueOf(over: Partial<QueueInput>) {
  const input = {
    day: 20_000,
    due: [],
    dueInAll: over.due?.length ?? 0,
    fresh: [],
    answeredToday: new Map<string, string>(),
    introducedToday: 0,
    limits: { minutesADay: 15, newADay: 10 },
    minutesSpent: 0,
    seconds: [],
  };
  return buildQueue({ ...input, ...over });
}

const ids = (queue: { cards: readonly QueuedCard[] }) => queue.cards.map(({ id }) => id);
const states = (queue: { cards: readonly QueuedCard[] }) => queue.cards.map(({ state }) => state);

describe('SCH-8 the minutes of a day', () => {
  test('SCH-8 hold 56 cards of 16 s; more due than that is behind, and new cards wait', () => {
    const fresh = cards('dbt', 10);
    const full = queueOf({ due: cards('sql', 56), fresh });
    expect(full).toMatchObject({ behind: false, waiting: 0, daysBehind: 0 });
    const over = queueOf({ due: cards('sql', 57), fresh });
    expect(over).toMatchObject({ behind: true, waiting: 1, daysBehind: 1 });
    expect(new Set(states(over))).toEqual(new Set(['due']));
    expect(over.cards).toHaveLength(56);
  });

  test('SCH-8 siblings that are held back wait for tomorrow, and put nobody behind', () => {
    const siblings = Array.from({ length: 5 }, (_, n) => card(`sql-way-${n}`, { siblings: 'one' }));
    const queue = queueOf({ due: [...cards('spark', 54), ...siblings], fresh: cards('dbt', 10) });
    expect(queue).toMatchObject({ behind: false, waiting: 0, daysBehind: 0 });
    expect(states(queue).filter((state) => state === 'new')).toHaveLength(1);
  });

  test('SCH-8 a backlog says in how many days it is worked off', () => {
    const backlog = queueOf({ due: cards('sql', 100), dueInAll: 300 });
    expect(backlog).toMatchObject({ waiting: 244, daysBehind: 5 });
  });

  test('SCH-14 what an interview asked for comes first, even where no room or no new card is left', () => {
    const brought = [
      { ...card('sql-late'), state: 'due' as const },
      { ...card('sql-never-met'), state: 'new' as const },
      { ...card('dbt-late'), state: 'due' as const },
    ];
    const due = [...cards('spark', 58), card('sql-late'), card('dbt-late')];
    const fresh = [card('sql-never-met')];
    const queue = queueOf({ due, brought, fresh });
    expect(queue.cards.slice(0, 3).map(({ id }) => id)).toEqual([
      'sql-late',
      'dbt-late',
      'sql-never-met',
    ]);
    expect(queue.cards).toHaveLength(56);
    expect(new Set(queue.cards.map(({ id }) => id)).size).toBe(56);
    expect(queue.waiting).toBe(5);
    expect(ids(queueOf({ brought, minutesSpent: 99 }))).toHaveLength(3);
  });

  test('SCH-8 what was spent today is taken off, but does not put one behind', () => {
    const rest = queueOf({ due: cards('sql', 40), fresh: cards('dbt', 10), minutesSpent: 10 });
    expect(states(rest)).toEqual(Array(18).fill('due'));
    expect(rest).toMatchObject({ behind: false, waiting: 22 });
    expect(queueOf({ due: cards('sql', 40), minutesSpent: 99 }).cards).toEqual([]);
  });

  test('SCH-8 new cards fill what is left, ten a day at most', () => {
    const fresh = cards('dbt', 30);
    expect(states(queueOf({ due: cards('sql', 50), fresh })).slice(50)).toEqual(
      Array(6).fill('new'),
    );
    expect(queueOf({ fresh }).cards).toHaveLength(10);
    expect(queueOf({ fresh, introducedToday: 7 }).cards).toHaveLength(3);
    expect(queueOf({ fresh, introducedToday: 12 }).cards).toEqual([]);
  });
});

test('SCH-8 domains take turns, the fullest first; the rest of one comes at the end', () => {
  const due = [...cards('sql', 5), ...cards('spark', 2), ...cards('dbt', 1)];
  const order = queueOf({ due }).cards.map((queued) => queued.domain);
  expect(order.slice(0, 6).filter((domain) => domain === 'sql')).toHaveLength(3);
  expect(order[0]).toBe('sql');
  expect(order.some((domain, index) => domain !== 'sql' && domain === order[index + 1])).toBe(
    false,
  );
});

test('SCH-8 the day shuffles within a domain, and one day always alike', () => {
  const due = cards('sql', 12);
  const order = (day: number) => queueOf({ due, day }).cards.map(({ id }) => id);
  expect(order(1)).toEqual(order(1));
  expect(order(1)).not.toEqual(order(2));
});

describe('SCH-10 siblings', () => {
  const there = card('sql-there', { siblings: 'pair' });
  const back = card('sql-back', { siblings: 'pair' });

  test('SCH-10 of two that are due, the longer overdue comes today', () => {
    expect(queueOf({ due: [back, there] }).cards.map(({ id }) => id)).toEqual(['sql-back']);
  });

  test('SCH-10 a new one waits for its due sibling, and for one answered today', () => {
    expect(states(queueOf({ due: [there], fresh: [back] }))).toEqual(['due']);
    const answeredToday = new Map([['pair', 'sql-there']]);
    expect(queueOf({ fresh: [back], answeredToday }).cards).toEqual([]);
  });
});

describe('SCH-7 relearning', () => {
  const failed = card('sql-failed', { retryAt: 100 });

  test('SCH-7 a card rated Again today stays, beyond the minutes and after the rest', () => {
    const answeredToday = new Map([['sql-failed', 'sql-failed']]);
    const spent = queueOf({ due: [failed, ...cards('dbt', 2)], answeredToday, minutesSpent: 99 });
    expect(spent.cards).toEqual([{ ...failed, state: 'retry' }]);
    const early = queueOf({ due: [failed, ...cards('dbt', 2)], answeredToday });
    expect(states(early)).toEqual(['due', 'due', 'retry']);
  });

  test('SCH-7 one left over from an earlier day is due like any other card', () => {
    const leftOver = queueOf({ due: [failed, ...cards('dbt', 60)], minutesSpent: 15 });
    expect(leftOver).toMatchObject({ cards: [], waiting: 61, behind: true });
    const { retryAt: _retryAt, ...plain } = failed;
    expect(queueOf({ due: [failed] }).cards).toEqual([{ ...plain, state: 'due' }]);
  });

  test('SCH-7 it comes when its delay is over, before the rest', () => {
    const queued = queueOf({
      due: [card('dbt-plain'), failed],
      answeredToday: new Map([['sql-failed', 'sql-failed']]),
    }).cards;
    expect(nextCard(queued, 99, undefined)?.id).toBe('dbt-plain');
    expect(nextCard(queued, 100, undefined)?.id).toBe('sql-failed');
    expect(nextCard(queued, 100, 'sql-failed')?.id).toBe('dbt-plain');
  });

  test('SCH-7 when nothing else is left it comes at once, even directly after itself', () => {
    const alone: QueuedCard[] = [{ ...failed, state: 'retry' }];
    expect(nextCard(alone, 0, 'sql-failed')?.id).toBe('sql-failed');
    const two: QueuedCard[] = [...alone, { ...card('sql-other', { retryAt: 50 }), state: 'retry' }];
    expect(nextCard(two, 0, undefined)?.id).toBe('sql-other');
    expect(nextCard(two, 0, 'sql-other')?.id).toBe('sql-failed');
    expect(nextCard([], 0, undefined)).toBeUndefined();
  });
});
