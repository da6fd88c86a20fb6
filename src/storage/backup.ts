import type { BackupBody, BackupFault } from '../core/backup/backup-file';
import { readBackup, writeBackup } from '../core/backup/backup-file';
import type { Catalog } from '../core/content/catalog';
import type { LogEvent } from '../core/log/event';
import { isCardEvent } from '../core/log/event';
import { mergeLogs } from '../core/log/merge';
import { compareEvents, laterOrder } from '../core/log/order';
import type { Result } from '../core/result';
import { failed, ok } from '../core/result';
import type { Millis, StudyDay } from '../core/time/study-day';
import { studyDay } from '../core/time/study-day';
import { bytesOf, textOf } from './base64';
import type { BackfillDatabase, Draft } from './database';
import { readAll } from './read-log';
import { getFact, putFact, settingsFrom } from './facts';
import { derivedStores, replaceDerived } from './rebuild';
import type { OpenedSegment } from './segments';
import { openSegments, packSegments, segmentOf } from './segments';

/** The whole log, the drafts and the settings as the text of a backup file. */
export async function exportBackup(database: BackfillDatabase, now: Millis): Promise<string> {
  const [segments, tail, drafts, settings, writer] = await database.transaction(
    'r',
    [database.segments, database.tail, database.drafts, database.facts],
    async () =>
      Promise.all([
        database.segments.toArray(),
        database.tail.toArray(),
        database.drafts.toArray(),
        getFact(database, 'settings'),
        getFact(database, 'writer'),
      ]),
  );
  const open = await packSegments(tail.sort(compareEvents));
  return writeBackup({
    createdAt: now,
    device: writer?.device ?? '',
    events: segments.reduce((sum, { events }) => sum + events, 0) + tail.length,
    settings: settingsFrom(settings),
    drafts,
    segments: segments.map(({ bytes }) => textOf(bytes)),
    tail: open.map(({ bytes }) => textOf(bytes)),
  });
}

/** A backup that was read and compared with what is here; nothing has been written. */
export interface RestorePlan {
  readonly createdAt: Millis;
  /** Events in the file. */
  readonly events: number;
  /** Of these, not here yet. */
  readonly added: number;
  /** Cards that the new events concern. */
  readonly cards: number;
  /** Events here that the file does not have; they stay. */
  readonly onlyHere: number;
  readonly drafts: number;
  readonly forked: readonly string[];
  /** Carries it out in one transaction: all of it or nothing. */
  apply(today: StudyDay, newDevice: string): Promise<void>;
}

/** Reads and compares; refuses with a reason. */
export async function planRestore(
  database: BackfillDatabase,
  catalog: Catalog,
  text: string,
): Promise<Result<RestorePlan, BackupFault>> {
  const read = readBackup(text);
  if (!read.ok) return read;
  const body = read.value;
  let sealed: readonly OpenedSegment[];
  let incoming: readonly LogEvent[];
  try {
    sealed = await openSegments(body.segments.map(bytesOf));
    const tail = await openSegments(body.tail.map(bytesOf));
    incoming = [...sealed, ...tail].flatMap(({ events }) => events);
  } catch {
    return failed({ kind: 'damaged' });
  }
  const local = await readAll(database);
  const merged = mergeLogs(local, incoming);
  const known = new Set(local.map((event) => event.id));
  const added = merged.events.filter((event) => !known.has(event.id));
  return ok({
    createdAt: body.createdAt,
    events: incoming.length,
    added: merged.added,
    cards: new Set(added.filter(isCardEvent).map((event) => event.card)).size,
    onlyHere: merged.events.length - incoming.length,
    drafts: body.drafts.length,
    forked: merged.forked,
    apply: async (today, newDevice) => {
      // Into an empty log the file's own segments go as they are.
      const asTheyAre = local.length === 0 && isInOrder(incoming) ? sealed : [];
      const write = {
        body,
        events: merged.events,
        sealed: asTheyAre,
        today,
        newDevice,
        seen: local.length,
      };
      if (await applyMerge(database, catalog, write)) return;
      // Something was written since it was compared: that is to be in it.
      const anew = await planRestore(database, catalog, text);
      if (anew.ok) await anew.value.apply(today, newDevice);
    },
  });
}

interface MergeWrite {
  readonly body: BackupBody;
  readonly events: readonly LogEvent[];
  /** Segments whose bytes are kept: they hold the oldest of the events. */
  readonly sealed: readonly OpenedSegment[];
  readonly today: StudyDay;
  readonly newDevice: string;
  /** Events that were here when the merge was computed. */
  readonly seen: number;
}

/** @returns false when the log is not what it was; nothing was written then. */
async function applyMerge(
  database: BackfillDatabase,
  catalog: Catalog,
  { body, events, sealed, today, newDevice, seen }: MergeWrite,
): Promise<boolean> {
  const isClosed = (event: LogEvent) => studyDay(event.at, event.tz) < today;
  const kept = sealed.every((segment) => segment.events.every(isClosed)) ? sealed : [];
  const rest = events.slice(kept.reduce((sum, segment) => sum + segment.events.length, 0));
  const open = rest.filter((event) => !isClosed(event));
  const packed = await packSegments(rest.filter(isClosed));
  const segments = [...kept.map(segmentOf), ...packed];
  const order = events.reduce((last, event) => laterOrder(last, event.order), {
    ms: 0,
    counter: 0,
  });
  const others = [database.tail, database.segments, database.drafts];
  return database.transaction('rw', [...derivedStores(database), ...others], async () => {
    const [sealedHere, tailHere] = await Promise.all([
      database.segments.toArray(),
      database.tail.count(),
    ]);
    const here = sealedHere.reduce((sum, segment) => sum + segment.events, tailHere);
    if (here !== seen) return false;
    await Promise.all([database.tail.clear(), database.segments.clear()]);
    await Promise.all([
      database.tail.bulkAdd(open),
      database.segments.bulkAdd(segments),
      database.drafts.bulkPut(await newerDrafts(database, body.drafts as readonly Draft[])),
      // A new name: the file may have been restored elsewhere too.
      putFact(database, 'writer', { device: newDevice, seq: 0, order }),
      putFact(database, 'events', events.length),
      // A device that was set up keeps its own; a new one takes over how Joe works.
      ...(seen === 0 ? [putFact(database, 'settings', settingsFrom(body.settings))] : []),
      replaceDerived(database, events, catalog, today),
    ]);
    return true;
  });
}

/** In total order, and nothing twice. */
function isInOrder(events: readonly LogEvent[]): boolean {
  return events.every((event, index) => {
    const before = events[index - 1];
    return !before || compareEvents(before, event) < 0;
  });
}

async function newerDrafts(
  database: BackfillDatabase,
  incoming: readonly Draft[],
): Promise<Draft[]> {
  const here = await database.drafts.bulkGet(incoming.map((draft) => draft.id));
  return incoming.filter((draft, index) => draft.at > (here[index]?.at ?? 0));
}
