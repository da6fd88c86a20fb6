import type { LogEvent } from '../core/log/event';
import { compareEvents } from '../core/log/order';
import type { BackfillDatabase } from './database';
import { readSegments } from './segments';

/** Every event, sealed or not, in total order. */
export async function readAll(database: BackfillDatabase): Promise<LogEvent[]> {
  const { segments, tail } = await database.transaction(
    'r',
    [database.segments, database.tail],
    async () => ({
      segments: await database.segments.toArray(),
      tail: await database.tail.toArray(),
    }),
  );
  return [...(await readSegments(segments)), ...tail].sort(compareEvents);
}
