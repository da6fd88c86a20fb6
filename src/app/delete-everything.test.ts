import { afterAll, expect, test, vi } from 'vitest';
import { device } from '../../tests/fixtures/app';
import { review } from '../../tests/fixtures/events';
import { joinedLines } from '../../tests/fixtures/questions';
import { clearMarker, showTheme } from '../platform/marker';
import { forgetCoach } from './coach-settings';
import { deleteEverything } from './delete-everything';
import { todaysQueue } from './todays-queue';
import { makeCardOfPoint } from './write-card';

// Test files share their modules: those that know of what is replaced are this file's alone.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());
vi.mock('../platform/marker', () => ({ clearMarker: vi.fn(), showTheme: vi.fn() }));
vi.mock('./coach-settings', () => ({ forgetCoach: vi.fn() }));

test('BAK-8 deleting leaves nothing of his: no row, no key, no card that he wrote', async () => {
  const { app, database, log, clock } = await device();
  const [point] = joinedLines.points;
  if (!point) throw new Error('no point');
  const own = await makeCardOfPoint(app, joinedLines, point);
  await log.append(review('sql-card-1', 'good', { due: clock.day + 2 }), clock.now());
  expect(app.catalog.find(own)).toBeDefined();

  await deleteEverything(app);
  for (const store of database.tables) expect(await store.count(), store.name).toBe(0);
  expect(app.ownCards.size).toBe(0);
  expect(app.catalog.find(own)).toBeUndefined();
  expect((await todaysQueue(app)).queue.cards.map(({ id }) => id)).not.toContain(own);
  expect(forgetCoach).toHaveBeenCalledOnce();
  expect(clearMarker).toHaveBeenCalledOnce();
  expect(showTheme).toHaveBeenCalledWith('system');
});
