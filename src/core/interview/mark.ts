import type { PointId } from './question';

export const verdicts = ['covered', 'partial', 'missing', 'wrong'] as const;
export type Verdict = (typeof verdicts)[number];

/** Who says so. Unconfirmed: a coach that could not quote the answer; it credits nothing. */
export type Grader = 'coach' | 'you' | 'both' | 'unconfirmed';

/** A stretch of an answer, in UTF-16 units: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What was found of one point in one answer. A point without a mark was not looked at: 0. */
export interface Mark {
  readonly point: PointId;
  readonly verdict: Verdict;
  readonly by: Grader;
  /** The candidate's own words. */
  readonly quote?: Span;
  /** A misconception of the point that the answer holds, by its place in the rubric. */
  readonly misconception?: number;
  /** What a model adds in its own words; plain text, never HTML. */
  readonly note?: string;
}

/** How sure he was, before any feedback. */
export const confidences = ['shaky', 'ok', 'solid'] as const;
export type Confidence = (typeof confidences)[number];
