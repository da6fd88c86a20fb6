import type { DomainId } from '../content/domain';
import { longestAnswer } from '../scheduling/pace';
import type { CardState } from '../scheduling/memory';
import type { StudyDay } from '../time/study-day';
import type { Evidence } from './evidence';
import { changeEvidence, packEvidence } from './evidence';
import { observations } from './observation';

/** What happened on one study day, and how many cards are due on it: a sum over all cards. */
export interface DayTotal {
  readonly day: StudyDay;
  readonly answers: number;
  readonly again: number;
  /** Cards seen for the first time. */
  readonly introduced: number;
  /** Answer times in whole seconds; their order means nothing. */
  readonly seconds: readonly number[];
  /** Cards due on this day. */
  readonly due: number;
}

/** What is known of one domain: a sum over its cards. */
export interface DomainTotal {
  readonly domain: DomainId;
  /** Cards of the catalog that have been answered; Joe's own, and those that left it, are not among them. */
  readonly seen: number;
  readonly evidence: Evidence;
}

/** What one card adds to the totals of one day. */
export interface DayShare {
  answers: number;
  again: number;
  introduced: number;
  seconds: number[];
  observed: number;
  recalled: number;
  due: number;
}

export function emptyDay(day: StudyDay): DayTotal {
  return { day, answers: 0, again: 0, introduced: 0, seconds: [], due: 0 };
}

export function emptyDomain(domain: DomainId): DomainTotal {
  return { domain, seen: 0, evidence: packEvidence([]) };
}

/** A total in which no card has a share any more: as good as none, and not kept. */
export function isEmptyDay({ answers, introduced, due }: DayTotal): boolean {
  return answers === 0 && introduced === 0 && due === 0;
}

export function isEmptyDomain({ seen, evidence }: DomainTotal): boolean {
  return seen === 0 && evidence.length === 0;
}

/** A card's shares by day. Totals are sums of shares, so they do not depend on any order. */
export function sharesOf(state: CardState): Map<StudyDay, DayShare> {
  const shares = new Map<StudyDay, DayShare>();
  const on = (day: StudyDay): DayShare => {
    let share = shares.get(day);
    if (!share) {
      share = {
        answers: 0,
        again: 0,
        introduced: 0,
        seconds: [],
        observed: 0,
        recalled: 0,
        due: 0,
      };
      shares.set(day, share);
    }
    return share;
  };
  for (const { day, rating, took } of state.reviews) {
    const share = on(day);
    share.answers++;
    if (rating === 'again') share.again++;
    share.seconds.push(Math.min(longestAnswer, Math.round(took / 1000)));
  }
  for (const { day, recalled } of observations(state.reviews)) {
    on(day).observed++;
    if (recalled) on(day).recalled++;
  }
  if (state.memory.stage !== 'new') {
    on(state.memory.firstDay).introduced++;
    if (!state.suspended) on(state.memory.due).due++;
  }
  return shares;
}

/** A day's total with one card's share taken out and another put in. */
export function changeDay(
  total: DayTotal,
  out: DayShare | undefined,
  into: DayShare | undefined,
): DayTotal {
  const difference = (key: 'answers' | 'again' | 'introduced' | 'due') =>
    (into?.[key] ?? 0) - (out?.[key] ?? 0);
  const seconds = [...total.seconds];
  for (const second of out?.seconds ?? []) {
    const index = seconds.indexOf(second);
    if (index >= 0) seconds.splice(index, 1);
  }
  seconds.push(...(into?.seconds ?? []));
  return {
    day: total.day,
    answers: total.answers + difference('answers'),
    again: total.again + difference('again'),
    introduced: total.introduced + difference('introduced'),
    seconds: seconds.sort((a, b) => a - b),
    due: total.due + difference('due'),
  };
}

/** A domain's evidence with one card's observations of a day taken out and others put in. */
export function shiftEvidence(
  evidence: Evidence,
  day: StudyDay,
  out: DayShare | undefined,
  into: DayShare | undefined,
): Evidence {
  const answers = (into?.observed ?? 0) - (out?.observed ?? 0);
  const recalled = (into?.recalled ?? 0) - (out?.recalled ?? 0);
  return changeEvidence(evidence, day, answers, recalled);
}
