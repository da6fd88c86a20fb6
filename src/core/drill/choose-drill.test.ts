import { expect, test } from 'vitest';
import type { DrillEntry } from './choose-drill';
import { offerDrills, stateOf } from './choose-drill';
import { dueAgain } from './due-again';
import type { DrillRecords } from './runs';
import { withRun } from './runs';

const drill = (id: string, level: DrillEntry['level'] = 'mid'): DrillEntry => ({
  id,
  domain: id.split('-')[0] ?? '',
  level,
});
const drills = [
  drill('sql-a', 'senior'),
  drill('sql-b'),
  drill('modeling-a'),
  drill('pipelines-a', 'staff'),
];
const weakness = (domain: string) => ({ pipelines: 0.8, sql: 0.4 })[domain] ?? 0;
const after = (...runs: readonly (readonly [id: string, day: number, passed: boolean])[]) =>
  runs.reduce<DrillRecords>(
    (records, [id, day, passed]) =>
      withRun(records, { drill: id, domain: drill(id).domain, passed }, day),
    {},
  );
const offered = (records: DrillRecords, today: number, asked: readonly string[] = []) =>
  offerDrills(drills, records, today, { weakness, asked }).map(({ id }) => id);

test('DRI-5 the weakest domain comes first, one of each before a second, easier before harder', () => {
  expect(offered({}, 20)).toEqual(['pipelines-a', 'sql-b', 'modeling-a', 'sql-a']);
});

test('DRI-5 what a wrap asked for comes first, what is due again before what is new', () => {
  const records = after(['modeling-a', 10, false]);
  expect(offered(records, 12)).toEqual(['modeling-a', 'pipelines-a', 'sql-b', 'sql-a']);
  expect(offered(records, 12, ['sql-a'])).toEqual(['sql-a', 'modeling-a', 'pipelines-a', 'sql-b']);
});

test('DRI-5 never twice on one day, asked for or not', () => {
  const records = after(['sql-b', 20, true], ['sql-a', 20, false]);
  expect(offered(records, 20, ['sql-b'])).toEqual(['pipelines-a', 'modeling-a']);
  expect(stateOf(records['sql-b'], 20)).toBe('done');
  expect(stateOf(records['sql-b'], 19)).toBe('done');
});

test('DRI-5 a miss comes back after 2 days, a pass after 7, 21 and 60', () => {
  const due = (...runs: readonly (readonly [number, boolean])[]) =>
    dueAgain(after(...runs.map(([day, passed]) => ['sql-a', day, passed] as const))['sql-a']);
  expect(due()).toBeUndefined();
  expect(due([10, false])).toBe(12);
  expect(due([10, true])).toBe(17);
  expect(due([10, true], [17, true])).toBe(38);
  expect(due([10, true], [17, true], [38, true])).toBe(98);
  expect(due([10, true], [17, true], [38, true], [98, true])).toBe(158);
  expect(due([10, true], [17, false])).toBe(19);
  expect(due([10, true], [17, false], [19, true])).toBe(26);
  expect(stateOf(after(['sql-a', 10, true])['sql-a'], 16)).toBe('later');
  expect(stateOf(after(['sql-a', 10, true])['sql-a'], 17)).toBe('again');
});
