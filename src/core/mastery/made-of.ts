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
  /** SQL drills that were tried in the last weeks, and how many passed at the first check. */
  readonly drills: number;
  readonly solved: number;
  /** Observations before that, which still count a little. */
  readonly older: number;
}

/** What one interview answer, or one drill, has added to a domain's evidence. */
export interface Added {
  readonly day: StudyDay;
  readonly answers: number;
  readonly recalled: number;
}

/** What is older counts less than a quarter of a new one; told apart for that. */
export const recentWeeks = Math.floor((2 * halfLife) / 7);

/** What has been added to a domain's evidence besides the answers to its cards. */
export interface Besides {
  readonly interviews: readonly Added[];
  readonly drills: readonly Added[];
}

/** @param evidence of one domain, with what was added besides. */
export function madeOf(evidence: Evidence, besides: Besides, today: StudyDay): MadeOf {
  const since = today - recentWeeks * 7;
  const recent = (added: readonly Added[]) => added.filter(({ day }) => day > since);
  const [interviews, drills] = [recent(besides.interviews), recent(besides.drills)];
  let answers = 0 - sumOf([...interviews, ...drills], 'answers');
  let recalled = 0 - sumOf([...interviews, ...drills], 'recalled');
  let older = 0;
  eachDay(evidence, (day, all, right) => {
    if (day > since) {
      answers += all;
      recalled += right;
    } else if (today - day <= forgotten) older += all;
    return today - day <= forgotten;
  });
  return {
    answers,
    recalled,
    points: sumOf(interviews, 'answers') / observationsAPoint,
    said: sumOf(interviews, 'recalled') / observationsAPoint,
    drills: drills.length,
    solved: drills.filter((drill) => drill.recalled > 0).length,
    older,
  };
}

function sumOf(added: readonly Added[], key: 'answers' | 'recalled'): number {
  return added.reduce((sum, one) => sum + one[key], 0);
}
