import type { Point, PointId, Question, QuestionId } from './question';

/** A point by its place, and by the title it had. */
export interface PointName {
  readonly question: QuestionId;
  readonly point: PointId;
  readonly title: string;
}

export function nameOf(question: Question, point: Point): PointName {
  return { question: question.id, point: point.id, title: point.title };
}
