import { compareEvents } from '../core/log/order';
import type { StudyDay } from '../core/time/study-day';
import { studyDay } from '../core/time/study-day';
import type { BackfillDatabase } from './database';
import { packSegments, segmentSize } from './segments';

/**
 * Packs full segments of events that are older than today, so that undo and today's queue read
 * the tail alone. Packing happens outside the transaction, the swap inside one; the caller holds
 * a lock, so that one tab seals at a time. Returns how many events were sealed.
 */
export async function sealTail(database: BackfillDatabase, today: StudyDay): Promise<number> {
  if ((await database.tail.count()) < segmentSize) return 0;
  const tail = (await database.tail.toArray()).sort(compareEvents);
  const closed = tail.filter((event) => studyDay(event.at, event.tz) < today);
  const whole = closed.slice(0, closed.length - (closed.length % segmentSize));
  if (whole.length === 0) return 0;
  const ids = whole.map((event) => event.id);
  const segments = await packSegments(whole);
  return database.transaction('rw', [database.tail, database.segments], async () => {
    const still = await database.tail.bulkGet(ids);
    if (still.some((event) => event === undefined)) return 0;
    await database.segments.bulkAdd(segments);
    await database.tail.bulkDelete(ids);
    return whole.length;
  });
}
