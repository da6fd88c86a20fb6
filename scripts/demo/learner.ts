import type { CatalogEntry } from '../../src/core/content/catalog';
import type { Rating } from '../../src/core/log/event';
import type { Outcomes } from '../../src/core/scheduling/due';
import { outcomes } from '../../src/core/scheduling/due';
import { nextMemory, retrievability } from '../../src/core/scheduling/fsrs';
import type { Memory } from '../../src/core/scheduling/memory';
import { desiredRetention } from '../../src/core/scheduling/retention';
import type { StudyDay } from '../../src/core/time/study-day';

/** A card as the simulated learner holds it. */
export interface HeldCard {
  readonly entry: CatalogEntry;
  /** Chance that what the model calls known is known indeed: below 1 in a weak domain. */
  readonly aptitude: number;
  memory: Memory;
  reps: number;
}

export interface Prospect {
  readonly target: number;
  readonly outcomes: Outcomes;
}

/** What the buttons under a card would say. */
export function prospect(card: HeldCard, day: StudyDay, load: (day: StudyDay) => number): Prospect {
  const target = desiredRetention(card.entry.kind, card.aptitude < 1 ? 0.5 : 0);
  const showing = { card: card.entry.id, memory: card.memory, day, target, reps: card.reps };
  return { target, outcomes: outcomes(showing, load) };
}

/** How the learner answers on a day, by what he still remembers. */
export function answer(
  { memory, aptitude }: HeldCard,
  day: StudyDay,
  random: () => number,
): Rating {
  const known = memory.stage === 'new' ? 0.7 : retrievability(memory, day - memory.lastDay);
  if (random() > known * aptitude) return 'again';
  const ease = random();
  if (ease < 0.12) return 'hard';
  return ease < 0.9 ? 'good' : 'easy';
}

/** The card after an answer: a step of the fold, so that no history is folded over and over. */
export function learn(card: HeldCard, day: StudyDay, rating: Rating, due: StudyDay): void {
  const { memory } = card;
  const before = memory.stage === 'new' ? null : memory;
  card.memory = {
    stage: 'review',
    ...nextMemory(before, before ? day - before.lastDay : 0, rating),
    due,
    firstDay: before?.firstDay ?? day,
    lastDay: day,
    lapses: before?.lapses ?? 0,
    lastReview: '',
  };
  card.reps++;
}
