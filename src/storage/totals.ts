import type { DomainId } from '../core/content/domain';
import type { DayShare, DayTotal, DomainTotal } from '../core/mastery/totals';
import {
  changeDay,
  changeEvidence,
  emptyDay,
  emptyDomain,
  isEmptyDay,
  isEmptyDomain,
  sharesOf,
} from '../core/mastery/totals';
import { recallOn } from '../core/mastery/readiness';
import type { CardState } from '../core/scheduling/memory';
import type { StudyDay } from '../core/time/study-day';
import type { BackfillDatabase } from './database';
import type { RecallSums } from './facts';

/** One card's change, as the totals see it. */
export interface CardChange {
  readonly domain: DomainId;
  readonly core: boolean;
  readonly before: CardState;
  readonly after: CardState;
}

/** Brings the day and domain totals in line with a changed card; only touched rows are written. */
export async function changeTotals(
  database: BackfillDatabase,
  { domain, before, after }: CardChange,
): Promise<void> {
  const out = sharesOf(before);
  const into = sharesOf(after);
  const touched = [...new Set([...out.keys(), ...into.keys()])].filter(
    (day) => !sameShare(out.get(day), into.get(day)),
  );
  const [days, total] = await Promise.all([
    database.days.bulkGet(touched),
    database.domains.get(domain),
  ]);
  const changedDays: DayTotal[] = [];
  let changed: DomainTotal = total ?? emptyDomain(domain);
  touched.forEach((day, index) => {
    changedDays.push(changeDay(days[index] ?? emptyDay(day), out.get(day), into.get(day)));
    const evidence = changeEvidence(changed.evidence, day, out.get(day), into.get(day));
    changed = { ...changed, evidence };
  });
  const writes: PromiseLike<unknown>[] = [];
  const seen = Number(after.memory.stage !== 'new') - Number(before.memory.stage !== 'new');
  if (seen !== 0 || changed.evidence !== total?.evidence) {
    changed = { ...changed, seen: changed.seen + seen };
    writes.push(
      isEmptyDomain(changed) ? database.domains.delete(domain) : database.domains.put(changed),
    );
  }
  // What an undo emptied is gone as if it had never been: the same rows as a replay gives.
  const emptied = changedDays.filter(isEmptyDay).map(({ day }) => day);
  if (emptied.length > 0) writes.push(database.days.bulkDelete(emptied));
  writes.push(database.days.bulkPut(changedDays.filter((total) => !isEmptyDay(total))));
  await Promise.all(writes);
}

/** The recall sums with one card's change in them. */
export function recallAfter(
  recall: RecallSums,
  { domain, core, before, after }: CardChange,
): RecallSums {
  if (!core) return recall;
  const difference = recallOn(after.memory, recall.day) - recallOn(before.memory, recall.day);
  const sum = (recall.sums[domain] ?? 0) + difference;
  return { ...recall, sums: { ...recall.sums, [domain]: sum } };
}

function sameShare(a: DayShare | undefined, b: DayShare | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The totals of a whole log at once, for a rebuild. */
export function totalsOf(
  states: Iterable<{ readonly domain: DomainId; readonly state: CardState }>,
): { readonly days: DayTotal[]; readonly domains: DomainTotal[] } {
  const days = new Map<StudyDay, DayTotal & { seconds: number[] }>();
  const domains = new Map<DomainId, { seen: number; evidence: Map<StudyDay, [number, number]> }>();
  for (const { domain, state } of states) {
    const of = domains.get(domain) ?? { seen: 0, evidence: new Map<StudyDay, [number, number]>() };
    domains.set(domain, of);
    if (state.memory.stage !== 'new') of.seen++;
    for (const [day, share] of sharesOf(state)) {
      const total = days.get(day) ?? { ...emptyDay(day), seconds: [] };
      total.seconds.push(...share.seconds);
      days.set(day, {
        day,
        answers: total.answers + share.answers,
        again: total.again + share.again,
        introduced: total.introduced + share.introduced,
        seconds: total.seconds,
        due: total.due + share.due,
      });
      if (share.observed > 0) {
        const [answers, recalled] = of.evidence.get(day) ?? [0, 0];
        of.evidence.set(day, [answers + share.observed, recalled + share.recalled]);
      }
    }
  }
  for (const { seconds } of days.values()) seconds.sort((a, b) => a - b);
  const domainTotals = [...domains].map(([domain, { seen, evidence }]) => ({
    domain,
    seen,
    evidence: [...evidence]
      .map(([day, [answers, recalled]]) => ({ day, answers, recalled }))
      .sort((a, b) => a.day - b.day),
  }));
  return {
    days: [...days.values()],
    domains: domainTotals.filter((total) => !isEmptyDomain(total)),
  };
}
