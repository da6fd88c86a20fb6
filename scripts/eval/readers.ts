import type { Verdict } from '../../src/core/interview/mark.ts';
import { isSaid } from './figures.ts';
import type { GoldenFile } from './golden.ts';
import { kappa } from './kappa.ts';

/** How far two readers of the same answers agree: no coach can be asked for more. */
export interface Readers {
  readonly answers: number;
  readonly points: number;
  /** Over the four verdicts. */
  readonly kappaOfVerdicts: number;
  /** Over credit or none. */
  readonly kappaOfCredit: number;
  /** Misconceptions that both found, and that only one of them did. */
  readonly both: number;
  readonly one: number;
}

/** Undefined where no answer has a second reader. */
export function readersOf(files: readonly GoldenFile[]): Readers | undefined {
  const answers = files.flatMap((file) => file.answers);
  const twice = answers.flatMap((answer) => (answer.second ? { ...answer, ...answer.second } : []));
  if (twice.length === 0) return undefined;
  const pairs = twice.flatMap(({ labels, verdicts }) =>
    Object.entries(labels).map(([point, label]): readonly [Verdict, Verdict] => [
      label,
      verdicts[point] ?? 'missing',
    ]),
  );
  const both = twice.flatMap(({ misconceptions, held }) =>
    misconceptions.filter((wrong) => held.includes(wrong)),
  ).length;
  const all = twice.flatMap(({ misconceptions, held }) => [...misconceptions, ...held]).length;
  return {
    answers: twice.length,
    points: pairs.length,
    kappaOfVerdicts: kappa(pairs),
    kappaOfCredit: kappa(
      pairs.map(([a, b]): readonly [boolean, boolean] => [isSaid(a), isSaid(b)]),
    ),
    both,
    one: all - 2 * both,
  };
}
