import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import type { Counts, Skip } from './stage.ts';

/** What Playwright's JSON report counts, and why a journey was left out. */
export function readJourneys(report: string): Counts {
  const { stats, suites, errors } = JSON.parse(report) as JSONReport;
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skips: suites.flatMap(skipsOf),
    failures: namesOf(suites, 'unexpected'),
    unsteady: namesOf(suites, 'flaky'),
  };
}

function namesOf(suites: readonly JSONReportSuite[], wanted: string): string[] {
  return suites.flatMap(({ specs, suites: inner = [], file }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === wanted))
      .map(({ title }) => `${file}: ${title}`),
    ...namesOf(inner, wanted),
  ]);
}

function skipsOf({ specs, suites = [], file }: JSONReportSuite): Skip[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations }) => ({
        name: `${file}: ${title}`,
        reason:
          annotations.find(({ description }) => description)?.description ?? 'no reason given',
      })),
  );
  return [...own, ...suites.flatMap(skipsOf)];
}
