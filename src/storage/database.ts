import { Dexie, type Table } from 'dexie';
import type { CardId, CardKind } from '../core/content/card';
import type { DomainId } from '../core/content/domain';
import type { MockId } from '../core/interview/events';
import type { EventId, LogEvent } from '../core/log/event';
import type { DayTotal, DomainTotal } from '../core/mastery/totals';
import type { MemoryState } from '../core/scheduling/fsrs';
import type { Millis, StudyDay } from '../core/time/study-day';
import { declareSchemas } from './upgrades';

/** A derived row: everything in it can be computed again from the log. */
export interface CardRow extends Partial<MemoryState> {
  readonly id: CardId;
  readonly domain: DomainId;
  readonly kind: CardKind;
  readonly siblings: string;
  readonly core: boolean;
  readonly stage: 'new' | 'learning' | 'review' | 'relearning';
  /** Indexed. Absent while new or suspended, so that the index holds only what can come due. */
  readonly due?: StudyDay;
  readonly retryAt?: Millis;
  /** The study day of the last answer. */
  readonly lastDay?: StudyDay;
  /** The event whose parameters gave stability and difficulty; none for the first averages. */
  readonly parameters?: EventId;
  /** Out of the schedule: suspended, or discarded. */
  readonly suspended: boolean;
  /** Only on a card of Joe's own that he discarded. */
  readonly discarded?: true;
  /**
   * Indexed. Only on a card that is as if it had never been met, so that it may be introduced: 1 where
   * every answer was undone or its memory starts anew, 2 where an interview has asked for it or Joe wrote it.
   */
  readonly fresh?: 1 | 2;
  /** Indexed. Only on a card that Joe wrote himself. */
  readonly own?: 1;
  /** The card's newest event: a rating that was made against an older row is refused. */
  readonly last: EventId;
  /** The card's own events, packed. */
  readonly history: string;
}

/** A mock session with all of its events; derived like a card's row. */
export interface MockRow {
  readonly id: MockId;
  /** Indexed. A session that was neither wrapped nor given up goes on where it was. */
  readonly stage: 'running' | 'wrapped' | 'abandoned';
  /** Indexed. When it began. */
  readonly at: Millis;
  /** Its newest event: what another tab has not seen is not written over. */
  readonly last: EventId;
  /** Its events, packed, in total order. */
  readonly events: string;
}

/** About 2,000 events that no longer change, packed and gzipped. */
export interface Segment {
  readonly id?: number;
  readonly events: number;
  readonly first: Millis;
  readonly cards: readonly CardId[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface KeptFact<T = unknown> {
  readonly key: string;
  readonly value: T;
}

/** An answer being typed; never an event, part of every backup. */
export interface Draft {
  readonly id: string;
  readonly text: string;
  readonly at: Millis;
  /** Milliseconds spent on it so far. */
  readonly took?: Millis;
}

export const databaseName = 'backfill';

/** The code is older than the data: opening would write old shapes into new rows. */
export class NewerData extends Error {
  override readonly name = 'NewerData';
  constructor() {
    super('The stored data is newer than this page.');
  }
}

export class BackfillDatabase extends Dexie {
  /** The open end of the log. */
  declare readonly tail: Table<LogEvent, EventId>;
  declare readonly segments: Table<Segment, number>;
  declare readonly cards: Table<CardRow, CardId>;
  declare readonly mocks: Table<MockRow, MockId>;
  declare readonly days: Table<DayTotal, StudyDay>;
  declare readonly domains: Table<DomainTotal, DomainId>;
  declare readonly facts: Table<KeptFact, string>;
  declare readonly drafts: Table<Draft, string>;

  /** Another tab needs this connection closed, for an upgrade or a deletion: it stays closed. */
  superseded = false;
  onsuperseded?: () => void;

  constructor(factory: IDBFactory = indexedDB, range: typeof IDBKeyRange = IDBKeyRange) {
    super(databaseName, {
      indexedDB: refusingDowngrade(factory),
      IDBKeyRange: range,
      // A review is a promise: on disk before the screen moves on.
      chromeTransactionDurability: 'strict',
    });
    declareSchemas(this);
    this.on('versionchange', () => {
      this.superseded = true;
      this.close({ disableAutoOpen: true });
      this.onsuperseded?.();
      // Keeps Dexie's own handler from closing again in a way that the next query would undo.
      return false;
    });
  }
}

/**
 * Dexie answers a VersionError by opening whatever is there, and an old tab would then write into
 * a newer database. It does so by asking for no version; that request is refused here.
 */
function refusingDowngrade(factory: IDBFactory): IDBFactory {
  return new Proxy(factory, {
    get(target, property) {
      if (property === 'open') {
        return (name: string, version?: number) => {
          // Dexie's own bookkeeping databases may open at any version.
          if (version === undefined && name === databaseName) throw new NewerData();
          return target.open(name, version);
        };
      }
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
