import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter';
import type { Counts, Skip } from './stage.ts';

/** What Playwright's JSON report counts, and why a journey was left out. */
export function readJourneys(report: string): Counts {
  const { stats, suites, errors } = JSON.parse(report) as JSONReport;
  return {
    passed: stats.expected,
    // Without retries there is none that is flaky; if there ever is, it is not green.
    failed: stats.unexpected + stats.flaky + errors.length,
    skips: suites.flatMap(skipsOf),
    failures: suites.flatMap(failuresOf),
  };
}

function failuresOf({ specs, suites = [], file }: JSONReportSuite): string[] {
  const own = specs.filter(({ ok }) => !ok).map(({ title }) => `${file}: ${title}`);
  return [...own, ...suites.flatMap(failuresOf)];
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
