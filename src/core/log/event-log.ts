import type { CardId } from '../content/card';
import type { Moment } from '../time/clock';
import type { StudyDay } from '../time/study-day';
import type { EventId, Fact, LogEvent } from './event';

/** The log as the app sees it: append-only, and every append is durable when it resolves. */
export interface EventLog {
  /**
   * Writes a fact about a card and all that follows from it, in one transaction.
   * @param seen the card's newest event as the screen knew it; when another tab has written since,
   *   nothing is written. `undefined`: the card had no event.
   */
  append(fact: Fact, moment: Moment, seen?: Expectation): Promise<Appended>;
  /**
   * Reads what an append to a card has to know while there is time, so that the append itself
   * only writes. Any write that comes in between makes it worthless, and harmless.
   * @param days on which the card may come due, and today.
   */
  prepare(card: CardId, days: readonly StudyDay[]): Promise<Prepared>;
}

export interface Expectation {
  readonly last: EventId | undefined;
  readonly prepared?: Prepared | undefined;
}

/** What a log has read ahead for one append. */
export interface Prepared {
  readonly revision: number;
}

export type Appended =
  | { readonly written: true; readonly event: LogEvent }
  | { readonly written: false; readonly because: 'stale' };
