import type { Card, Grade } from 'ts-fsrs';
import { createEmptyCard, fsrs, Rating as Graded, State } from 'ts-fsrs';
import type { CardId } from '../../../src/core/content/card';
import type { Rating } from '../../../src/core/log/event';
import type { Policy } from '../schedule';
import { PlainSchedule } from './plain-schedule';

const grades: Readonly<Record<Rating, Grade>> = {
  again: Graded.Again,
  hard: Graded.Hard,
  good: Graded.Good,
  easy: Graded.Easy,
};

/** ts-fsrs as it comes: its own `next`, steps and fuzz, at .90; days turn at midnight in UTC. */
export const tsFsrs: Policy = {
  name: 'ts-fsrs as it comes',
  begin(conditions) {
    const scheduler = fsrs({ enable_fuzz: true });
    const cards = new Map<CardId, Card>();
    return new PlainSchedule(conditions, {
      next(id, rating, at) {
        const now = new Date(at);
        const { card } = scheduler.next(cards.get(id) ?? createEmptyCard(now), now, grades[rating]);
        cards.set(id, card);
        return { due: card.due.getTime(), step: card.state !== State.Review };
      },
    });
  },
};
