import type { Mark, Span } from './mark';
import type { Misconception, Point, Question } from './question';
import { isCore, markOf, standingOf } from './score';

/** A point of the rubric with what was found of it. */
export interface TaughtPoint {
  readonly point: Point;
  readonly mark?: Mark;
  /** The misconception that the answer holds, with its fix. */
  readonly misconception?: Misconception;
}

/** What the coaching of one answer says, in the order in which it says it. */
export interface Teaching {
  /** Said, wholly or by half, in the order of the marks. */
  readonly right: readonly TaughtPoint[];
  /** Wrong, missing, then said by half, then what nobody looked at. */
  readonly missing: readonly TaughtPoint[];
}

const order = ['wrong', 'missing', 'partial'] as const;

/** Sorts a rubric by what was found of it. A point said by half is on both sides: half is missing. */
export function teach(question: Question, marks: readonly Mark[]): Teaching {
  const taught = question.points.map((point): TaughtPoint => {
    const mark = markOf(point, marks);
    const wrong =
      mark?.misconception === undefined ? undefined : point.misconceptions?.[mark.misconception];
    return { point, ...(mark && { mark }), ...(wrong && { misconception: wrong }) };
  });
  const standing = ({ point }: TaughtPoint) => standingOf(point, marks);
  const rank = (one: TaughtPoint) =>
    one.mark ? order.indexOf(standing(one) as (typeof order)[number]) : order.length;
  const heavier = (a: TaughtPoint, b: TaughtPoint) =>
    Number(isCore(b.point)) - Number(isCore(a.point));
  return {
    // In the order of the marks: while a model writes them, nothing that is read moves.
    right: marks.flatMap(({ point }) => {
      const one = taught.find((own) => own.point.id === point);
      return one && ['covered', 'partial'].includes(standing(one)) ? [one] : [];
    }),
    missing: taught
      .filter((one) => standing(one) !== 'covered')
      .sort((a, b) => rank(a) - rank(b) || heavier(a, b)),
  };
}

/** A stretch of an answer, underlined where something was found in it. */
export interface AnswerPart {
  readonly text: string;
  readonly found: boolean;
}

/** An answer in the parts in which it is shown; together they are the answer. */
export function answerParts(text: string, spans: readonly Span[]): AnswerPart[] {
  const parts: AnswerPart[] = [];
  let end = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const start = Math.max(span.start, end);
    if (span.end <= start || start >= text.length) continue;
    if (start > end) parts.push({ text: text.slice(end, start), found: false });
    parts.push({ text: text.slice(start, span.end), found: true });
    end = Math.min(span.end, text.length);
  }
  if (end < text.length) parts.push({ text: text.slice(end), found: false });
  return parts;
}

/** The stretches of an answer that stand behind some marks. */
export function quotesOf(marks: readonly Mark[]): Span[] {
  return marks.flatMap(({ quote }) => (quote ? [quote] : []));
}
