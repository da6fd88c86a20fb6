import { afterAll, expect, test, vi } from 'vitest';
import { device } from '../../tests/fixtures/app';
import { defaultParameters } from '../core/scheduling/parameters';
import { useAverages, useOwn } from './choose-memory';
import type { App } from './context';
import { putAside, seeNews } from './see-news';
import { setInterviewDate } from './set-interview-date';

// Test files share their modules: those that know of what is replaced are this file's alone.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());
vi.mock('../platform/locks', () => ({ inOneTab: (_: string, job: () => unknown) => job() }));

const adopt = async ({ log, clock }: App, answers: number, longer: number) => {
  const losses = { averages: 0.4, before: 0.4, after: 0.35 };
  const parameters = defaultParameters.with(2, 2.3 * longer);
  const fact = { type: 'parameters-fitted', parameters, answers, losses, longer } as const;
  await log.append(fact, clock.now());
};

test('SCH-24 an adoption is told once, with what it changed since what stood before', async () => {
  const { app } = await device();
  expect(await seeNews(app)).toEqual({ passed: undefined, adoption: undefined });
  await adopt(app, 250, 2);
  const { adoption } = await seeNews(app);
  expect(adoption?.answers).toBe(250);
  expect(adoption?.after[0]).toBeGreaterThan(adoption?.before[0] ?? Infinity);
  await putAside(app, 'adoption');
  expect((await seeNews(app)).adoption).toBeUndefined();

  await adopt(app, 500, 4);
  const second = (await seeNews(app)).adoption;
  expect(second?.before).toEqual(adoption?.after);
  expect(second?.after[0]).toBeGreaterThan(second?.before[0] ?? Infinity);
});

test('SCH-24 what he chose himself in Settings is no news', async () => {
  const { app } = await device();
  await adopt(app, 250, 2);
  await putAside(app, 'adoption');
  await useAverages(app);
  expect((await seeNews(app)).adoption).toBeUndefined();
  await useOwn(app);
  expect((await seeNews(app)).adoption).toBeUndefined();
  await adopt(app, 500, 2);
  expect((await seeNews(app)).adoption?.answers).toBe(500);
});

test('SCH-30 that an interview has passed is told once, until another date is set', async () => {
  const { app, clock } = await device();
  const date = clock.day + 2;
  await setInterviewDate(app, date);
  clock.pass(2 * 24 * 60);
  expect((await seeNews(app)).passed).toBeUndefined();
  clock.pass(24 * 60);
  expect((await seeNews(app)).passed).toBe(date);
  await putAside(app, 'passed');
  expect((await seeNews(app)).passed).toBeUndefined();

  await setInterviewDate(app, date + 5);
  clock.pass(6 * 24 * 60);
  expect((await seeNews(app)).passed).toBe(date + 5);
  await setInterviewDate(app, undefined);
  expect((await seeNews(app)).passed).toBeUndefined();
  // What was read of the one does not touch the other.
  await adopt(app, 250, 2);
  expect((await seeNews(app)).adoption).toBeDefined();
});
