import { expect, it } from 'vitest';
import { readJourneys } from './journeys.ts';
import { runStages } from './run-stages.ts';
import type { Counts, Stage } from './stage.ts';
import { summarise } from './summary.ts';

const green: Counts = { passed: 3, failed: 0, skips: [] };
const red: Counts = { passed: 1, failed: 2, skips: [] };
const skipping: Counts = { passed: 1, failed: 0, skips: [{ name: 'drill', reason: 'no Docker' }] };

it('ends with one plain line', () => {
  expect(summarise([green, red], false)).toEqual({
    lines: ['4 passed, 2 failed, 0 skipped'],
    green: false,
  });
});

it('names what failed once more at the end', () => {
  const { lines } = summarise([{ ...red, failures: ['a.test.ts: adds', 'lint'] }], true);
  expect(lines).toEqual([
    'failed: a.test.ts: adds',
    'failed: lint',
    '1 passed, 2 failed, 0 skipped',
  ]);
});

it('names what needed a second try', () => {
  const { lines, green: passes } = summarise([{ ...green, unsteady: ['a.spec.ts: adds'] }], true);
  expect(lines).toEqual(['second try: a.spec.ts: adds', '3 passed, 0 failed, 0 skipped']);
  expect(passes).toBe(true);
});

it('names every skip and its reason, and lets none pass in CI', () => {
  const { lines, green: atHome } = summarise([green, skipping], false);
  expect(lines).toEqual(['skipped: drill (no Docker)', '4 passed, 0 failed, 1 skipped']);
  expect(atHome).toBe(true);
  const ci = summarise([green, skipping], true);
  expect(ci.green).toBe(false);
  expect(ci.lines.at(-1)).toBe('4 passed, 0 failed, 1 skipped');
});

it('goes on after a failure, but not with what depends on it', async () => {
  const stage = (name: string, counts: Counts, needs?: string): Stage => ({
    name,
    does: 'something',
    ...(needs && { needs }),
    run: () => Promise.resolve({ ...counts, output: '' }),
  });
  const phases = [
    [stage('lint', red), stage('build', red)],
    [stage('tests', green), stage('journeys', green, 'build')],
  ];
  const outcomes = await runStages(phases, () => undefined);
  expect(outcomes.get('tests')?.passed).toBe(3);
  expect(outcomes.get('journeys')?.skips).toEqual([{ name: 'journeys', reason: 'build failed' }]);
});

it('reads why a journey was left out, and which needed a second try', () => {
  const spec = (status: string, annotations: object[]) => ({
    title: 'installs',
    ok: status !== 'unexpected',
    tests: [{ status, annotations }],
  });
  const report = {
    stats: { expected: 4, unexpected: 1, flaky: 1 },
    errors: [],
    suites: [
      {
        file: 'install.spec.ts',
        specs: [spec('expected', []), { ...spec('unexpected', []), title: 'starts' }],
        suites: [
          {
            file: 'install.spec.ts',
            specs: [
              spec('skipped', [{ type: 'skip', description: 'a headless shell' }]),
              { ...spec('flaky', []), title: 'comes back' },
            ],
          },
        ],
      },
    ],
  };
  expect(readJourneys(JSON.stringify(report))).toEqual({
    passed: 5,
    failed: 1,
    skips: [{ name: 'install.spec.ts: installs', reason: 'a headless shell' }],
    failures: ['install.spec.ts: starts'],
    unsteady: ['install.spec.ts: comes back'],
  });
});
