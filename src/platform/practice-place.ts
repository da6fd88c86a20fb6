import type { Sitting } from '../core/practice/sitting';
import type { StudyDay } from '../core/time/study-day';

const place = 'backfill.practice';

/** A sitting that is under way, by what it was chosen from, and the study day on which it is. */
type Places = Readonly<Record<string, { readonly day: StudyDay; readonly sitting: Sitting }>>;

/**
 * Where practice stands in this tab: it outlives a reload, and goes with the tab. No event and no
 * backup has it.
 */
export function placeOf(from: string, day: StudyDay): Sitting | undefined {
  const kept = read()[from];
  return kept?.day === day ? kept.sitting : undefined;
}

/** @param sitting undefined once it is over. */
export function keepPlace(from: string, day: StudyDay, sitting: Sitting | undefined): void {
  const { [from]: _, ...others } = read();
  const places: Places = sitting ? { ...others, [from]: { day, sitting } } : others;
  try {
    sessionStorage.setItem(place, JSON.stringify(places));
  } catch {
    // Refused by a setting: practice goes on, and a reload begins anew.
  }
}

function read(): Places {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}') as Places;
  } catch {
    return {};
  }
}
