import { expect, test } from 'vitest';
import { handClock } from '../../tests/fixtures/clock';
import { deviceNamed, rebuild } from '../../tests/fixtures/database';
import { review } from '../../tests/fixtures/events';
import { standingReviews } from '../core/log/undo';
import {
  dueCards,
  eventsOn,
  loadBetween,
  nextDue,
  recentDays,
  rowsOf,
  suspendedCards,
} from './queries';

const clock = handClock();

/** Cards with their due days, answered now. */
async function answered(...cards: readonly (readonly [id: string, due: number])[]) {
  const device = await deviceNamed('a');
  for (const [id, due] of cards) {
    await device.log.append(review(id, 'good', { due }), clock.now());
  }
  return device;
}

test('SCH-8 due cards are drawn by lot where not all are read, and all are counted', async () => {
  const { database, log } = await answered(['sql-join', 12], ['dbt-join', 10], ['spark-join', 11]);
  await log.append(review('sql-window', 'good', { due: 13 }), clock.now());
  const two = await dueCards(database, 12, 2);
  expect(two.ids).toHaveLength(2);
  expect(two.count).toBe(3);
  expect((await dueCards(database, 12, 2)).ids).toEqual(two.ids);
  const drawn = await Promise.all(
    Array.from({ length: 20 }, (_, later) => dueCards(database, 12 + later, 1)),
  );
  expect(new Set(drawn.map(({ ids }) => ids[0])).size).toBeGreaterThan(1);
  expect((await dueCards(database, 12, 50)).count).toBe(3);
  expect((await dueCards(database, 9, 50)).ids).toEqual([]);
});

test('the next due day and the load between two days', async () => {
  const { database } = await answered(['sql-join', 12], ['dbt-join', 15], ['spark-join', 15]);
  expect(await nextDue(database, 12)).toEqual({ day: 15, cards: 2 });
  expect(await nextDue(database, 15)).toBeUndefined();
  const load = await loadBetween(database, 12, 15);
  expect([load.get(12), load.get(13), load.get(15)]).toEqual([1, undefined, 2]);
});

test('LOG-11 the standing reviews of today, in order, without those undone', async () => {
  const { database, log } = await answered(['sql-join', 12], ['dbt-join', 15]);
  const undone = { type: 'review-undone', card: 'sql-join', review: 'a-1' } as const;
  await log.append(undone, clock.now());
  const today = await eventsOn(database, clock.day);
  expect(today).toHaveLength(3);
  expect(standingReviews(today).map((event) => event.id)).toEqual(['a-2']);
  expect(await eventsOn(database, clock.day + 1)).toEqual([]);
});

test('SCH-1 an answer stays on the study day of the place where it was given', async () => {
  const device = await deviceNamed('a');
  const { database, log } = device;
  const [tokyo, losAngeles] = [9 * 60, -8 * 60];
  const traveller = handClock('2026-12-01T01:00Z', tokyo);
  await log.append(review('sql-join', 'good'), traveller.now());
  const { day } = traveller;
  traveller.set('2026-12-01T20:00Z');
  traveller.travel(losAngeles);
  expect(traveller.day).toBe(day);
  expect(await eventsOn(database, day)).toHaveLength(1);
  await log.append(review('dbt-join', 'good'), traveller.now());
  traveller.travel(tokyo);
  expect(traveller.day).toBe(day + 1);
  expect(await eventsOn(database, day + 1)).toEqual([]);
  expect(await eventsOn(database, day)).toHaveLength(2);
});

test('LOG-11 after a clock correction an answer is of the day that it really was', async () => {
  const { database, log } = await deviceNamed('a');
  const wrong = handClock('2027-01-20T10:00Z');
  await log.append(review('sql-join', 'good'), wrong.now());
  const correction = { type: 'clock-corrected', known: { a: 1 } } as const;
  await log.append(correction, clock.now());
  await rebuild(database);
  expect(await eventsOn(database, clock.day)).toHaveLength(2);
  expect(await eventsOn(database, wrong.day)).toEqual([]);
});

test('rows are found for cards that have any, days for the last weeks', async () => {
  const { database } = await answered(['sql-join', clock.day + 2]);
  expect([...(await rowsOf(database, ['sql-join', 'dbt-join'])).keys()]).toEqual(['sql-join']);
  expect((await recentDays(database, clock.day)).map((total) => total.day)).toEqual([clock.day]);
  expect(await recentDays(database, clock.day - 1)).toEqual([]);
  expect(await recentDays(database, clock.day + 31)).toMatchObject([{ day: clock.day + 2 }]);
});

test('suspended cards are found among those that are scheduled, undone or discarded', async () => {
  const { database, log } = await answered(['sql-join', 12], ['dbt-join', 15], ['spark-join', 15]);
  const now = clock.now();
  await log.append({ type: 'card-suspended', card: 'dbt-join' }, now);
  await log.append({ type: 'card-suspended', card: 'sql-never-answered' }, now);
  await log.append({ type: 'card-reset', card: 'spark-join' }, now);
  expect(await suspendedCards(database)).toEqual(['dbt-join', 'sql-never-answered']);
  await log.append({ type: 'card-resumed', card: 'dbt-join' }, now);
  expect(await suspendedCards(database)).toEqual(['sql-never-answered']);
});
