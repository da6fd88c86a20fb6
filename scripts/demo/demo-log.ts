import type { Catalog, CatalogEntry } from '../../src/core/content/catalog';
import type { EventId, Fact, LogEvent, Order, Rating } from '../../src/core/log/event';
import { eventId, nextOrder } from '../../src/core/log/order';
import type { Moment } from '../../src/core/time/clock';
import { dayOf } from '../../src/core/time/clock';
import type { Millis, StudyDay } from '../../src/core/time/study-day';
import { minute, studyDayStart } from '../../src/core/time/study-day';
import { Agenda } from './agenda';
import { chance } from './chance';
import type { HeldCard } from './learner';
import { answer, learn, prospect } from './learner';

export interface DemoPlan {
  /** The history ends the evening before. */
  readonly now: Moment;
  /** Study days, one session each. */
  readonly days: number;
  /** Cards met by the end; at most what the catalog has. */
  readonly cards: number;
  /** Ratings that count: as many every day. Where less is due, cards come ahead of their time. */
  readonly reviews: number;
  /** Share of the days without a session; what was due then comes on the next one. */
  readonly idle?: number;
  readonly seed?: number;
}

/** Domains in which the learner knows less than the model expects. */
const weakDomains = new Map([
  ['spark', 0.72],
  ['streaming', 0.8],
  ['governance', 0.84],
]);
/** Cards put aside for good, and slips of the thumb taken back at once; shares of all answers. */
const suspends = 0.001;
const slips = 0.008;
/** Of the days, how many it takes to have met every card. */
const introduction = 0.9;

/** The log of a simulated learner, in total order: the same for the same plan and catalog. */
export function demoLog(catalog: Catalog, plan: DemoPlan): LogEvent[] {
  const random = chance(plan.seed ?? 1);
  const log = new DemoWriter(plan.now.tz);
  const agenda = new Agenda();
  const unseen = inTurn(catalog).slice(0, plan.cards).reverse();
  const today = dayOf(plan.now);
  const met = unseen.length;
  let answered = 0;

  for (let day = today - plan.days; day < today; day++) {
    const passed = 1 - (today - 1 - day) / plan.days;
    if (plan.idle && random() < plan.idle) continue;
    log.beginSession(day, random);
    const introduced = Math.min(1, passed / introduction) * met;
    while (met - unseen.length < introduced) {
      const entry = unseen.pop();
      if (entry) answered += study(newCard(entry), day);
    }
    const goal = Math.round(plan.reviews * passed);
    while (answered < goal) {
      const card = agenda.take(day);
      if (!card) break;
      answered += study(card, day);
    }
  }
  return log.events;

  /** Shows a card until it is known. @returns the ratings that count. */
  function study(card: HeldCard, day: StudyDay): number {
    const { id, version } = card.entry;
    if (card.reps > 2 && random() < suspends) {
      log.write({ type: 'card-suspended', card: id }, 4_000);
      return 0;
    }
    for (let ratings = 1; ; ratings++) {
      const { target, outcomes } = prospect(card, day, agenda.load);
      const rate = (rating: Rating): EventId => {
        const took = Math.round(4_000 + 22_000 * random() ** 2);
        const { due } = outcomes[rating];
        const fact = {
          type: 'card-reviewed',
          card: id,
          rating,
          version,
          target,
          due,
          took,
        } as const;
        return log.write(fact, took + 2_000);
      };
      const rating = answer(card, day, random);
      if (random() < slips) {
        const review = rate('easy');
        log.write({ type: 'review-undone', card: id, review }, 1_500);
      }
      rate(rating);
      learn(card, day, rating, outcomes[rating].due);
      if (rating === 'again' && ratings < 3) continue;
      agenda.add(outcomes[rating].due, card);
      return ratings;
    }
  }
}

function newCard(entry: CatalogEntry): HeldCard {
  const aptitude = weakDomains.get(entry.domain) ?? 1;
  return { entry, aptitude, memory: { stage: 'new' }, reps: 0 };
}

/** Every domain in turn, each in its order of introduction. */
function inTurn(catalog: Catalog): CatalogEntry[] {
  const piles = catalog.domains.map(({ id }) => catalog.cards(id));
  const longest = Math.max(...piles.map((pile) => pile.length));
  return Array.from({ length: longest }, (_, index) =>
    piles.flatMap((pile) => pile[index] ?? []),
  ).flat();
}

/** Stamps facts one after another, as one device would. */
class DemoWriter {
  readonly events: LogEvent[] = [];
  #tz: number;
  #at: Millis = 0;
  #order: Order = { ms: 0, counter: 0 };

  constructor(tz: number) {
    this.#tz = tz;
  }

  /** In the morning or in the evening of a day. */
  beginSession(day: StudyDay, random: () => number): void {
    const hours = random() < 0.6 ? 3.5 : 15;
    this.#at = Math.round(studyDayStart(day, this.#tz) + (hours * 60 + 50 * random()) * minute);
  }

  /** @param pause until the next thing happens, in milliseconds. */
  write(fact: Fact, pause: number): EventId {
    this.#order = nextOrder(this.#order, this.#at);
    const id = eventId('demo', this.events.length + 1);
    this.events.push({ ...fact, id, at: this.#at, tz: this.#tz, order: this.#order });
    this.#at += pause;
    return id;
  }
}
