import type { DrillId } from '../core/drill/drill';
import { dayOf } from '../core/time/clock';
import type { StudyDay } from '../core/time/study-day';
import type { App } from './context';
import type { DrillEntry } from './drills';
import { allDrills } from './drills';

/** A drill as the list has it. */
export interface ListedDrill extends DrillEntry {
  /** What came of it last; absent where it was never checked. */
  readonly last?: { readonly passed: boolean; readonly day: StudyDay };
}

export interface DrillsView {
  readonly day: StudyDay;
  /** In the order of the catalog. */
  readonly drills: readonly ListedDrill[];
  /** What to solve first, the most wanted first. */
  readonly offered: readonly DrillId[];
}

/** Every SQL drill, and how each stands. @throws when the index cannot be loaded. */
export async function seeDrills(app: App): Promise<DrillsView> {
  return { day: dayOf(app.clock.now()), drills: await allDrills(app.catalog), offered: [] };
}
