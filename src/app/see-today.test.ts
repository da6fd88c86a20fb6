import { expect, test } from 'vitest';
import { catalogOf } from '../../tests/fixtures/catalog';
import { handClock } from '../../tests/fixtures/clock';
import { deviceNamed } from '../../tests/fixtures/database';
import { review } from '../../tests/fixtures/events';
import type { App } from './context';
import { planDay } from './plan-day';
import { seeToday } from './see-today';
import { todaysQueue } from './todays-queue';

/** 60 cards in two domains; no plan of the day yet, so that new cards are chosen while it is read. */
async function device() {
  const names = Array.from({ length: 30 }, (_, n) => [`card-${n}`, {}] as const);
  const catalog = catalogOf({ sql: Object.fromEntries(names), dbt: Object.fromEntries(names) });
  const { database, log } = await deviceNamed('phone', catalog);
  const clock = handClock();
  const texts = { find: () => Promise.resolve(undefined), ofDomain: () => Promise.resolve([]) };
  const app: App = {
    ...{ database, log, catalog, clock, texts },
    ...{ ownCards: new Map(), newDevice: () => 'phone' },
  };
  const answer = (card: string, days: number) =>
    log.append(review(card, 'good', { due: clock.day + days }), clock.now());
  return { app, answer, clock };
}

test('SCH-8 a day without a plan is read in one transaction, however deep its queries go', async () => {
  const { app, answer, clock } = await device();
  await answer('sql-card-1', 1);
  clock.pass(24 * 60);
  const { queue } = await todaysQueue(app);
  expect(queue.cards).toHaveLength(11);
  expect(queue.cards.filter(({ state }) => state === 'new')).toHaveLength(10);
  await planDay(app);
  expect((await todaysQueue(app)).queue).toEqual(queue);
});

test('SCH-8 Today says the same before its plan is made and after', async () => {
  const { app, answer, clock } = await device();
  await answer('sql-card-1', 1);
  clock.pass(24 * 60);
  const before = await seeToday(app);
  expect(before).toMatchObject({ cards: 11, reviews: 1, fresh: 10, answeredToday: 0, waiting: 0 });
  await planDay(app);
  expect(await seeToday(app)).toEqual(before);
});

test('SCH-8 a day that is done says when the next one has cards', async () => {
  const { app, answer, clock } = await device();
  for (let n = 0; n < 30; n++) await answer(`sql-card-${n}`, 1);
  const today = await seeToday(app);
  expect(today).toMatchObject({ cards: 0, answeredToday: 30 });
  expect(today.next?.day).toBe(clock.day + 1);
});
