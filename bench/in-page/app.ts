import { Dexie } from 'dexie';
import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import type { Grade } from 'ts-fsrs';
import type { CardTexts } from '../../src/app/card-texts';
import type { App } from '../../src/app/context';
import { todaysQueue } from '../../src/app/todays-queue';
import type { PackedIndex } from '../../src/core/content/packed-index';
import { unpackIndex } from '../../src/core/content/packed-index';
import { openCatalog } from '../../src/core/content/catalog';
import type { LogEvent } from '../../src/core/log/event';
import { isCardEvent } from '../../src/core/log/event';
import { clockCorrections, foldCard } from '../../src/core/scheduling/memory';
import { dayOf } from '../../src/core/time/clock';
import { systemClock } from '../../src/platform/clock';
import { newDevice } from '../../src/platform/ids';
import { exportBackup, planRestore } from '../../src/storage/backup';
import { BackfillDatabase } from '../../src/storage/database';
import { createEventLog } from '../../src/storage/event-log';
import { readAll } from '../../src/storage/read-log';

/** The app's own verbs, for what is measured without its screens. */
export interface AppInPage {
  /** Milliseconds to read and build today's queue. */
  queueTime(index: string): Promise<number>;
  /** Keeps a backup of what is here and empties the database. @returns its length. */
  takeBackup(): Promise<number>;
  /** Milliseconds to read that backup, compare it and write everything. Leaves nothing behind. */
  restoreTime(index: string): Promise<number>;
  /** Milliseconds to add the backup's events as rows with three indexes. Leaves nothing behind. */
  bulkAddTime(): Promise<number>;
  /** The largest difference between a card's memory here and after ts-fsrs's own scheduler. */
  difference(): number;
}

const grades = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const satisfies Record<string, Grade>;
/** Nothing here shows a card. */
const noTexts = {} as CardTexts;

let backup = '';
let events: readonly LogEvent[] = [];

async function openApp(index: string): Promise<App> {
  const database = new BackfillDatabase();
  const catalogIndex = unpackIndex((await (await fetch(index)).json()) as PackedIndex);
  await database.open();
  const catalog = openCatalog(catalogIndex);
  return {
    database,
    catalog,
    log: createEventLog(database, catalog, newDevice),
    texts: noTexts,
    ownCards: new Map(),
    clock: systemClock,
    newDevice,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const inPage: AppInPage = {
  async queueTime(index) {
    const app = await openApp(index);
    await todaysQueue(app);
    const times: number[] = [];
    for (let run = 0; run < 5; run++) times.push(await timed(() => todaysQueue(app)));
    app.database.close();
    return times.sort((a, b) => a - b)[2] ?? NaN;
  },

  async takeBackup() {
    const database = new BackfillDatabase();
    await database.open();
    events = await readAll(database);
    backup = await exportBackup(database, Date.now());
    await database.delete();
    return backup.length;
  },

  async restoreTime(index) {
    const { database, catalog, clock } = await openApp(index);
    const time = await timed(async () => {
      const plan = await planRestore(database, catalog, backup);
      if (!plan.ok) throw new Error(plan.fault.kind);
      await plan.value.apply(dayOf(clock.now()), newDevice());
    });
    await database.delete();
    return time;
  },

  async bulkAddTime() {
    const rows = new Dexie('rows');
    rows.version(1).stores({ events: 'id, at, card, [card+at]' });
    await rows.open();
    const time = await timed(() => rows.table('events').bulkAdd(events));
    await rows.delete();
    return time;
  },

  difference() {
    const corrections = clockCorrections(events);
    const byCard = Map.groupBy(events.filter(isCardEvent), ({ card }) => card);
    const scheduler = fsrs({ enable_fuzz: false });
    let largest = 0;
    for (const own of byCard.values()) {
      const { memory, reviews } = foldCard(own, corrections);
      if (memory.stage === 'new') continue;
      let state = createEmptyCard(0);
      for (const { day, rating } of reviews) {
        // Noon, so that a day is a day.
        const at = new Date((day + 0.5) * 86_400_000);
        state = scheduler.next(state, at, grades[rating]).card;
      }
      largest = Math.max(
        largest,
        Math.abs(state.stability - memory.stability),
        Math.abs(state.difficulty - memory.difficulty),
      );
    }
    return largest;
  },
};

Object.assign(globalThis, inPage);
