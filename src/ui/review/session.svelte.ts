import type { App } from '../../app/context';
import type { ReviewBeginning } from '../../app/begin-review';
import { beginReviewing, queuedCard } from '../../app/begin-review';
import { ensureDay } from '../../app/ensure-day';
import { rateCard } from '../../app/rate-card';
import type { ShownCard } from '../../app/show-card';
import { showCard } from '../../app/show-card';
import { suspendCard } from '../../app/suspend-card';
import { todaysUndoable, undo } from '../../app/undo';
import type { CardId } from '../../core/content/card';
import type { Rating } from '../../core/log/event';
import { dayOf } from '../../core/time/clock';
import type { ReviewSession } from '../../core/scheduling/review-session';
import {
  afterRating,
  afterUndo,
  doubleTapGuard,
  likelyNext,
  revealGuard,
  without,
} from '../../core/scheduling/review-session';
import { loadSeldom } from '../screens';
import { Ahead } from './ahead.svelte';
import { describeFault, faults, notices, ratingFault } from '../words';

/** What the review screen shows. A rating that could not be saved is kept and can be tried again. */
export type Stage =
  | { readonly name: 'loading' }
  | { readonly name: 'front' | 'back'; readonly shown: ShownCard }
  | {
      readonly name: 'unsaved';
      readonly shown: ShownCard;
      readonly rating: Rating;
      readonly took: number;
      readonly fault: string;
    }
  | { readonly name: 'missing'; readonly id: CardId; readonly fault: string }
  | { readonly name: 'done' };

/** The card at which a review was left, for an interview or a look at Today. */
let waiting: CardId | undefined;

/** Holds the core's review session and carries it out: every rating is stored before it moves on. */
export class Session {
  stage = $state.raw<Stage>({ name: 'loading' });
  review = $state.raw<ReviewSession>({ left: [], current: undefined, answered: 0 });
  undoable = $state(false);
  /** Something is being stored: what is on the screen may be about to change. */
  busy = $state(false);
  /** A sentence for the moment, such as that another tab was faster. */
  notice = $state('');

  #app: App;
  #day = 0;
  #shownAt = 0;
  #revealedAt = 0;
  #ratedAt = -Infinity;
  #ahead: Ahead;
  #working = false;

  /** @param beginning where it was read already. @param more minutes beyond those used up. */
  constructor(app: App, beginning: ReviewBeginning | undefined, more: number) {
    this.#app = app;
    this.#ahead = new Ahead(app);
    if (beginning) this.#take(beginning);
    else void this.begin(more);
  }

  /** The card in front, and the one whose elements wait for their turn. */
  get cards(): ShownCard[] {
    const { stage } = this;
    const shown = stage.name === 'front' || stage.name === 'back' ? [stage.shown] : [];
    return this.#ahead.card ? [...shown, this.#ahead.card] : shown;
  }

  get total(): number {
    return this.review.answered + this.review.left.length;
  }

  /** @param more minutes beyond the daily ones. */
  async begin(more = 0): Promise<void> {
    try {
      await ensureDay(this.#app, loadSeldom);
      this.#take(await beginReviewing(this.#app, more, waiting));
    } catch (fault) {
      this.notice = describeFault(fault);
    }
  }

  #take({ review, shown, undoable }: ReviewBeginning): void {
    this.#day = dayOf(this.#app.clock.now());
    this.undoable = undoable;
    this.review = review;
    if (shown) this.#front(shown);
    else void this.#show(review);
  }

  /** A phone that wakes up on another day has another queue. */
  async wake(): Promise<void> {
    const slept = this.#day !== dayOf(this.#app.clock.now());
    if (slept && this.stage.name !== 'unsaved') await this.begin();
  }

  reveal(): void {
    if (this.stage.name !== 'front' || this.#working) return;
    const { shown } = this.stage;
    this.stage = { name: 'back', shown };
    this.notice = '';
    this.#revealedAt = performance.now();
    this.#ahead.begin(shown, likelyNext(this.review, this.#now())?.id);
  }

  async rate(rating: Rating): Promise<void> {
    const { stage } = this;
    if (stage.name !== 'back' || this.#working) return;
    const since = performance.now();
    // A second tap that was meant for the card before is no decision about this one.
    if (since - this.#revealedAt < revealGuard || since - this.#ratedAt < doubleTapGuard) return;
    await this.#save(stage.shown, rating, since - this.#shownAt);
  }

  /** Once more for a rating that could not be stored. */
  async retry(): Promise<void> {
    const { stage } = this;
    if (stage.name === 'unsaved') await this.#save(stage.shown, stage.rating, stage.took);
    if (stage.name === 'missing') await this.#show(this.review);
  }

  async undo(): Promise<void> {
    await this.#exclusively(async () => {
      this.busy = true;
      const last = (await todaysUndoable(this.#app)).at(-1);
      const id = await undo(this.#app);
      const card = id && (await queuedCard(this.#app, id));
      this.undoable = (await todaysUndoable(this.#app)).length > 0;
      if (card) await this.#show(afterUndo(this.review, card, last?.type === 'card-reviewed'));
      this.notice = '';
    });
  }

  async suspend(): Promise<void> {
    const { stage } = this;
    if (stage.name !== 'front' && stage.name !== 'back') return;
    await this.#exclusively(async () => {
      this.busy = true;
      await suspendCard(this.#app, stage.shown.card.id);
      await this.#show(without(this.review, stage.shown.card.id, this.#now()));
      this.undoable = true;
      this.notice = notices.suspended;
    });
  }

  /** Leaves out a card that cannot be shown. */
  async skip(): Promise<void> {
    const { stage } = this;
    if (stage.name === 'missing') await this.#show(without(this.review, stage.id, this.#now()));
  }

  async #save(shown: ShownCard, rating: Rating, took: number): Promise<void> {
    await this.#exclusively(async () => {
      try {
        const prepared = await this.#ahead.prepared;
        const appended = await rateCard(this.#app, shown, rating, took, prepared);
        this.#ratedAt = performance.now();
        this.undoable ||= appended.written;
        const next = appended.written
          ? afterRating(this.review, rating, this.#now())
          : without(this.review, shown.card.id, this.#now());
        await this.#show(next);
        this.notice = appended.written ? '' : faults.stale;
      } catch (fault) {
        this.stage = { name: 'unsaved', shown, rating, took, fault: ratingFault(fault) };
      }
    });
  }

  async #show(review: ReviewSession): Promise<void> {
    this.review = review;
    const id = review.current?.id;
    waiting = id;
    if (id === undefined) {
      this.stage = { name: 'done' };
      return;
    }
    try {
      const ready = this.#ahead.take(id);
      // What is in the page already comes to the front with the rest, in one go.
      const shown = ready && !(ready instanceof Promise) ? ready : await ready;
      const found = shown ?? (await showCard(this.#app, id));
      if (!found) throw new Error(`no text for ${id}`);
      this.#front(found);
    } catch {
      this.stage = { name: 'missing', id, fault: faults.missingText };
    }
  }

  #front(shown: ShownCard): void {
    waiting = shown.card.id;
    this.stage = { name: 'front', shown };
    this.#shownAt = performance.now();
  }

  /** One change at a time: a second tap while the first is being stored does nothing. */
  async #exclusively(change: () => Promise<void>): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    try {
      await change();
    } catch (fault) {
      this.notice = describeFault(fault);
    } finally {
      this.#working = false;
      this.busy = false;
    }
  }

  #now(): number {
    return this.#app.clock.now().at;
  }
}
