import type { Catalog } from '../core/content/catalog';
import type { EventLog } from '../core/log/event-log';
import type { Clock } from '../core/time/clock';
import type { BackfillDatabase } from '../storage/database';
import type { CardTexts } from './card-texts';
import type { OwnCards } from './own-cards';

/** What every verb works with; put together once, in `start`. */
export interface App {
  readonly database: BackfillDatabase;
  readonly log: EventLog;
  readonly catalog: Catalog;
  readonly texts: CardTexts;
  readonly ownCards: OwnCards;
  readonly clock: Clock;
  /** A fresh name for a part of the log. */
  readonly newDevice: () => string;
}
