import type { CountedReview } from '../scheduling/memory';
import type { StudyDay } from '../time/study-day';

/** What mastery counts: the first answer of a study day to a card that had been seen before. */
export interface Observation {
  readonly day: StudyDay;
  readonly recalled: boolean;
}

/**
 * The observations in a card's reviews. A card's first day is left out: nobody can recall what
 * he has not met, and counting it would call every new domain weak. So is the day on which a memory
 * starts anew.
 */
export function observations(reviews: readonly CountedReview[]): Observation[] {
  const found: Observation[] = [];
  let seen: StudyDay | undefined;
  for (const { day, rating, anew } of reviews) {
    if (anew) seen = undefined;
    if (seen !== undefined && day > seen) found.push({ day, recalled: rating !== 'again' });
    seen = Math.max(day, seen ?? day);
  }
  return found;
}
