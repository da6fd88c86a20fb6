import type { Catalog } from '../core/content/catalog';
import type { Domain, DomainId } from '../core/content/domain';
import type { RestsOn } from '../core/mastery/foundation';
import type { DomainTotal } from '../core/mastery/totals';
import type { Weakness } from '../core/mastery/weakness';
import { calledWeak, weaknessOf } from '../core/mastery/weakness';
import { readinessOf } from '../core/mastery/readiness';
import type { MemoryModel } from '../core/scheduling/fsrs';
import { averages } from '../core/scheduling/fsrs';
import { desiredRetention, timesAsOften, usualBase } from '../core/scheduling/retention';
import type { StudyDay } from '../core/time/study-day';
import type { RecallSums } from '../storage/facts';
import type { LeftOut } from './bank';
import type { App } from './context';

/** How one domain stands. */
export interface DomainStanding extends Domain {
  readonly cards: number;
  readonly seen: number;
  /** Mean recall over its core cards, 0 to 1. */
  readonly readiness: number;
}

export interface WeakDomain extends Domain {
  /** How many times as often its plain cards come as they would without. */
  readonly times: number;
}

/** The domains that each domain of a catalog rests on. */
export function restsOnIn(catalog: Catalog): RestsOn {
  return (id) => catalog.domain(id)?.restsOn ?? [];
}

/** The weakness of every domain that has evidence. */
export function weaknesses(
  totals: readonly DomainTotal[],
  day: StudyDay,
): ReadonlyMap<DomainId, Weakness> {
  return new Map(totals.map(({ domain, evidence }) => [domain, weaknessOf(evidence, day)]));
}

/** @param base what plain cards are held to: see `baseTarget`. */
export function weakDomains(
  { catalog }: App,
  standings: ReadonlyMap<DomainId, Weakness>,
  base = usualBase,
  model: MemoryModel = averages,
): WeakDomain[] {
  return calledWeak(standings).flatMap((id) => {
    const domain = catalog.domain(id);
    const weakness = standings.get(id)?.weakness ?? 0;
    const plain = desiredRetention('concept', 0, base);
    const times = timesAsOften(desiredRetention('concept', weakness, base), plain, model);
    return domain ? [{ id, title: domain.title, short: domain.short, times }] : [];
  });
}

/**
 * All domains in their order, each with its readiness as of the day the sums were taken.
 * @param out what does not count yet, since it came today.
 */
export function domainStandings(
  { catalog }: App,
  totals: readonly DomainTotal[],
  recall: RecallSums | undefined,
  out: ReadonlyMap<DomainId, LeftOut>,
): DomainStanding[] {
  const seen = new Map(totals.map((total) => [total.domain, total.seen]));
  return catalog.domains.map(({ id, title, short }) => {
    const size = catalog.counts(id);
    const not = out.get(id) ?? { core: 0, recall: 0 };
    const sum = (recall?.sums[id] ?? 0) - not.recall;
    return {
      id,
      title,
      short,
      cards: size.cards,
      seen: seen.get(id) ?? 0,
      readiness: readinessOf(sum, size.core - not.core),
    };
  });
}
