import type { LogEvent } from '../core/log/event';
import { compareEvents } from '../core/log/order';
import { letters } from '../core/log/pack';
import type { BackfillDatabase } from './database';
import type { LogBytes } from './segments';
import { gunzip, openLog, readEvents } from './segments';

/** Every event, sealed or not, in total order. */
export async function readAll(database: BackfillDatabase): Promise<LogEvent[]> {
  return openLog(await readBytes(database));
}

/** The log as it is kept: for another thread to open. */
export function readBytes(database: BackfillDatabase): Promise<LogBytes> {
  const { segments, tail } = database;
  return database.transaction('r', [segments, tail], async () => ({
    segments: (await segments.toArray()).map(({ bytes }) => bytes),
    tail: await tail.toArray(),
  }));
}

type OfType<T extends LogEvent['type']> = Extract<LogEvent, { readonly type: T }>;

/** All events of a type that is seldom, in total order. Segments without one are not read but looked through. */
export async function readSeldom<T extends LogEvent['type']>(
  database: BackfillDatabase,
  type: T,
): Promise<OfType<T>[]> {
  const { segments, tail } = await readBytes(database);
  const texts = await Promise.all(segments.map(gunzip));
  const found = texts.filter((text) => text.includes(`["${letters[type]}",`)).flatMap(readEvents);
  const isOfType = (event: LogEvent): event is OfType<T> => event.type === type;
  return [...found, ...tail].filter(isOfType).sort(compareEvents);
}
