import type { Reason, Verdict } from '../../../src/core/drill/verdict.ts';
import { checkAnswer } from '../../../src/lab/check-answer.ts';
import type { SqlEngine } from '../../../src/core/drill/sql-engine.ts';
import type { DrillSource } from '../schema/drill.ts';
import type { Path } from '../yaml-file.ts';

/** What a drill does not keep of its promises. */
export interface BrokenDrill {
  readonly path: Path;
  readonly message: string;
}

/** The solution passes every check on every data set; what comes to mind first does not. */
export async function runDrill(engine: SqlEngine, drill: DrillSource): Promise<BrokenDrill[]> {
  const broken: BrokenDrill[] = [];
  const verdicts = await checkAnswer(engine, drill, drill.solution);
  for (const [index, verdict] of verdicts.entries()) {
    if (verdict.passed) continue;
    const message = `the solution fails it on "${verdict.dataSet}": ${told(verdict.reason)}`;
    broken.push({ path: ['checks', index], message });
  }
  if (await passes(engine, drill, drill.naive.sql)) {
    const message =
      'passes every check. Add a data set or a check that tells it from the solution.';
    broken.push({ path: ['naive', 'sql'], message });
  }
  if (drill.starter && (await passes(engine, drill, drill.starter))) {
    broken.push({ path: ['starter'], message: 'passes every check: nothing is left to do.' });
  }
  return broken;
}

async function passes(engine: SqlEngine, drill: DrillSource, answer: string): Promise<boolean> {
  const verdicts: readonly Verdict[] = await checkAnswer(engine, drill, answer);
  return verdicts.every(({ passed }) => passed);
}

function told(reason: Reason): string {
  switch (reason.kind) {
    case 'fault':
    case 'other-error':
      return reason.fault.message;
    case 'differs':
    case 'changed':
      return JSON.stringify(reason.difference);
    case 'violations':
      return `violations: ${JSON.stringify(reason.result.rows)}`;
    case 'allowed':
      return 'it was not refused';
    case 'plan':
      return `the plan is\n${reason.lines.join('\n')}`;
  }
}
