import { expect, test } from 'vitest';
import { device } from '../../tests/fixtures/app';
import type { HandClock } from '../../tests/fixtures/clock';
import { review } from '../../tests/fixtures/events';
import { exportBackup, planRestore } from '../storage/backup';
import { getFact } from '../storage/facts';
import { readAll } from '../storage/read-log';
import { derivedStores, replaceDerived } from '../storage/rebuild';
import type { App } from './context';
import { ensureDay } from './ensure-day';
import { planDay } from './plan-day';
import { isPossibleDate, replan, setInterviewDate } from './set-interview-date';
import { changeSettings } from './settings';
import { seeToday } from './see-today';
import { showCard } from './show-card';
import { todaysQueue } from './todays-queue';

/** Answers the first of the queue with Good, due so many days later. */
async function answer({ app, clock }: { app: App; clock: HandClock }, cards: number, due: number) {
  const { queue } = await todaysQueue(app);
  for (const { id } of queue.cards.slice(0, cards)) {
    await app.log.append(review(id, 'good', { due: clock.day + due }), clock.now());
  }
}

async function nextDay({ app, clock }: { app: App; clock: HandClock }, days = 1) {
  clock.pass(days * 24 * 60);
  await planDay(app);
}

const fresh = async (app: App) =>
  (await todaysQueue(app)).queue.cards.filter(({ state }) => state === 'new').length;

test('SCH-16 a date raises the new cards of today at once, and taking it away puts them back', async () => {
  const { app, clock } = await device();
  expect(await fresh(app)).toBe(10);
  await setInterviewDate(app, clock.day + 12);
  // 150 cards in the first 8 of 12 days.
  expect(await fresh(app)).toBe(19);
  expect((await seeToday(app)).interviewOn).toBe(clock.day + 12);
  await setInterviewDate(app, undefined);
  expect(await fresh(app)).toBe(10);
  expect(await seeToday(app)).toMatchObject({ interviewOn: undefined, outlook: undefined });
});

test('SCH-16 what was met today counts for today, when the plan changes in the midst of it', async () => {
  const on = await device();
  const { app, clock } = on;
  await setInterviewDate(app, clock.day + 12);
  await answer(on, 7, 5);
  expect(await fresh(app)).toBe(12);
  await changeSettings(app, { minutesADay: 16 });
  await replan(app);
  expect(await fresh(app)).toBe(12);
});

test('SCH-16 missed days are absorbed: what is left is spread, and no day is longer than its minutes', async () => {
  const on = await device();
  await setInterviewDate(on.app, on.clock.day + 12);
  await nextDay(on, 3);
  // 150 cards in five days would be 30, but half of a day's 56 are the most.
  expect(await fresh(on.app)).toBe(28);
  await answer(on, 28, 30);
  await nextDay(on);
  expect(await fresh(on.app)).toBe(28);
  expect((await todaysQueue(on.app)).queue.minutes).toBeLessThanOrEqual(15);
});

test('SCH-16 on the day there is nothing new, and after it daily life goes on by itself', async () => {
  const on = await device();
  await setInterviewDate(on.app, on.clock.day + 12);
  await nextDay(on, 12);
  expect(await fresh(on.app)).toBe(0);
  await nextDay(on);
  expect(await fresh(on.app)).toBe(10);
  expect((await seeToday(on.app)).interviewOn).toBeUndefined();
});

test('SCH-16 a day is planned before it is first read, and only where there is a date', async () => {
  const { app, clock, database } = await device();
  let loaded = 0;
  const load = async () => {
    loaded++;
    return { planDay };
  };
  await ensureDay(app, load);
  expect(loaded).toBe(0);
  await setInterviewDate(app, clock.day + 12);
  clock.pass(24 * 60);
  expect((await getFact(database, 'plan'))?.day).toBe(clock.day - 1);
  await ensureDay(app, load);
  await ensureDay(app, load);
  expect(loaded).toBe(1);
  expect(await fresh(app)).toBe(22);
  // A part that does not arrive keeps nobody from his cards.
  clock.pass(24 * 60);
  await ensureDay(app, () => Promise.reject(new Error('offline')));
  expect(await fresh(app)).toBe(10);
});

test('SCH-16 a date that is past or years away is refused', async () => {
  const { app, clock, database } = await device();
  for (const date of [clock.day - 1, clock.day + 800, Number.NaN]) {
    expect(isPossibleDate(app, date)).toBe(false);
    await expect(setInterviewDate(app, date)).rejects.toThrow(RangeError);
  }
  expect(isPossibleDate(app, clock.day)).toBe(true);
  expect(await readAll(database)).toEqual([]);
});

test('SCH-18 the final pass comes before what is due, the lowest chance first, and moves nothing', async () => {
  const on = await device();
  const { app, clock, database } = on;
  await setInterviewDate(app, clock.day + 12);
  await answer(on, 12, 40);
  await nextDay(on);
  await answer(on, 8, 9);
  await nextDay(on, 8);
  const rowsBefore = await database.cards.toArray();
  const { queue } = await todaysQueue(app);
  expect((await getFact(database, 'plan'))?.pass).toHaveLength(0);
  expect(queue.passed).toBe(0);
  await nextDay(on);
  // The first of two days: the last one has room for all of them.
  expect((await todaysQueue(app)).queue.passed).toBe(0);
  await nextDay(on);
  const passing = (await todaysQueue(app)).queue;
  expect(passing.passed).toBe(20);
  expect(passing.minutes).toBeLessThanOrEqual(15);
  // The twelve of the first day stand lower than the eight of the second.
  const first = new Set(
    rowsBefore.filter(({ due }) => (due ?? 0) > clock.day + 8).map(({ id }) => id),
  );
  const lowest = (await getFact(database, 'plan'))?.pass.slice(0, 12);
  expect(lowest?.every((id) => first.has(id))).toBe(true);
  const shown = await showCard(app, passing.cards[0]?.id ?? '');
  expect(shown?.reasons[0]).toMatchObject({ kind: 'final-pass' });
  expect(await database.cards.toArray()).toEqual(rowsBefore);

  await answer(on, 1, 3);
  expect((await todaysQueue(app)).queue.passed).toBe(19);
  expect((await seeToday(app)).passed).toBe(19);
});

test('SCH-17 nothing new comes on a rest day, what is due is there if he wants, and intervals avoid it', async () => {
  const on = await device();
  const { app, clock } = on;
  // 2026-11-22 is a Sunday.
  await changeSettings(app, { restDays: [6] });
  await replan(app);
  expect(await seeToday(app)).toMatchObject({ rests: true, cards: 0, fresh: 0 });
  expect((await seeToday(app)).next).toEqual({ day: clock.day + 1, cards: 10 });
  await nextDay(on);
  await answer(on, 10, 6);
  await nextDay(on, 6);
  expect(await seeToday(app)).toMatchObject({ rests: true, cards: 10, fresh: 0 });
});

test('SCH-19 the outlook is there after a date was set, once a day, and gone with it', async () => {
  const { app, clock, database } = await device();
  await setInterviewDate(app, clock.day + 40);
  const outlook = await getFact(database, 'outlook');
  expect(Object.keys(outlook?.readiness ?? {})).toEqual(['sql', 'spark', 'dbt']);
  for (const readiness of Object.values(outlook?.readiness ?? {})) {
    expect(readiness).toBeGreaterThan(0.9);
  }
  await setInterviewDate(app, clock.day + 3);
  const near = await getFact(database, 'outlook');
  expect(near?.readiness['sql']).toBeLessThan(0.7);
  expect((await seeToday(app)).outlook).toEqual(near);
  const [low = 1, high = 0] = near?.range?.['sql'] ?? [];
  expect(low).toBeLessThan(near?.readiness['sql'] ?? 0);
  expect(high).toBeGreaterThan(near?.readiness['sql'] ?? 1);
});

test('LOG-10 BAK-3 the date is in a backup, stands where it is restored, and survives a rebuild', async () => {
  const phone = await device('phone');
  const laptop = await device('laptop');
  await setInterviewDate(laptop.app, laptop.clock.day + 30);
  phone.clock.pass(60);
  await setInterviewDate(phone.app, phone.clock.day + 12);
  const text = await exportBackup(phone.database, phone.clock.now().at);
  const plan = await planRestore(laptop.database, laptop.app.catalog, text);
  if (!plan.ok) throw new Error(plan.fault.kind);
  await plan.value.apply(laptop.clock.day, 'laptop2');
  // The later word stands.
  const standing = { date: phone.clock.day + 12, setOn: phone.clock.day };
  expect(await getFact(laptop.database, 'interview')).toEqual(standing);
  const { database, app } = laptop;
  const events = await readAll(database);
  await database.transaction('rw', derivedStores(database), async () =>
    replaceDerived(database, events, app.catalog, laptop.clock.day),
  );
  expect(await getFact(database, 'interview')).toEqual(standing);
});
