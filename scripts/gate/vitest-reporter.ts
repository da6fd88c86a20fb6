import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import type { Counts, Skip } from './stage.ts';

/** Writes what the gate counts to $VITEST_COUNTS: the JSON reporter leaves out why one skipped. */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string) => tests.filter((test) => test.result().state === state);
    // A file that cannot be loaded has no tests that could fail.
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const counts: Counts = {
      passed: inState('passed').length,
      failed: inState('failed').length + broken + unhandled.length,
      skips: [...inState('skipped'), ...inState('pending')].map(skipOf),
      failures: inState('failed').map(
        (test) => `${test.module.relativeModuleId}: ${test.fullName}`,
      ),
    };
    const file = process.env['VITEST_COUNTS'];
    if (file) writeFileSync(file, JSON.stringify(counts));
  }
}

function skipOf(test: TestCase): Skip {
  const result = test.result();
  const reason = result.state === 'skipped' ? result.note : undefined;
  return { name: test.fullName, reason: reason ?? 'no reason given' };
}
