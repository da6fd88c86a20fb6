import { observationsAPoint } from '../interview/effects';
import type { StudyDay } from '../time/study-day';
import type { Evidence } from './evidence';
import { eachDay } from './evidence';
import { forgotten, halfLife } from './weakness';

/** What the estimate of a domain is made of, to be told in a sentence. */
export interface MadeOf {
  /** Answers of the last weeks, and how many of them were recalls. */
  readonly answers: number;
  readonly recalled: number;
  /** Rubric points that were marked in interviews of the last weeks; half a point counts as half. */
  readonly points: number;
  readonly said: number;
  /** Observations before that, which still count a little. */
  readonly older: number;
}

/** What one interview answer has added to a domain's evidence. */
export interface FromInterview {
  readonly day: StudyDay;
  readonly answers: number;
  readonly recalled: number;
}

/** What is older counts less than a quarter of a new one; told apart for that. */
export const recentWeeks = Math.floor((2 * halfLife) / 7);

/** @param evidence of one domain, what interviews added included. @param interviews that part. */
export function madeOf(
  evidence: Evidence,
  interviews: readonly FromInterview[],
  today: StudyDay,
): MadeOf {
  const since = today - recentWeeks * 7;
  const recent = interviews.filter(({ day }) => day > since);
  const observed = sumOf(recent, 'answers');
  const credited = sumOf(recent, 'recalled');
  let answers = 0 - observed;
  let recalled = 0 - credited;
  let older = 0;
  eachDay(evidence, (day, all, right) => {
    if (day > since) {
      answers += all;
      recalled += right;
    } else if (today - day <= forgotten) older += all;
    return today - day <= forgotten;
  });
  const points = observed / observationsAPoint;
  return { answers, recalled, points, said: credited / observationsAPoint, older };
}

function sumOf(interviews: readonly FromInterview[], key: 'answers' | 'recalled'): number {
  return interviews.reduce((sum, interview) => sum + interview[key], 0);
}
