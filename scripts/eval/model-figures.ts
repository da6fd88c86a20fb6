import type { Done } from '../../src/coach/model/model-coach.ts';
import type { Verdict } from '../../src/core/interview/mark.ts';
import { creditOf, markOf } from '../../src/core/interview/score.ts';
import type { Asked } from './ask-model.ts';
import { bandsOf } from './bands.ts';
import type { Finding } from './figures.ts';
import { kappa, share } from './kappa.ts';

/** What only a model's replies have. Shares are NaN where there was nothing to count. */
export interface ModelFigures {
  /** Agreement on the four verdicts, as the model gave them. */
  readonly kappaOfVerdicts: number;
  /** Share of the verdicts that need a quote whose quote was found. */
  readonly verifiedQuotes: number;
  /** Share of all asked points. */
  readonly unconfirmed: number;
  /** Share of asked points that the model said nothing of. */
  readonly left: number;
  /** Share of equal verdicts when the same answer is asked about twice. */
  readonly stability: number;
}

/** As in the app, an answer that is not ready is not asked about and has nothing. */
export function findingsOf(asked: readonly Asked[]): Finding[] {
  return asked
    .filter(({ ready, done }) => !ready || done)
    .map(({ question, answer: { kind, labels, misconceptions }, done }): Finding => {
      const marks = done?.marks ?? [];
      return {
        question: question.id,
        kind,
        points: question.points.map((point) => ({
          point: point.id,
          label: labels[point.id] ?? 'missing',
          credited: creditOf(markOf(point, marks)) > 0,
        })),
        bands: bandsOf(question, labels, marks),
        held: misconceptions,
      };
    });
}

export function modelFigures(asked: readonly Asked[]): ModelFigures {
  const replies = asked.flatMap(({ answer, done }) => (done ? [{ answer, done }] : []));
  const marks = replies.flatMap(({ done }) => done.marks);
  const points = replies.flatMap(({ answer, done }) =>
    Object.entries(answer.labels).map(([point, label]) => ({
      label,
      verdict: verdictOf(done, point),
      by: done.marks.find((mark) => mark.point === point)?.by,
    })),
  );
  return {
    kappaOfVerdicts: kappa(
      points.map(({ label, verdict }): readonly [Verdict, Verdict] => [
        label,
        verdict ?? 'missing',
      ]),
    ),
    verifiedQuotes: share(
      marks.filter(({ verdict }) => verdict !== 'missing').map(({ quote }) => quote !== undefined),
    ),
    unconfirmed: share(points.map(({ by }) => by === 'unconfirmed')),
    left: share(points.map(({ verdict }) => verdict === undefined)),
    stability: share(
      asked.flatMap(({ question, done, again }) =>
        done && again
          ? question.points.map(({ id }) => verdictOf(done, id) === verdictOf(again, id))
          : [],
      ),
    ),
  };
}

function verdictOf({ marks }: Done, point: string): Verdict | undefined {
  return marks.find((mark) => mark.point === point)?.verdict;
}
