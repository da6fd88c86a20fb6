import { expect, test } from 'vitest';
import { catalogOf } from '../../tests/fixtures/catalog';
import { handClock } from '../../tests/fixtures/clock';
import { deviceNamed } from '../../tests/fixtures/database';
import { review } from '../../tests/fixtures/events';
import type { App } from './context';
import { resetCard, undoReset } from './reset-card';
import { seeCard } from './see-card';

async function device() {
  const sql = { join: {}, there: { siblings: 'sql-pair' }, back: { siblings: 'sql-pair' } };
  const catalog = catalogOf({ sql });
  const { database, log } = await deviceNamed('phone', catalog);
  const clock = handClock();
  const texts = { find: () => Promise.resolve(undefined), ofDomain: () => Promise.resolve([]) };
  const app: App = {
    ...{ database, log, catalog, clock, texts },
    ...{ ownCards: new Map(), newDevice: () => 'phone' },
  };
  return { app, log, clock };
}

test('LIB-8 a card says what it will be on the day of the interview, where one is ahead', async () => {
  const { app, log, clock } = await device();
  await log.append(review('sql-join', 'good', { due: clock.day + 4 }), clock.now());
  expect((await seeCard(app, 'sql-join'))?.onTheDay).toBeUndefined();
  const date = clock.day + 30;
  await log.append({ type: 'interview-date-set', date }, clock.now());
  const seen = await seeCard(app, 'sql-join');
  expect(seen?.onTheDay?.day).toBe(date);
  expect(seen?.onTheDay?.recall).toBeLessThan(seen?.recall ?? 0);
});

test('LIB-9 a reset makes a card new, keeps its history, and is taken back', async () => {
  const { app, log, clock } = await device();
  await log.append(review('sql-join', 'good', { due: clock.day + 4 }), clock.now());
  const before = await seeCard(app, 'sql-join');
  await resetCard(app, 'sql-join');
  const anew = await seeCard(app, 'sql-join');
  expect(anew).toMatchObject({ memory: { stage: 'new' }, marks: ['new'], resettable: true });
  expect(anew?.history.map(({ what }) => what.type)).toEqual(['reset', 'review']);
  await undoReset(app, 'sql-join');
  expect((await seeCard(app, 'sql-join'))?.memory).toEqual(before?.memory);
});

test('LIB-11 it knows what set its due day, and what the next answer is held to', async () => {
  const { app, log, clock } = await device();
  await log.append(review('sql-join', 'good', { due: clock.day + 4, target: 0.93 }), clock.now());
  expect(await seeCard(app, 'sql-join')).toMatchObject({ set: 0.93, target: 0.88 });
  const again = await log.append(review('sql-join', 'again', { target: 0.91 }), clock.now());
  expect(await seeCard(app, 'sql-join')).not.toHaveProperty('set');
  const undone = again.written ? again.event.id : '';
  await log.append({ type: 'review-undone', card: 'sql-join', review: undone }, clock.now());
  expect((await seeCard(app, 'sql-join'))?.set).toBe(0.93);
});

test('LIB-7 siblings are named, and an unknown id is no card', async () => {
  const { app } = await device();
  expect((await seeCard(app, 'sql-there'))?.siblings).toEqual(['sql-back']);
  expect(await seeCard(app, 'sql-gone')).toBeUndefined();
});
