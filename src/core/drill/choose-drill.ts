import type { DomainId } from '../content/domain';
import type { Level } from '../interview/question';
import { levels } from '../interview/question';
import type { StudyDay } from '../time/study-day';
import type { DrillId } from './drill';
import { dueAgain } from './due-again';
import type { DrillRecord, DrillRecords } from './runs';

/** A drill as its index has it. */
export interface DrillEntry {
  readonly id: DrillId;
  readonly domain: DomainId;
  readonly level: Level;
}

/** How a drill stands today. */
export type DrillState = 'new' | 'again' | 'done' | 'later';

export function stateOf(record: DrillRecord | undefined, today: StudyDay): DrillState {
  const due = dueAgain(record);
  if (due === undefined) return 'new';
  // Never on the day on which it was tried, whatever the clock has done since.
  if ((record?.days.at(-1)?.day ?? -Infinity) >= today) return 'done';
  return due <= today ? 'again' : 'later';
}

/** What drills are offered by. */
export interface Wishes {
  /** Weakness of domains, 0 to 1. */
  weakness(domain: DomainId): number;
  /** Drills that a wrap of the last days asked for, the newest first. */
  readonly asked: readonly DrillId[];
}

/**
 * Drills in the order in which they are offered (DRI-5): what a wrap asked for, what is due again, then new ones,
 * of the weakest domain first, easier before harder. One of each domain before a second. What was tried
 * today or is not due is not among them.
 */
export function offerDrills<D extends DrillEntry>(
  drills: readonly D[],
  records: DrillRecords,
  today: StudyDay,
  { weakness, asked }: Wishes,
): D[] {
  const open = drills.filter(({ id }) => {
    const state = stateOf(records[id], today);
    return state === 'new' || state === 'again' || (state === 'later' && asked.includes(id));
  });
  const rank = ({ id }: D) => (asked.includes(id) ? 0 : records[id] ? 1 : 2);
  const place = ({ id }: D) => asked.indexOf(id);
  const sorted = open.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      place(a) - place(b) ||
      weakness(b.domain) - weakness(a.domain) ||
      levels.indexOf(a.level) - levels.indexOf(b.level),
  );
  return inRounds(sorted);
}

/** The first of each domain, then the second of each. */
function inRounds<D extends DrillEntry>(drills: readonly D[]): D[] {
  const seen = new Map<DomainId, number>();
  const rounds = drills.map((drill) => {
    const round = seen.get(drill.domain) ?? 0;
    seen.set(drill.domain, round + 1);
    return { drill, round };
  });
  return rounds.sort((a, b) => a.round - b.round).map(({ drill }) => drill);
}
