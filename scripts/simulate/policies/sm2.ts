import type { CardId } from '../../../src/core/content/card';
import type { Rating } from '../../../src/core/log/event';
import { minute, studyDay, studyDayStart } from '../../../src/core/time/study-day';
import { zone } from '../calendar';
import type { Policy } from '../schedule';
import { PlainSchedule } from './plain-schedule';

/** Ease, passes in a row, and days until the next. */
export interface Repetition {
  readonly ease: number;
  readonly run: number;
  readonly days: number;
}

const quality: Readonly<Record<Rating, number>> = { again: 2, hard: 3, good: 4, easy: 5 };
const leastEase = 1.3;

/** SM-2 as Woźniak published it in 1990: 1 day, 6 days, then times the ease. */
export const sm2: Policy = {
  name: 'SM-2',
  begin(conditions) {
    const cards = new Map<CardId, Repetition>();
    return new PlainSchedule(conditions, {
      next(id, rating, at) {
        const after = repeated(cards.get(id) ?? { ease: 2.5, run: 0, days: 0 }, quality[rating]);
        cards.set(id, after);
        if (rating === 'again') return { due: at + 10 * minute, step: true };
        return { due: studyDayStart(studyDay(at, zone) + after.days, zone), step: false };
      },
    });
  },
};

/** A failed card begins again and keeps its ease. */
export function repeated({ ease, run, days }: Repetition, q: number): Repetition {
  if (q < 3) return { ease, run: 0, days: 1 };
  const changed = Math.max(leastEase, ease + 0.1 - (5 - q) * (0.08 + (5 - q) * 0.02));
  const next = run === 0 ? 1 : run === 1 ? 6 : Math.round(days * changed);
  return { ease: changed, run: run + 1, days: next };
}
