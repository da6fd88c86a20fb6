import type { CardId } from '../../../src/core/content/card';
import type { Catalog, CatalogEntry } from '../../../src/core/content/catalog';
import type { DomainId } from '../../../src/core/content/domain';
import type { Rating } from '../../../src/core/log/event';
import type { Weakness } from '../../../src/core/mastery/weakness';
import { calledWeak, weaknessOf } from '../../../src/core/mastery/weakness';
import type { Outcomes, Showing } from '../../../src/core/scheduling/due';
import { outcomes } from '../../../src/core/scheduling/due';
import { introductions } from '../../../src/core/scheduling/introduce';
import { isWanted } from '../../../src/core/scheduling/memory';
import type { PassCard, QueuedCard } from '../../../src/core/scheduling/queue';
import { buildQueue } from '../../../src/core/scheduling/queue';
import type { ReviewSession } from '../../../src/core/scheduling/review-session';
import { afterRating, beginReview } from '../../../src/core/scheduling/review-session';
import type { Millis, StudyDay } from '../../../src/core/time/study-day';
import type { Conditions, Schedule } from '../schedule';
import type { Records } from './records';

/** How often a card is to come: a target, and by what its intervals are multiplied besides. */
export interface Hold {
  readonly target: number;
  readonly plainTargets: readonly number[];
  readonly times?: number;
}

/** What policies that share this app's queue differ in. */
export interface Habits {
  /** What a plain card is held to on a day. */
  readonly base: (day: StudyDay) => number;
  /** @param weak whether the app calls the domain weak. */
  readonly hold: (entry: CatalogEntry, weakness: number, base: number, weak: boolean) => Hold;
  /** Weak domains first among new cards. */
  readonly weakFirst: boolean;
  /** New cards on a day. */
  readonly newOn: (day: StudyDay, records: Records) => number;
  /** Cards that an interview brought to a day. */
  readonly brought?: (day: StudyDay) => readonly CardId[];
  /** Cards of the final pass on a day. */
  readonly pass?: (day: StudyDay, records: Records) => readonly CardId[];
}

/** Answer times of this many days make the pace, as in the app. */
const paceDays = 30;

/** This app's day, on records in memory: the core's own queue, session, outcomes and evidence. */
export class OwnSchedule implements Schedule {
  readonly #records: Records;
  readonly #conditions: Conditions;
  readonly #catalog: Catalog;
  readonly #habits: Habits;
  #day: StudyDay = 0;
  #session: ReviewSession = beginReview([], 0);
  #weak: readonly DomainId[] = [];

  /** @param catalog as this policy sees it. */
  constructor(conditions: Conditions, catalog: Catalog, records: Records, habits: Habits) {
    this.#conditions = conditions;
    this.#catalog = catalog;
    this.#records = records;
    this.#habits = habits;
  }

  open(day: StudyDay, at: Millis): void {
    this.#day = day;
    this.#weak = calledWeak(standingsOf(this.#records, day));
    this.#session = beginReview(this.#queue(day), at);
  }

  next(): CardId | undefined {
    return this.#session.current?.id;
  }

  rate(card: CardId, rating: Rating, at: Millis, took: Millis): void {
    const entry = this.#entry(card);
    const { target, outcomes: due } = this.#prospect(entry);
    this.#records.review(entry, rating, target, due[rating].due, at, took);
    this.#session = afterRating(this.#session, rating, at);
  }

  #prospect(entry: CatalogEntry): { readonly target: number; readonly outcomes: Outcomes } {
    const { memory, reviews } = this.#records.state(entry.id);
    const base = this.#habits.base(this.#day);
    const { weakness } = weaknessOf(this.#records.evidenceOf(entry.domain), this.#day);
    const weak = this.#weak.includes(entry.domain);
    const { target, plainTargets, times } = this.#habits.hold(entry, weakness, base, weak);
    const day = this.#day;
    const showing = { card: entry.id, memory, day, target, plainTargets, reps: reviews.length };
    const plain = outcomes(showing, this.#records.load);
    return { target, outcomes: times === undefined ? plain : multiplied(plain, showing, times) };
  }

  #queue(day: StudyDay): readonly QueuedCard[] {
    const { days, states } = this.#records;
    const known = [...states].map(([id, state]) => ({ ...this.#entry(id), state }));
    const due = known.filter(
      ({ state: { memory } }) => memory.stage !== 'new' && memory.due <= day,
    );
    const newADay = this.#habits.newOn(day, this.#records);
    const pace = [...days.values()].filter((total) => day - total.day <= paceDays);
    return buildQueue({
      day,
      due,
      dueInAll: due.length,
      brought: (this.#habits.brought?.(day) ?? []).map((id) => this.#queued(id)),
      pass: (this.#habits.pass?.(day, this.#records) ?? []).map((id) => this.#passed(id, day)),
      fresh: this.#fresh(newADay),
      answeredToday: new Map(),
      introducedToday: 0,
      limits: { minutesADay: this.#conditions.minutesADay, newADay },
      minutesSpent: 0,
      seconds: pace.flatMap((total) => total.seconds),
    }).cards;
  }

  #queued(id: CardId): QueuedCard {
    const { memory } = this.#records.state(id);
    return { ...this.#entry(id), state: memory.stage === 'new' ? 'new' : 'due' };
  }

  #passed(id: CardId, day: StudyDay): PassCard {
    const { memory } = this.#records.state(id);
    return { ...this.#entry(id), isDue: memory.stage !== 'new' && memory.due <= day };
  }

  #fresh(newADay: number): CatalogEntry[] {
    const { states } = this.#records;
    const wanted = [...states].filter(([, state]) => isWanted(state)).map(([id]) => id);
    const chosen = introductions({
      catalog: this.#catalog,
      seen: (id) => states.has(id),
      weak: this.#habits.weakFirst ? this.#weak : [],
      newADay,
      atMost: 4 * newADay,
    });
    return [...wanted.map((id) => this.#entry(id)), ...chosen];
  }

  #entry(id: CardId): CatalogEntry {
    const entry = this.#catalog.find(id);
    if (!entry) throw new Error(`There is no card ${id}.`);
    return entry;
  }
}

/** How weak each domain is, as of a day. */
export function standingsOf(records: Records, day: StudyDay): Map<DomainId, Weakness> {
  return new Map(
    [...records.evidence].map(([domain, evidence]) => [domain, weaknessOf(evidence, day)]),
  );
}

/** Intervals times a factor, each rating still later than the one before. */
function multiplied(plain: Outcomes, { day }: Showing, times: number): Outcomes {
  const hard = Math.max(1, Math.round(plain.hard.days * times));
  const good = Math.max(hard + 1, Math.round(plain.good.days * times));
  const easy = Math.max(good + 1, Math.round(plain.easy.days * times));
  const outcome = (days: number) => ({ days, due: day + days });
  return { again: plain.again, hard: outcome(hard), good: outcome(good), easy: outcome(easy) };
}
