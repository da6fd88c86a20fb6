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
import { changeEvidence, packEvidence } from '../core/mastery/evidence';
import type { MockEvidence } from '../core/interview/observed';
import { recallOn } from '../core/mastery/readiness';
import type { MemoryModel } from '../core/scheduling/fsrs';
import type { CardState } from '../core/scheduling/memory';
import type { StudyDay } from '../core/time/study-day';
import type { RecallSums } from './facts';

/** One card's change, as the totals see it. */
export interface CardChange {
  /** Where it was, and where it is: Joe may move a card of his own. */
  readonly from: DomainId;
  readonly to: DomainId;
  readonly core: boolean;
  /** It is one of the cards that its domain has, so it counts among those that were seen. */
  readonly counted: boolean;
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

/** The totals of domains with a card's change in them, as far as it changes them. */
export function changedDomains(
  { from, to, counted, before, after }: CardChange,
  totals: ReadonlyMap<DomainId, DomainTotal | undefined>,
): DomainTotal[] {
  const met = ({ memory }: CardState) => Number(counted && memory.stage !== 'new');
  const seen = met(after) - met(before);
  const [out, into, none] = [sharesOf(before), sharesOf(after), new Map<StudyDay, DayShare>()];
  const parts =
    from === to
      ? [{ domain: to, out, into }]
      : [
          { domain: from, out, into: none },
          { domain: to, out: none, into },
        ];
  return parts.flatMap(({ domain, out, into }) => {
    const total = totals.get(domain) ?? emptyDomain(domain);
    let { evidence } = total;
    for (const day of new Set([...out.keys(), ...into.keys()])) {
      evidence = shiftEvidence(evidence, day, out.get(day), into.get(day));
    }
    if (seen === 0 && evidence === total.evidence) return [];
    return [{ ...total, evidence, seen: total.seen + seen }];
  });
}

/** Observations of a day that a domain has more, or less where they are negative. */
export type EvidenceChange = Omit<MockEvidence, 'question'>;

/** The difference that one event of a mock session makes: it is about one question, so one domain. */
export function evidenceChange(
  before: readonly MockEvidence[],
  after: readonly MockEvidence[],
): EvidenceChange | undefined {
  const known = new Map(before.map((evidence) => [evidence.question, evidence]));
  const changed = after.find((now) => {
    const then = known.get(now.question);
    return then?.answers !== now.answers || then.recalled !== now.recalled;
  });
  if (!changed) return undefined;
  const { domain, day, question } = changed;
  const then = known.get(question) ?? { answers: 0, recalled: 0 };
  return {
    domain,
    day,
    answers: changed.answers - then.answers,
    recalled: changed.recalled - then.recalled,
  };
}

/** The domain's total with a change in it. */
export function shiftedDomain(
  { domain, day, answers, recalled }: EvidenceChange,
  total: DomainTotal = emptyDomain(domain),
): DomainTotal {
  return { ...total, evidence: changeEvidence(total.evidence, day, answers, recalled) };
}

/**
 * The recall sums with one card's change in them. @param model of the states; where the sums are of another one,
 * they are near enough until they are taken anew.
 */
export function recallAfter(
  recall: RecallSums,
  { to, core, before, after }: CardChange,
  model: MemoryModel,
): RecallSums {
  const due = recall.due + isDue(after, recall.day) - isDue(before, recall.day);
  if (!core) return { ...recall, due };
  const recalled = ({ memory }: CardState) => recallOn(memory, recall.day, model);
  const difference = recalled(after) - recalled(before);
  const sum = (recall.sums[to] ?? 0) + difference;
  return { ...recall, due, sums: { ...recall.sums, [to]: sum } };
}

/** 1 for a card that is due up to a day. */
export function isDue({ memory, suspended }: CardState, day: StudyDay): 0 | 1 {
  return memory.stage !== 'new' && !suspended && memory.due <= day ? 1 : 0;
}

function sameShare(a: DayShare | undefined, b: DayShare | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

type Observed = Pick<MockEvidence, 'day' | 'answers' | 'recalled'>;

/** What the totals take of a card. */
export interface CardInTotals extends Pick<CardChange, 'counted'> {
  readonly domain: DomainId;
  readonly state: CardState;
}

type Growing<T> = { -readonly [K in keyof T]: T[K] };

/** The totals of a whole log at once, for a rebuild. */
export function totalsOf(
  states: Iterable<CardInTotals>,
  shown: readonly EvidenceChange[] = [],
): { readonly days: DayTotal[]; readonly domains: DomainTotal[] } {
  const days = new Map<StudyDay, Growing<DayTotal> & { seconds: number[] }>();
  const domains = new Map<DomainId, { seen: number; evidence: Map<StudyDay, [number, number]> }>();
  const domainOf = (domain: DomainId) => {
    const of = domains.get(domain) ?? { seen: 0, evidence: new Map<StudyDay, [number, number]>() };
    domains.set(domain, of);
    return of;
  };
  const observe = (of: { evidence: Map<StudyDay, [number, number]> }, seen: Observed) => {
    const [answers, recalled] = of.evidence.get(seen.day) ?? [0, 0];
    of.evidence.set(seen.day, [answers + seen.answers, recalled + seen.recalled]);
  };
  for (const evidence of shown) observe(domainOf(evidence.domain), evidence);
  for (const { domain, counted, state } of states) {
    const of = domainOf(domain);
    if (counted && state.memory.stage !== 'new') of.seen++;
    for (const [day, share] of sharesOf(state)) {
      const total = days.get(day) ?? { ...emptyDay(day), seconds: [] };
      days.set(day, total);
      total.seconds.push(...share.seconds);
      total.answers += share.answers;
      total.again += share.again;
      total.introduced += share.introduced;
      total.due += share.due;
      if (share.observed > 0) {
        observe(of, { day, answers: share.observed, recalled: share.recalled });
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
