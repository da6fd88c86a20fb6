import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { catalogOf } from '../../tests/fixtures/catalog';
import { handClock } from '../../tests/fixtures/clock';
import { deviceNamed, rebuild } from '../../tests/fixtures/database';
import { review, writerOn } from '../../tests/fixtures/events';
import { live } from '../../tests/fixtures/learner';
import { defaultParameters } from '../core/scheduling/parameters';
import { getFact, putFact } from '../storage/facts';
import { useAverages, useOwn } from './choose-memory';
import type { App } from './context';
import type { FitTask } from './fit-log';
import { fitLog } from './fit-log';
import { seeMemory } from './see-memory';
import { tendMemory } from './tend-memory';

/** The work of the worker, on this thread. */
const fitAside = vi.hoisted(() => vi.fn<(task: FitTask, signal: AbortSignal) => unknown>());
// Test files share their modules: those that know of what is replaced are this file's alone.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());
vi.mock('./fit-aside', () => ({ fitAside }));
vi.mock('../platform/locks', () => ({ inOneTab: (_: string, job: () => unknown) => job() }));
afterEach(() => fitAside.mockReset());

const strong = defaultParameters.with(0, 1).with(1, 5).with(2, 10).with(3, 40).with(8, 2.4);
const always = () => new AbortController().signal;

/** A device on which somebody with a strong memory gave so many clean answers. */
async function device(clean: number) {
  const lived = live({ parameters: strong }, clean, 1);
  const slugs = new Set(lived.map(({ card }) => [`card${card}`, {}] as const));
  const catalog = catalogOf({ sql: Object.fromEntries(slugs) });
  const { database, log } = await deviceNamed('a', catalog);
  const clock = handClock('2026-01-01T10:00Z');
  const first = clock.day;
  const writer = writerOn('a');
  for (const { card, day, rating } of lived) {
    clock.pass((first + day - clock.day) * 24 * 60);
    writer.write(review(`sql-card${card}`, rating, { due: clock.day + 3 }), clock.now());
  }
  const { events } = writer;
  const order = events.at(-1)?.order ?? { ms: 0, counter: 0 };
  await database.tail.bulkAdd([...events]);
  await putFact(database, 'writer', { device: 'a', seq: events.length, order });
  await putFact(database, 'events', events.length);
  await rebuild(database, catalog);
  const app = { database, log, clock, catalog } as unknown as App;
  return { app, log };
}

const fitted = async ({ log }: { log: { all(): Promise<readonly { type: string }[]> } }) =>
  (await log.all()).filter(({ type }) => type === 'parameters-fitted').length;

test('SCH-22 a fit that predicts better is adopted once, and all cards follow', async () => {
  const { app, log } = await device(300);
  fitAside.mockImplementation(fitLog);
  await tendMemory(app, always());
  const view = await seeMemory(app);
  expect(view).toMatchObject({ of: 'own', answers: 300 });
  expect(view.of === 'own' && view.better).toBeGreaterThan(0.02);
  expect(view.of === 'own' && view.longer).toBeGreaterThan(1.2);
  const standing = await getFact(app.database, 'parameters');
  const rows = await app.database.cards.toArray();
  expect(rows.every(({ parameters }) => parameters === standing?.id)).toBe(true);
  await tendMemory(app, always());
  expect(fitAside).toHaveBeenCalledTimes(1);
  expect(await fitted({ log })).toBe(1);
});

test('SCH-22 too few answers are counted, and the log is not read for every one that follows', async () => {
  const { app, log } = await device(200);
  fitAside.mockImplementation(fitLog);
  await tendMemory(app, always());
  expect(await fitted({ log })).toBe(0);
  const looked = await getFact(app.database, 'fit');
  expect(looked).toMatchObject({ tried: 0, clean: 200 });
  await tendMemory(app, always());
  expect(await getFact(app.database, 'fit')).toEqual(looked);
  expect(fitAside).toHaveBeenCalledTimes(1);
});

test('SCH-22 a fit that is stopped is begun again, one that was no better only at twice the answers', async () => {
  const { app, log } = await device(300);
  fitAside.mockRejectedValueOnce(new DOMException('', 'AbortError'));
  await expect(tendMemory(app, always())).rejects.toMatchObject({ name: 'AbortError' });
  fitAside.mockReturnValue({ clean: 300, isDue: true, fitted: undefined });
  await tendMemory(app, always());
  await tendMemory(app, always());
  expect(fitAside).toHaveBeenCalledTimes(2);
  expect(await fitted({ log })).toBe(0);
  expect(await getFact(app.database, 'fit')).toMatchObject({ tried: 300 });
});

test('SCH-24 the averages come back when asked for, stay, and give way when asked for again', async () => {
  const { app } = await device(300);
  fitAside.mockImplementation(fitLog);
  await tendMemory(app, always());
  const due = (await app.database.cards.toArray()).map((row) => row.due);
  const own = await seeMemory(app);
  expect(own).toMatchObject({ of: 'own', answers: 300 });
  await useAverages(app);
  expect(await seeMemory(app)).toEqual({ of: 'averages-again' });
  // As if there were answers enough for the next try.
  await putFact(app.database, 'fit', { tried: 0, clean: 300, events: 0 });
  await tendMemory(app, always());
  expect(fitAside).toHaveBeenCalledTimes(1);
  await useOwn(app);
  expect(await seeMemory(app)).toEqual(own);
  expect((await app.database.cards.toArray()).map((row) => row.due)).toEqual(due);
});

test('SCH-24 what was chosen while a fit went on is not overruled by it', async () => {
  const { app } = await device(300);
  fitAside.mockImplementation(async (task) => {
    await useAveragesOnce(app);
    return fitLog(task);
  });
  await tendMemory(app, always());
  expect(await seeMemory(app)).toEqual({ of: 'averages-again' });
});

async function useAveragesOnce(app: App) {
  fitAside.mockReset();
  await useAverages(app);
}
