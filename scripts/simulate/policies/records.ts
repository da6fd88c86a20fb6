import type { CardId } from '../../../src/core/content/card';
import type { CatalogEntry } from '../../../src/core/content/catalog';
import type { DomainId } from '../../../src/core/content/domain';
import type { CardEvent, Fact, Rating } from '../../../src/core/log/event';
import { eventId, nextOrder } from '../../../src/core/log/order';
import type { Order } from '../../../src/core/log/event';
import type { Evidence } from '../../../src/core/mastery/evidence';
import { changeEvidence, packEvidence } from '../../../src/core/mastery/evidence';
import type { DayTotal } from '../../../src/core/mastery/totals';
import { changeDay, emptyDay, sharesOf, shiftEvidence } from '../../../src/core/mastery/totals';
import type { CardState } from '../../../src/core/scheduling/memory';
import { foldCard } from '../../../src/core/scheduling/memory';
import type { Millis, StudyDay } from '../../../src/core/time/study-day';
import { studyDay } from '../../../src/core/time/study-day';
import { zone } from '../calendar';

export const unmet: CardState = {
  memory: { stage: 'new' },
  suspended: false,
  discarded: false,
  reviews: [],
};

type CardFact = Extract<Fact, { readonly type: CardEvent['type'] }>;

/** What the app's database would hold: the events of each card, and the rows derived from them. */
export class Records {
  readonly days = new Map<StudyDay, DayTotal>();
  readonly evidence = new Map<DomainId, Evidence>();
  readonly states = new Map<CardId, CardState>();
  readonly #events = new Map<CardId, CardEvent[]>();
  readonly #domains = new Map<CardId, DomainId>();
  #order: Order = { ms: 0, counter: 0 };
  #written = 0;

  state(card: CardId): CardState {
    return this.states.get(card) ?? unmet;
  }

  load = (day: StudyDay): number => this.days.get(day)?.due ?? 0;

  evidenceOf(domain: DomainId): Evidence {
    return this.evidence.get(domain) ?? packEvidence([]);
  }

  /** The domain of a card that has events. */
  domainOf(card: CardId): DomainId {
    return this.#domains.get(card) ?? '';
  }

  review(
    entry: CatalogEntry,
    rating: Rating,
    target: number,
    due: StudyDay,
    at: Millis,
    took: Millis,
  ) {
    const { id: card, version } = entry;
    this.#write(entry, { type: 'card-reviewed', card, rating, version, target, due, took }, at);
  }

  bring(entry: CatalogEntry, due: StudyDay, at: Millis): void {
    this.#write(entry, { type: 'card-brought-forward', card: entry.id, due }, at);
  }

  observe(domain: DomainId, day: StudyDay, answers: number, recalled: number): void {
    this.evidence.set(domain, changeEvidence(this.evidenceOf(domain), day, answers, recalled));
  }

  #write({ id, domain }: CatalogEntry, fact: CardFact, at: Millis): void {
    this.#order = nextOrder(this.#order, at);
    const stamp = { id: eventId('simulated', ++this.#written), at, tz: zone, order: this.#order };
    const events = this.#events.get(id) ?? [];
    events.push({ ...fact, ...stamp });
    this.#events.set(id, events);

    this.#domains.set(id, domain);
    const before = this.state(id);
    const after = foldCard(events);
    this.states.set(id, after);
    const [out, into] = [sharesOf(before), sharesOf(after)];
    for (const day of new Set([studyDay(at, zone), ...dueDays(before), ...dueDays(after)])) {
      const total = this.days.get(day) ?? emptyDay(day);
      this.days.set(day, changeDay(total, out.get(day), into.get(day)));
      const evidence = shiftEvidence(this.evidenceOf(domain), day, out.get(day), into.get(day));
      this.evidence.set(domain, evidence);
    }
  }
}

function dueDays({ memory }: CardState): StudyDay[] {
  return memory.stage === 'new' ? [] : [memory.due];
}
