import { dueAgain } from '../core/drill/due-again';
import type { DrillRun } from '../core/log/event';
import { dayOf } from '../core/time/clock';
import type { StudyDay } from '../core/time/study-day';
import { getFact } from '../storage/facts';
import type { App } from './context';

/** How a drill stands after a run. */
export interface Counted {
  /** Whether the first run of the day passed: later ones change nothing (DRI-4). */
  readonly first: boolean;
  readonly today: StudyDay;
  /** The day from which it is offered again. */
  readonly again: StudyDay;
}

/**
 * Keeps what came of a drill: its checks passed or not, or it was given up (DRI-4).
 * @returns undefined where its records cannot be read. @throws when it could not be stored.
 */
export async function recordRun(
  { log, clock, database }: App,
  { drill, domain, version, passed }: Pick<DrillRun, 'drill' | 'domain' | 'version' | 'passed'>,
): Promise<Counted | undefined> {
  const now = clock.now();
  await log.append({ type: 'drill-run', drill, domain, version, passed }, now);
  const records = await getFact(database, 'drills').catch(() => undefined);
  const record = records?.[drill];
  const last = record?.days.at(-1);
  const again = dueAgain(record);
  return last && again !== undefined ? { first: last.first, today: dayOf(now), again } : undefined;
}
