import { answerSlot } from '../schema/drill.ts';
import type { DrillSource } from '../schema/drill.ts';
import type { SqlVerify } from '../schema/verify.ts';

/** The blocks that prove a drill's own solution passes its checks: one a check. */
export function solutionBlocks({ engine, setup, solution, checks }: DrillSource): SqlVerify[] {
  const answer = solution.replace(/;\s*$/, '');
  return checks.map(({ name: _, query = answerSlot, ...outcome }) => {
    const asksAnswer = query.includes(answerSlot);
    return {
      engine,
      setup: asksAnswer ? setup : `${setup}\n;\n${solution}`,
      checks: [{ query: query.replaceAll(answerSlot, () => answer), ...outcome }],
    };
  });
}
