import { expect, test } from 'vitest';
import { databaseIn } from '../../tests/fixtures/database';
import { review, writerOn } from '../../tests/fixtures/events';
import { studyDayStart } from '../core/time/study-day';
import { readAll } from './read-log';
import { sealTail } from './seal';
import { segmentSize } from './segments';

const today = 20_000;

/** A log with some events of yesterday and some of today. */
async function logWith(yesterday: number, todays: number) {
  const writer = writerOn('a');
  for (let index = 0; index < yesterday + todays; index++) {
    const day = index < yesterday ? today - 1 : today;
    const card = `sql-${index % 7}`;
    writer.write(review(card, 'good'), { at: studyDayStart(day, 0) + index, tz: 0 });
  }
  const database = databaseIn();
  await database.tail.bulkAdd([...writer.events]);
  return { database, events: writer.events };
}

test('LOG-9 full segments of past days are sealed; reading gives the same log', async () => {
  const { database, events } = await logWith(2 * segmentSize + 10, 5);
  expect(await sealTail(database, today)).toBe(2 * segmentSize);
  expect(await database.tail.count()).toBe(15);
  const [first] = await database.segments.toArray();
  expect(first).toMatchObject({ events: segmentSize, first: events[0]?.at });
  expect(first?.cards).toEqual(Array.from({ length: 7 }, (_, index) => `sql-${index}`));
  expect(await readAll(database)).toEqual(events);
  expect(await sealTail(database, today)).toBe(0);
});

test('LOG-9 the events of today stay in the tail, however many', async () => {
  const { database } = await logWith(10, segmentSize);
  expect(await sealTail(database, today)).toBe(0);
  expect(await database.segments.count()).toBe(0);
});

test('LOG-9 of two sealers at a time one does nothing, and no event is there twice', async () => {
  const { database, events } = await logWith(segmentSize, 1);
  const sealed = await Promise.all([sealTail(database, today), sealTail(database, today)]);
  expect(sealed.sort()).toEqual([0, segmentSize]);
  expect(await readAll(database)).toEqual(events);
});
