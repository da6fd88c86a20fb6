import { expect, test } from 'vitest';
import { device } from '../../tests/fixtures/app';
import { suspendCard } from './suspend-card';
import { resumeAll, seeSuspended } from './suspended';

test('all suspended cards come back in one write, or none does', async () => {
  const { app, database, log } = await device();
  const cards = ['sql-card-1', 'sql-card-2', 'dbt-card-1'];
  for (const card of cards) await suspendCard(app, card);
  let room = 1;
  database.tail.hook('creating', () => {
    if (room-- <= 0) throw new DOMException('no room', 'QuotaExceededError');
  });
  await expect(resumeAll(app)).rejects.toThrow('no room');
  expect(await log.all()).toHaveLength(3);
  expect((await seeSuspended(app)).toSorted()).toEqual(cards.toSorted());
  room = Infinity;
  await resumeAll(app);
  expect(await seeSuspended(app)).toEqual([]);
  expect(await log.all()).toHaveLength(6);
});
