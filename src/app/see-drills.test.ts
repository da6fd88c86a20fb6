import { afterAll, expect, test, vi } from 'vitest';
import { device } from '../../tests/fixtures/app';
import { recordRun } from './run-drill';
import { seeDrills } from './see-drills';
import { weaknesses } from './standings';

const entry = (id: string, level = 'mid') => {
  const domain = id.split('-')[0] ?? '';
  return { id, domain, level, version: 1, topic: 'joins', title: id };
};

// Test files share their modules: those that know of what is replaced are this file's alone.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());
vi.mock('./drills', () => ({
  allDrills: () =>
    Promise.resolve([
      entry('sql-drill-a', 'staff'),
      entry('sql-drill-b'),
      entry('spark-drill-a'),
      entry('dbt-drill-a'),
    ]),
}));

const run = (drill: string, passed: boolean) => {
  return { drill, domain: drill.split('-')[0] ?? '', version: 1, passed };
};

test('DRI-4 what came of a drill stands in the list, counts for its domain, and moves no card', async () => {
  const { app, database, log, clock } = await device();
  const counted = { first: false, today: clock.day, again: clock.day + 2 };
  expect(await recordRun(app, run('dbt-drill-a', false))).toEqual(counted);
  expect(await recordRun(app, run('dbt-drill-a', true))).toEqual(counted);
  const { drills, offered } = await seeDrills(app);
  expect(drills.find(({ id }) => id === 'dbt-drill-a')?.last).toEqual({
    passed: true,
    day: clock.day,
  });
  expect(offered).not.toContain('dbt-drill-a');
  const standing = weaknesses(await database.domains.toArray(), clock.day).get('dbt');
  // 10 observations of the prior at .88 and 3 misses.
  expect(standing).toEqual({
    answers: 3,
    weakness: expect.closeTo((0.88 - 8.8 / 13) / 0.25) as number,
  });
  expect(await database.cards.count()).toBe(0);
  expect((await log.all()).map(({ type }) => type)).toEqual(['drill-run', 'drill-run']);
});

test('DRI-5 the drill of a weak domain is offered first, on another day', async () => {
  const { app, clock } = await device();
  expect((await seeDrills(app)).offered).toEqual(['sql-drill-b', 'spark-drill-a', 'dbt-drill-a']);
  await recordRun(app, run('dbt-drill-a', false));
  clock.pass(2 * 24 * 60);
  expect((await seeDrills(app)).offered).toEqual(['dbt-drill-a', 'sql-drill-b', 'spark-drill-a']);
});
