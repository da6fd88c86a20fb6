import type { Mark, Span, Verdict } from './mark';
import type { Point, PointId } from './question';
import { isCore } from './score';

/** Where a point seems to be said in an answer, and which of its misconceptions it seems to hold. */
export interface Seen {
  readonly point: PointId;
  readonly quote?: Span;
  readonly misconceptions: readonly { readonly misconception: number; readonly quote: Span }[];
}

/** What Joe said of the points so far. */
export type Choices = Readonly<Partial<Record<PointId, Verdict>>>;

/**
 * Joe's verdicts as marks. A stretch that was found goes with what he says he said; a misconception,
 * with what he says he had wrong. Points that he left open have no mark. A verdict of a coach
 * that he lets stand stays the coach's.
 */
export function selfMarks(
  points: readonly Point[],
  choices: Choices,
  seen: readonly Seen[],
  before: readonly Mark[] = [],
): Mark[] {
  return points.flatMap((point): Mark[] => {
    const verdict = choices[point.id];
    if (!verdict) return [];
    const known = before.find((mark) => mark.point === point.id);
    if (known?.verdict === verdict && known.by === 'coach') return [known];
    const found = seen.find((own) => own.point === point.id);
    const [held] = found?.misconceptions ?? [];
    const mark = { point: point.id, verdict, by: 'you' as const };
    if (verdict === 'wrong') {
      return [held ? { ...mark, quote: held.quote, misconception: held.misconception } : mark];
    }
    return [verdict !== 'missing' && found?.quote ? { ...mark, quote: found.quote } : mark];
  });
}

/** Core points without a verdict: the coaching opens when there are none. */
export function coreLeft(points: readonly Point[], choices: Choices): readonly Point[] {
  return points.filter((point) => isCore(point) && !choices[point.id]);
}
