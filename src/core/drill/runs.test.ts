import { expect, test } from 'vitest';
import type { DrillRecords } from './runs';
import { drillEvidence, evidenceOfRun, withRun } from './runs';

const run = (passed: boolean) => ({ drill: 'sql-drill-a', domain: 'sql', passed });
const after = (...runs: readonly (readonly [day: number, passed: boolean])[]) =>
  runs.reduce<DrillRecords>((records, [day, passed]) => withRun(records, run(passed), day), {});

test('DRI-4 the first check of a day counts, whatever comes after it', () => {
  const records = after([10, false], [10, true], [12, true], [12, false]);
  expect(records['sql-drill-a']?.days).toEqual([
    { day: 10, first: false, passed: true },
    { day: 12, first: true, passed: true },
  ]);
  expect(drillEvidence(records)).toEqual([
    { domain: 'sql', day: 10, answers: 3, recalled: 0 },
    { domain: 'sql', day: 12, answers: 3, recalled: 3 },
  ]);
});

test('DRI-4 what a run adds is what all runs have more after it', () => {
  const records = after([10, true]);
  expect(evidenceOfRun(records, run(false), 10)).toBeUndefined();
  expect(evidenceOfRun(records, run(false), 11)).toEqual(drillEvidence(after([11, false]))[0]);
  expect(drillEvidence(withRun(records, run(false), 10))).toEqual(drillEvidence(records));
});

test('days that come out of order are kept in order', () => {
  expect(after([12, true], [10, false])['sql-drill-a']?.days.map(({ day }) => day)).toEqual([
    10, 12,
  ]);
});
