import { FSRSAlgorithm, default_w, generatorParameters } from 'ts-fsrs';
import type { Rating } from '../../src/core/log/event';
import type { StudyDay } from '../../src/core/time/study-day';
import { factor } from './draw';

/** What a learner really has of a card: stability in days, difficulty, and when it was last seen. */
export interface TrueMemory {
  readonly stability: number;
  readonly difficulty: number;
  readonly day: StudyDay;
}

/** How far one person's parameters are from the population's: the spread of their logarithms. */
const personal = 0.2;
const grades = { again: 1, hard: 2, good: 3, easy: 4 } as const;

/** FSRS-6 with one person's parameters, drawn around the defaults. */
export class Forgetting {
  readonly #algorithm: FSRSAlgorithm;

  constructor(random: () => number) {
    const drawn = default_w.map((weight) => weight * factor(random, personal));
    // A better first answer starts from a longer stability, for everybody.
    const first = drawn.slice(0, 4).sort((a, b) => a - b);
    this.#algorithm = new FSRSAlgorithm(generatorParameters({ w: [...first, ...drawn.slice(4)] }));
  }

  recall({ stability, day: last }: TrueMemory, day: StudyDay): number {
    return this.#algorithm.forgetting_curve(Math.max(0, day - last), stability);
  }

  /** @param growth what a recall adds, against what it adds on average: below 1 where one is weak. */
  next(before: TrueMemory | undefined, day: StudyDay, rating: Rating, growth: number): TrueMemory {
    const elapsed = before ? Math.max(0, day - before.day) : 0;
    const next = this.#algorithm.next_state(before ?? null, elapsed, grades[rating]);
    const from = before?.stability ?? 0;
    const gained = Math.max(0, next.stability - from);
    return {
      stability: Math.max(0.01, next.stability - gained + gained * growth),
      difficulty: next.difficulty,
      day,
    };
  }
}
