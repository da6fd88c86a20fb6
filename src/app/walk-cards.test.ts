import { expect, test, vi } from 'vitest';
import { catalogOf } from '../../tests/fixtures/catalog';
import { handClock } from '../../tests/fixtures/clock';
import { deviceNamed } from '../../tests/fixtures/database';
import { review } from '../../tests/fixtures/events';
import type { Rating } from '../core/log/event';
import type { App } from './context';
import { refreshOutlook } from './outlook';
import { seeForecast } from './see-forecast';
import { seeProgress } from './see-progress';
import { walkCards } from './walk-cards';

const catalog = catalogOf(
  {
    sql: { join: {}, plan: {}, map: { kind: 'analogy', siblings: 'm' }, back: { siblings: 'm' } },
    dbt: { ref: {}, macro: { core: false } },
  },
  [],
  { dbt: ['sql'] },
);

async function device() {
  const { database, log } = await deviceNamed('a', catalog);
  const clock = handClock();
  const app: App = {
    ...{
      database,
      log,
      catalog,
      clock,
      texts: { find: () => Promise.resolve(undefined), ofDomain: () => Promise.resolve([]) },
    },
    ...{ ownCards: new Map(), newDevice: () => 'a' },
  };
  /** A rating a day. */
  const answer = async (card: string, target: number, ...ratings: readonly Rating[]) => {
    for (const rating of ratings) {
      await log.append(review(card, rating, { target, due: clock.day + 1 }), clock.now());
      clock.pass(24 * 60);
    }
  };
  const walk = async () => {
    const walked = await walkCards(app, { onprogress: () => undefined, wanted: () => true });
    if (!walked) throw new Error('was wanted');
    return walked;
  };
  return { app, clock, answer, walk };
}

test('MAS-9 the walk finds what was retained against what was asked for, by domain', async () => {
  const { answer, walk } = await device();
  await answer('sql-join', 0.9, 'good', 'good', 'again', 'good');
  await answer('dbt-ref', 0.88, 'good', 'good');
  const { retained, bins } = await walk();
  expect(retained.get('sql')).toMatchObject({ n: 3, recalled: 2, targets: expect.closeTo(2.7) });
  expect(retained.get('dbt')).toMatchObject({ n: 1, recalled: 1, targets: expect.closeTo(0.88) });
  expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(4);
});

test('MAS-9 retention forgets after 90 days, calibration does not', async () => {
  const { answer, walk, clock } = await device();
  await answer('sql-join', 0.9, 'good', 'again');
  clock.pass(100 * 24 * 60);
  const { retained, bins } = await walk();
  expect(retained.size).toBe(0);
  expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(1);
});

test('MAS-11 the walk finds the hardest cards', async () => {
  const { answer, walk } = await device();
  await answer('sql-join', 0.9, 'good', 'again', 'good', 'again');
  await answer('sql-plan', 0.9, 'good', 'good');
  const { hardest } = await walk();
  expect(hardest).toEqual([expect.objectContaining({ id: 'sql-join', lapses: 2, answers: 4 })]);
});

test('MAS-9 the walk pauses, tells how far it is, and ends where nobody waits for it', async () => {
  const { app, answer } = await device();
  await answer('sql-join', 0.9, 'good');
  await answer('sql-plan', 0.9, 'good');
  let now = 0;
  // Every look at the time is a whole slice later.
  const time = vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
  const told: string[] = [];
  const onprogress = (done: number, all: number) => void told.push(`${done}/${all}`);
  expect(await walkCards(app, { onprogress, wanted: () => true })).toBeDefined();
  expect(told).toEqual(['0/2', '1/2', '2/2']);
  expect(await walkCards(app, { onprogress, wanted: () => false })).toBeUndefined();
  time.mockRestore();
});

test('SCH-19 the forecast is of every card, and of the minutes a day', async () => {
  const { app, answer } = await device();
  await answer('sql-join', 0.9, 'good');
  const { days, readiness, minutesADay } = await seeForecast(app);
  expect(days).toHaveLength(42);
  expect(days.slice(0, 2).reduce((sum, { fresh }) => sum + fresh, 0)).toBe(5);
  expect(Math.max(...days.map(({ minutes }) => minutes))).toBeLessThanOrEqual(minutesADay);
  expect([...readiness.keys()].sort()).toEqual(['dbt', 'sql']);
});

test('SCH-19 with a date ahead Progress has the readiness on it, by domain', async () => {
  const { app, clock, answer } = await device();
  await answer('sql-join', 0.9, 'good');
  expect((await seeProgress(app)).interviewOn).toBeUndefined();
  const date = clock.day + 20;
  await app.log.append({ type: 'interview-date-set', date }, clock.now());
  expect((await seeProgress(app)).domains[0]).toMatchObject({ then: undefined });
  await refreshOutlook(app);
  const { interviewOn, domains } = await seeProgress(app);
  expect(interviewOn).toBe(date);
  expect(domains[0]?.then).toBeGreaterThan(domains[0]?.readiness ?? 1);
});

test('MAS-10 Progress says what a weak domain is made of, what it changes and where to begin', async () => {
  const { app, answer } = await device();
  await answer('sql-join', 0.9, 'good', ...Array<Rating>(14).fill('again'));
  await answer('dbt-ref', 0.9, 'good', ...Array<Rating>(14).fill('again'));
  const { domains } = await seeProgress(app);
  const dbt = domains.find(({ id }) => id === 'dbt');
  expect(dbt).toMatchObject({ call: 'called', beginWith: 'SQL', target: 0.93 });
  expect(dbt?.madeOf).toEqual({
    ...{ answers: 14, recalled: 0, points: 0, said: 0 },
    ...{ drills: 0, solved: 0, older: 0 },
  });
  expect(dbt?.times).toBeGreaterThan(2);
  expect(domains.find(({ id }) => id === 'sql')?.beginWith).toBeUndefined();
});

test('MAS-12 an empty history is a whole view', async () => {
  const { app, walk } = await device();
  const view = await seeProgress(app);
  expect(view).toMatchObject({ events: 0, interviewed: false, arrived: undefined });
  expect(view.year.flat().filter(Boolean)).toHaveLength(365);
  expect((await walk()).hardest).toEqual([]);
});
