import type { CardId, CardKind } from '../content/card';
import type { DomainId } from '../content/domain';
import { hash } from '../hash';
import type { Millis, StudyDay } from '../time/study-day';
import { cardsWithin, minutesFor } from './pace';

/** A card that could be shown today. */
export interface Candidate {
  readonly id: CardId;
  readonly domain: DomainId;
  readonly kind: CardKind;
  readonly siblings: string;
  /** Was rated Again today: not before this instant while anything else is left. */
  readonly retryAt?: Millis;
}

export interface QueuedCard extends Candidate {
  readonly state: 'due' | 'new' | 'retry';
}

/** A card that comes today because its chance on the day of the interview is low (SCH-18). */
export interface PassCard extends Candidate {
  /** Whether it is due as well. */
  readonly isDue: boolean;
}

export interface QueueInput {
  readonly day: StudyDay;
  /** Due cards, at least as many as the minutes allow; the rest may stay unread. */
  readonly due: readonly Candidate[];
  /** All that are due, read or not. */
  readonly dueInAll: number;
  /** Brought to today by an interview, new ones among them: they come first, whatever the minutes. */
  readonly brought?: readonly QueuedCard[];
  /** The final pass of the day, the lowest chance first: in front of the rest, within the minutes. */
  readonly pass?: readonly PassCard[];
  /** New cards in the order of introduction, none seen yet. */
  readonly fresh: readonly Candidate[];
  /** Sibling groups of which a card was answered today, each with that card. */
  readonly answeredToday: ReadonlyMap<string, CardId>;
  readonly introducedToday: number;
  readonly limits: Limits;
  readonly minutesSpent: number;
  /** Answer times in seconds, for the pace. */
  readonly seconds: readonly number[];
}

export interface Limits {
  readonly minutesADay: number;
  readonly newADay: number;
}

export interface Queue {
  readonly cards: readonly QueuedCard[];
  /** How many of them come in the final pass. */
  readonly passed: number;
  readonly minutes: number;
  /** Due cards that today's minutes have no room for. */
  readonly waiting: number;
  /** More is due than a day's minutes hold: no new cards until it is cleared. See SCH-8. */
  readonly behind: boolean;
  /** Study days until the waiting cards are worked off, when behind. */
  readonly daysBehind: number;
}

/** Today's cards: retries and due ones, then new ones in balance, interleaved across domains. */
export function buildQueue(input: QueueInput): Queue {
  const { limits, seconds, brought = [] } = input;
  const isBrought = new Set(brought.map(({ id }) => id));
  // A retry that was left over from an earlier day is due like any other card.
  const isRetry = ({ retryAt, siblings, id }: Candidate) =>
    retryAt !== undefined && input.answeredToday.get(siblings) === id;
  const retries = input.due.filter(isRetry);
  const dueBrought = brought.filter(({ state }) => state === 'due').length;
  const ripe = input.dueInAll - retries.length - dueBrought;
  const room = cardsWithin(limits.minutesADay - input.minutesSpent, seconds);
  const fullDay = Math.max(1, cardsWithin(limits.minutesADay, seconds));

  const groups = new Map(input.answeredToday);
  const isFree = ({ siblings, id }: Candidate) => (groups.get(siblings) ?? id) === id;
  const take = <C extends Candidate>(cards: readonly C[], most: number): C[] => {
    const taken: C[] = [];
    for (const card of cards) {
      if (taken.length >= most) break;
      if (!isFree(card)) continue;
      groups.set(card.siblings, card.id);
      taken.push(card);
    }
    return taken;
  };

  const first = take(brought, Infinity);
  const again = take(retries, Infinity);
  const isRetried = new Set(retries.map(({ id }) => id));
  const pass = take(
    (input.pass ?? []).filter(({ id }) => !isBrought.has(id) && !isRetried.has(id)),
    Math.max(0, room - first.length),
  );
  const isPassed = new Set(pass.map(({ id }) => id));
  const due = input.due
    .filter((card) => !isRetry(card) && !isBrought.has(card.id) && !isPassed.has(card.id))
    .map(withoutRetry);
  // Siblings are held back first: a gap made later would let two of one domain follow each other.
  const free = take(due, Infinity);
  // They wait for tomorrow, not for more minutes.
  const held = due.length - free.length;
  const behind = ripe - held > fullDay;
  const left = Math.max(0, room - first.length - pass.length);
  const reviews = spread(free, input.day).slice(0, left);
  const newRoom = behind
    ? 0
    : Math.min(limits.newADay - input.introducedToday, left - reviews.length);
  const fresh = take(
    input.fresh.filter(({ id }) => !isBrought.has(id)),
    Math.max(0, newRoom),
  );
  const cards: QueuedCard[] = [
    ...apart(first),
    ...apart(pass).map((card) => ({ ...withoutRetry(card), state: 'due' as const })),
    ...reviews.map((card) => ({ ...card, state: 'due' as const })),
    ...apart(fresh).map((card) => ({ ...card, state: 'new' as const })),
    ...again.map((card) => ({ ...card, state: 'retry' as const })),
  ];
  const duePassed = pass.filter(({ isDue }) => isDue).length;
  const waiting = Math.max(0, ripe - duePassed - reviews.length - held);
  return {
    cards,
    passed: pass.length,
    minutes: minutesFor(cards.length, seconds),
    waiting,
    behind,
    daysBehind: behind ? Math.ceil(waiting / fullDay) : 0,
  };
}

function withoutRetry({ id, domain, kind, siblings }: Candidate): Candidate {
  return { id, domain, kind, siblings };
}

/**
 * Interleaves domains: always from the one with the most cards left, never the same twice running
 * where another has any. Within a domain the day shuffles, since order hardly matters (SCH-8).
 */
function spread(cards: readonly Candidate[], day: StudyDay): Candidate[] {
  const byDomain = Map.groupBy(cards, (card) => card.domain);
  const piles = [...byDomain].map(([domain, pile]) => ({
    domain,
    cards: pile
      .map((card) => ({ card, key: hash(`${card.id}:${day}`) }))
      .sort((a, b) => a.key - b.key)
      .map(({ card }) => card),
  }));
  const result: Candidate[] = [];
  let last: DomainId | undefined;
  while (result.length < cards.length) {
    let best: (typeof piles)[number] | undefined;
    for (const pile of piles) {
      if (pile.cards.length === 0 || (pile.domain === last && hasOther(piles, last))) continue;
      if (!best || pile.cards.length > best.cards.length) best = pile;
    }
    const card = best?.cards.pop();
    if (!card) break;
    result.push(card);
    last = card.domain;
  }
  return result;
}

/** Keeps an order as far as it can while no domain follows directly on itself. */
function apart<C extends Candidate>(cards: readonly C[]): C[] {
  const left = [...cards];
  const result: C[] = [];
  while (left.length > 0) {
    const other = left.findIndex((card) => card.domain !== result.at(-1)?.domain);
    result.push(...left.splice(Math.max(0, other), 1));
  }
  return result;
}

function hasOther(
  piles: readonly { readonly domain: DomainId; readonly cards: readonly Candidate[] }[],
  domain: DomainId,
): boolean {
  return piles.some((pile) => pile.domain !== domain && pile.cards.length > 0);
}

/**
 * The card to show now. A card rated Again waits for its delay while anything else is left, and
 * never follows directly on itself unless it is alone (SCH-7).
 */
export function nextCard(
  cards: readonly QueuedCard[],
  now: Millis,
  last: CardId | undefined,
): QueuedCard | undefined {
  const others = cards.filter((card) => card.id !== last);
  const ripe = others.find(({ retryAt }) => retryAt !== undefined && retryAt <= now);
  const plain = others.find(({ retryAt }) => retryAt === undefined);
  const soonest = [...others].sort((a, b) => (a.retryAt ?? 0) - (b.retryAt ?? 0))[0];
  return ripe ?? plain ?? soonest ?? cards[0];
}
