import type { CardId } from '../content/card';
import type { Catalog } from '../content/catalog';
import type { StudyDay } from '../time/study-day';

/** When the catalog of this device last grew, and by what (MAS-6). */
export interface Bank {
  /** The catalog that this is about. */
  readonly catalog: string;
  /** The study day on which the cards that were added were first seen here. */
  readonly day: StudyDay;
  /** Cards that the catalog had not had before; none on a device that knows no other. */
  readonly added: readonly CardId[];
}

/** All cards of a catalog; Joe's own are in none. */
export function cardsOf({ domains, cards }: Catalog): CardId[] {
  return domains.flatMap(({ id }) => cards(id).map((entry) => entry.id));
}

/**
 * What a device knows once it has another catalog. A catalog that adds nothing announces nothing, so
 * the last announcement stands. @param known the cards of the catalog before.
 */
export function bankAfter(
  before: Bank | undefined,
  known: readonly CardId[] | undefined,
  catalog: Catalog,
  day: StudyDay,
): Bank {
  const { version } = catalog;
  if (!before || !known) return { catalog: version, day, added: [] };
  const had = new Set(known);
  const added = cardsOf(catalog).filter((id) => !had.has(id));
  if (added.length === 0) return { ...before, catalog: version };
  const earlier = before.day === day ? before.added : [];
  return { catalog: version, day, added: [...earlier, ...added] };
}

/** The cards that do not count for readiness yet: those that came on this very day. */
export function uncounted({ day, added }: Bank, today: StudyDay): readonly CardId[] {
  // Not "up to this day": a clock that was ahead must not keep them out for years.
  return day === today ? added : [];
}
