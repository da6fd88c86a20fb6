import type { CardId } from '../content/card';
import type { Moment } from '../time/clock';
import type { StudyDay } from '../time/study-day';
import type { EventId, Fact, LogEvent } from './event';

/** The log as the app sees it: append-only, and every append is durable when it resolves. */
export interface EventLog {
  /**
   * Writes a fact and all that follows from it, in one transaction.
   * @param seen the newest event of its card or mock session as the screen knew it; when another tab has written since,
   *   nothing is written. `undefined`: there was no event.
   */
  append(fact: Fact, moment: Moment, seen?: Expectation): Promise<Appended>;
  /**
   * Writes several facts that belong together, in their order: all of them or none.
   * @param seen of what the first is about; see `append`.
   */
  appendAll(facts: readonly Fact[], moment: Moment, seen?: Expectation): Promise<AppendedAll>;
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

export type AppendedAll =
  | { readonly written: true; readonly events: readonly LogEvent[] }
  | { readonly written: false; readonly because: 'stale' };

export type Appended =
  | { readonly written: true; readonly event: LogEvent }
  | { readonly written: false; readonly because: 'stale' };
