import type { Card, CardId } from '../core/content/card';
import { hasChanged, noteIn } from '../core/library/remarks';
import type { EventId } from '../core/log/event';
import { beginWith } from '../core/mastery/foundation';
import { modelOf } from '../core/scheduling/fsrs';
import { isLeech } from '../core/scheduling/leech';
import type { Outcomes } from '../core/scheduling/due';
import { daysToWeigh, outcomes } from '../core/scheduling/due';
import { foldCard } from '../core/scheduling/memory';
import type { Reason } from '../core/scheduling/retention';
import { recallOn } from '../core/mastery/readiness';
import {
  baseTarget,
  desiredRetention,
  plainTargets,
  reasonsFor,
} from '../core/scheduling/retention';
import { dayOf } from '../core/time/clock';
import { isRestDay } from '../core/time/weekday';
import { eventsOf } from '../storage/card-rows';
import { getFacts } from '../storage/facts';
import { allDomains, loadBetween } from '../storage/queries';
import type { App } from './context';
import { settingsFrom } from './settings';
import { restsOnIn, weakDomains, weaknesses } from './standings';
import { aheadOf } from './todays-queue';

/** A card as the review screen shows it, with what each rating would lead to. */
export interface ShownCard {
  readonly card: Card;
  readonly domain: string;
  readonly reasons: readonly Reason[];
  /** Title of the weak domain that this weak one rests on. */
  readonly beginWith: string | undefined;
  readonly target: number;
  readonly outcomes: Outcomes;
  readonly leech: boolean;
  readonly isNew: boolean;
  /** Answers so far; with the id it seeds what is shuffled. */
  readonly reps: number;
  /** The card's newest event as of this showing: the rating is refused if another tab adds one. */
  readonly last: EventId | undefined;
  /** Joe's own, shown with the answer; empty where there is none. */
  readonly note: string;
  /** What it says has changed since it was last answered. */
  readonly changed: boolean;
}

/** @returns undefined for a card whose text is not in this build. */
export async function showCard(app: App, id: CardId): Promise<ShownCard | undefined> {
  const { database, catalog, clock, texts } = app;
  const day = dayOf(clock.now());
  const { cards, domains, facts } = database;
  const [card, [row, found, totals]] = await Promise.all([
    texts.find(id),
    database.transaction('r', [cards, domains, facts], async () =>
      Promise.all([
        cards.get(id),
        getFacts(database, ['corrections', 'settings', 'interview', 'plan', 'parameters']),
        allDomains(database),
      ]),
    ),
  ]);
  if (!card) return undefined;
  const model = modelOf(found.parameters);
  const events = row ? eventsOf(row) : [];
  const state = foldCard(events, found.corrections, model);
  const { memory } = state;
  const standings = weaknesses(totals, day);
  const weakness = standings.get(card.domain)?.weakness ?? 0;
  const allWeak = weakDomains(app, standings).map((domain) => domain.id);
  const weak = allWeak.includes(card.domain);
  const basis = weak ? beginWith(card.domain, allWeak, restsOnIn(catalog)) : undefined;
  const interview = aheadOf(found.interview, day);
  const base = baseTarget(interview && interview.date - day);
  const target = desiredRetention(card.kind, weakness, base);
  const reps = state.reviews.length;
  const showing = {
    card: id,
    memory,
    day,
    target,
    plainTargets: plainTargets(card.kind, weakness, base),
    reps,
    model,
  };
  const range = daysToWeigh(showing);
  const load = await loadBetween(database, range.first, range.last);
  const { restDays } = settingsFrom(found.settings);
  const passes = found.plan?.day === day && found.plan.pass.includes(id);
  const pass =
    passes && found.interview
      ? [{ kind: 'final-pass' as const, recall: recallOn(memory, found.interview.date, model) }]
      : [];
  return {
    card,
    domain: catalog.domain(card.domain)?.title ?? card.domain,
    reasons: [...pass, ...reasonsFor(card.kind, weakness, weak, base, model)],
    beginWith: basis === undefined ? undefined : catalog.domain(basis)?.title,
    target,
    outcomes: outcomes(showing, (due) =>
      isRestDay(due, restDays) ? Infinity : (load.get(due) ?? 0),
    ),
    leech: isLeech(memory),
    isNew: memory.stage === 'new',
    reps,
    last: row?.last,
    note: noteIn(events),
    changed: hasChanged(state, events, card.version),
  };
}
