import { isDrillLink } from '../core/drill/drill-link';
import type { DrillId } from '../core/drill/drill';
import { offerDrills } from '../core/drill/choose-drill';
import { dayOf } from '../core/time/clock';
import type { StudyDay } from '../core/time/study-day';
import { studyDay } from '../core/time/study-day';
import { getFact } from '../storage/facts';
import { allDomains } from '../storage/queries';
import type { App } from './context';
import type { DrillEntry } from './drills';
import { allDrills } from './drills';
import { wrappedMocks } from './see-mock';
import { weaknesses } from './standings';

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

/** How many are offered at once, and for how many study days what a wrap asked for comes first. */
const mostOffered = 3;
const askedFor = 7;

/** Every SQL drill, how each stands, and what comes next. @throws when the index cannot be loaded. */
export async function seeDrills(app: App): Promise<DrillsView> {
  const { database, catalog, clock } = app;
  const day = dayOf(clock.now());
  // The database before the network: a live query sees no more than that of what is read.
  const [records = {}, totals, asked] = await Promise.all([
    getFact(database, 'drills'),
    allDomains(database),
    askedByWraps(app, day),
  ]);
  const standings = weaknesses(totals, day);
  const weakness = (domain: string) => standings.get(domain)?.weakness ?? 0;
  const entries = await allDrills(catalog);
  const drills = entries.map((entry): ListedDrill => {
    const last = records[entry.id]?.days.at(-1);
    return last ? { ...entry, last: { passed: last.passed, day: last.day } } : entry;
  });
  const offered = offerDrills(entries, records, day, { weakness, asked });
  return { day, drills, offered: offered.slice(0, mostOffered).map(({ id }) => id) };
}

/** Drills that were the one thing to do in a wrap of the last days, the newest first. */
async function askedByWraps(app: App, today: StudyDay): Promise<DrillId[]> {
  const { tz } = app.clock.now();
  return (await wrappedMocks(app)).flatMap(({ at, session }) => {
    const { link } = session.wrap.next;
    const recent = today - studyDay(at, tz) <= askedFor;
    return recent && link !== undefined && isDrillLink(link) ? [link] : [];
  });
}
