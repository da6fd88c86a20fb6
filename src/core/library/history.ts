import type { OwnText } from '../content/own-text';
import type { CardEvent, EventId, Rating } from '../log/event';
import type { ClockCorrection } from '../scheduling/memory';
import { dayOfEvent } from '../scheduling/memory';
import type { Millis, StudyDay } from '../time/study-day';

/** Something that happened to a card, as its history shows it. */
export interface Happening {
  readonly id: EventId;
  readonly at: Millis;
  readonly day: StudyDay;
  /** It was taken back later. */
  readonly undone: boolean;
  readonly what:
    | ReviewHappening
    /** By hand; the first time it was written so. */
    | { readonly type: 'edited'; readonly text: OwnText; readonly first: boolean }
    | { readonly type: 'brought'; readonly due: StudyDay }
    | { readonly type: 'noted'; readonly text: string }
    | { readonly type: 'suspended' | 'resumed' | 'discarded' | 'reset' | 'written' };
}

export interface ReviewHappening {
  readonly type: 'review';
  readonly rating: Rating;
  /** Days until it was to come back; 0 for Again. */
  readonly days: number;
  /** The recall it was held to, 0 to 1. */
  readonly target: number;
  readonly took: Millis;
  readonly version: number;
}

/** Everything that happened to a card, the newest first. What only takes something back is no line of its own. */
export function historyOf(
  events: readonly CardEvent[],
  corrections: readonly ClockCorrection[] = [],
): Happening[] {
  const undone = new Set<EventId>();
  for (const event of events) {
    if (event.type === 'review-undone') undone.add(event.review);
    if (event.type === 'change-undone') undone.add(event.change);
  }
  const begun = events.find(({ type }) => type === 'card-written' || type === 'card-edited');
  return events
    .flatMap((event): Happening[] => {
      const what = happened(event, event === begun);
      if (!what) return [];
      const day = dayOfEvent(event, corrections);
      return [{ id: event.id, at: event.at, day, undone: undone.has(event.id), what }];
    })
    .reverse();
}

function happened(event: CardEvent, first: boolean): Happening['what'] | undefined {
  switch (event.type) {
    case 'card-reviewed': {
      const { rating, due, target, took, version } = event;
      // Both by the same clock, right or wrong.
      const days = Math.max(0, due - dayOfEvent(event, []));
      return { type: 'review', rating, days, target, took, version };
    }
    case 'card-edited':
      return { type: 'edited', text: event.text, first };
    case 'card-brought-forward':
      return { type: 'brought', due: event.due };
    case 'card-noted':
      return { type: 'noted', text: event.text };
    case 'card-suspended':
      return { type: 'suspended' };
    case 'card-resumed':
      return { type: 'resumed' };
    case 'card-discarded':
      return { type: 'discarded' };
    case 'card-reset':
      return { type: 'reset' };
    case 'card-written':
      return { type: 'written' };
    case 'review-undone':
    case 'change-undone':
      return undefined;
  }
}
