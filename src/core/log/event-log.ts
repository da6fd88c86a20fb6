import type { Moment } from '../time/clock';
import type { EventId, Fact, LogEvent } from './event';

/** The log as the app sees it: append-only, and every append is durable when it resolves. */
export interface EventLog {
  /**
   * Writes a fact about a card and all that follows from it, in one transaction.
   * @param seen the card's newest event as the screen knew it; when another tab has written since,
   *   nothing is written. `undefined`: the card had no event.
   */
  append(fact: Fact, moment: Moment, seen?: Expectation): Promise<Appended>;
}

export interface Expectation {
  readonly last: EventId | undefined;
}

export type Appended =
  | { readonly written: true; readonly event: LogEvent }
  | { readonly written: false; readonly because: 'stale' };
