import type { Counts } from './stage.ts';

export interface Summary {
  readonly lines: readonly string[];
  readonly green: boolean;
}

/** The last lines of the gate. Where nobody looks (CI), a test that did not run is a failure. */
export function summarise(stages: readonly Counts[], ci: boolean): Summary {
  const sum = (figure: (stage: Counts) => number) =>
    stages.reduce((total, stage) => total + figure(stage), 0);
  const skips = stages.flatMap((stage) => stage.skips);
  const failed = sum((stage) => stage.failed);
  return {
    lines: [
      // Minutes may lie between a failure and the end; whoever reads only the end finds it.
      ...stages.flatMap(({ failures = [] }) => failures).map((name) => `failed: ${name}`),
      ...stages.flatMap(({ unsteady = [] }) => unsteady).map((name) => `second try: ${name}`),
      ...skips.map(({ name, reason }) => `skipped: ${name} (${reason})`),
      ...(ci && skips.length > 0 ? ['In CI nothing may be skipped.'] : []),
      `${sum((stage) => stage.passed)} passed, ${failed} failed, ${skips.length} skipped`,
    ],
    green: failed === 0 && !(ci && skips.length > 0),
  };
}
