import type { CardId } from '../../../src/core/content/card';
import type { Rating } from '../../../src/core/log/event';
import type { Millis, StudyDay } from '../../../src/core/time/study-day';
import { minute } from '../../../src/core/time/study-day';
import type { Conditions, Schedule } from '../schedule';

/** When a card comes back, as some scheduler says. */
export interface Timing {
  /** @returns when the card is due, and whether that is a step of minutes within the day. */
  next(card: CardId, rating: Rating, at: Millis): { readonly due: Millis; readonly step: boolean };
}

/** A step is shown this much early when nothing else is left (Anki's learn-ahead limit). */
const ahead = 20 * minute;

/** The usual day around a scheduler: steps, then what is due, then new cards, within the minutes. */
export class PlainSchedule implements Schedule {
  readonly #conditions: Conditions;
  readonly #timing: Timing;
  readonly #due = new Map<CardId, Millis>();
  readonly #steps = new Map<CardId, Millis>();
  readonly #unseen: CardId[];
  #introduced = 0;
  #spent: Millis = 0;

  constructor(conditions: Conditions, timing: Timing) {
    this.#conditions = conditions;
    this.#timing = timing;
    this.#unseen = inTurn(conditions);
  }

  open(_day: StudyDay, at: Millis): void {
    this.#introduced = 0;
    this.#spent = 0;
    // A step that was left over from an earlier day is due like any other card.
    for (const [card, due] of this.#steps) if (due <= at) this.#due.set(card, due);
    this.#steps.clear();
  }

  next(at: Millis): CardId | undefined {
    const full = this.#spent >= this.#conditions.minutesADay * minute;
    return (
      soonest(this.#steps, at) ??
      (full ? undefined : (soonest(this.#due, at) ?? this.#fresh())) ??
      soonest(this.#steps, at + ahead)
    );
  }

  rate(card: CardId, rating: Rating, at: Millis, took: Millis): void {
    if (this.#unseen[0] === card) {
      this.#unseen.shift();
      this.#introduced++;
    }
    this.#spent += took;
    this.#due.delete(card);
    this.#steps.delete(card);
    const { due, step } = this.#timing.next(card, rating, at);
    (step ? this.#steps : this.#due).set(card, due);
  }

  #fresh(): CardId | undefined {
    return this.#introduced < this.#conditions.newADay ? this.#unseen[0] : undefined;
  }
}

function soonest(cards: ReadonlyMap<CardId, Millis>, until: Millis): CardId | undefined {
  let first: CardId | undefined;
  let least = until;
  for (const [card, due] of cards) {
    if (due > least || (due === least && first !== undefined)) continue;
    first = card;
    least = due;
  }
  return first;
}

/** Every domain in turn. */
function inTurn({ bank: { catalog } }: Conditions): CardId[] {
  const piles = catalog.domains.map(({ id }) => catalog.cards(id).map((entry) => entry.id));
  const longest = Math.max(...piles.map((pile) => pile.length));
  return Array.from({ length: longest }, (_, at) => piles.flatMap((pile) => pile[at] ?? [])).flat();
}
