import type { DomainId } from '../core/content/domain';
import type { DayShare, DayTotal, DomainTotal } from '../core/mastery/totals';
import {
  changeDay,
  emptyDay,
  emptyDomain,
  isEmptyDomain,
  sharesOf,
  shiftEvidence,
} from '../core/mastery/totals';
import { packEvidence } from '../core/mastery/evidence';
import { recallOn } from '../core/mastery/readiness';
import type { CardState } from '../core/scheduling/memory';
import type { StudyDay } from '../core/time/study-day';
import type { RecallSums } from './facts';

/** One card's change, as the totals see it. */
export interface CardChange {
  readonly domain: DomainId;
  readonly core: boolean;
  readonly before: CardState;
  readonly after: CardState;
}

/** The days whose totals a card's change touches. */
export function touchedDays({ before, after }: CardChange): StudyDay[] {
  const out = sharesOf(before);
  const into = sharesOf(after);
  return [...new Set([...out.keys(), ...into.keys()])].filter(
    (day) => !sameShare(out.get(day), into.get(day)),
  );
}

/** The touched days' totals with a card's change in them. */
export function changedDays(
  { before, after }: CardChange,
  touched: readonly StudyDay[],
  totals: ReadonlyMap<StudyDay, DayTotal | undefined>,
): DayTotal[] {
  const out = sharesOf(before);
  const into = sharesOf(after);
  return touched.map((day) =>
    changeDay(totals.get(day) ?? emptyDay(day), out.get(day), into.get(day)),
  );
}

/** The domain's total with a card's change in it; undefined where it stays as it is. */
export function changedDomain(
  { domain, before, after }: CardChange,
  touched: readonly StudyDay[],
  total: DomainTotal = emptyDomain(domain),
): DomainTotal | undefined {
  const out = sharesOf(before);
  const into = sharesOf(after);
  let { evidence } = total;
  for (const day of touched) evidence = shiftEvidence(evidence, day, out.get(day), into.get(day));
  const seen = Number(after.memory.stage !== 'new') - Number(before.memory.stage !== 'new');
  if (seen === 0 && evidence === total.evidence) return undefined;
  return { ...total, evidence, seen: total.seen + seen };
}

/** The recall sums with one card's change in them. */
export function recallAfter(
  recall: RecallSums,
  { domain, core, before, after }: CardChange,
): RecallSums {
  const due = recall.due + isDue(after, recall.day) - isDue(before, recall.day);
  if (!core) return { ...recall, due };
  const difference = recallOn(after.memory, recall.day) - recallOn(before.memory, recall.day);
  const sum = (recall.sums[domain] ?? 0) + difference;
  return { ...recall, due, sums: { ...recall.sums, [domain]: sum } };
}

/** 1 for a card that is due up to a day. */
export function isDue({ memory, suspended }: CardState, day: StudyDay): 0 | 1 {
  return memory.stage !== 'new' && !suspended && memory.due <= day ? 1 : 0;
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
    evidence: packEvidence(
      [...evidence].map(([day, [answers, recalled]]) => ({ day, answers, recalled })),
    ),
  }));
  return {
    days: [...days.values()],
    domains: domainTotals.filter((total) => !isEmptyDomain(total)),
  };
}
