import type { CardId } from '../core/content/card';
import type { CatalogEntry } from '../core/content/catalog';
import type { Fall } from '../core/library/forgetting';
import { fallsOf } from '../core/library/forgetting';
import type { Happening } from '../core/library/history';
import { historyOf } from '../core/library/history';
import type { CardMark } from '../core/library/marks';
import { marksOf } from '../core/library/marks';
import { noteIn } from '../core/library/remarks';
import type { CardEvent } from '../core/log/event';
import { standingChange } from '../core/log/undo';
import { recallOn } from '../core/mastery/readiness';
import { modelOf } from '../core/scheduling/fsrs';
import type { Memory } from '../core/scheduling/memory';
import { foldCard } from '../core/scheduling/memory';
import type { OftenReason } from '../core/scheduling/retention';
import { baseTarget, desiredRetention, reasonsFor } from '../core/scheduling/retention';
import { dayOf } from '../core/time/clock';
import type { StudyDay } from '../core/time/study-day';
import { eventsOf } from '../storage/card-rows';
import { getFacts } from '../storage/facts';
import { allDomains } from '../storage/queries';
import type { App } from './context';
import { takeIn } from './own-cards';
import { weakDomains, weaknesses } from './standings';
import { aheadOf } from './todays-queue';

/** Everything that is known of one card, but for its text. */
export interface CardView {
  readonly entry: CatalogEntry;
  /** Title of its domain. */
  readonly domain: string;
  readonly day: StudyDay;
  readonly memory: Memory;
  readonly marks: readonly CardMark[];
  readonly discarded: boolean;
  /** A reset that can be taken back. */
  readonly resettable: boolean;
  readonly recall: number;
  /** On the day of the interview that is ahead, if it is left alone until then. */
  readonly onTheDay?: { readonly day: StudyDay; readonly recall: number };
  readonly history: readonly Happening[];
  /** How recall fell and was brought back, to the end of the curve. */
  readonly falls: readonly Fall[];
  /** What its next answer is held to. */
  readonly target: number;
  /** The recall to which the last answer set its due day; none where that answer was Again. */
  readonly set?: number;
  readonly reasons: readonly OftenReason[];
  readonly note: string;
  /** Cards of the same text. */
  readonly siblings: readonly CardId[];
  /** The card to know first, and those that it is first for. */
  readonly before: readonly CardId[];
  readonly after: readonly CardId[];
}

/** The curve goes this much further than the next showing, in days. */
const beyond = 14;

/** @returns undefined for an id that no catalog and no log knows. */
export async function seeCard(app: App, id: CardId): Promise<CardView | undefined> {
  const { database, catalog, clock, ownCards } = app;
  const day = dayOf(clock.now());
  const { cards, domains, facts } = database;
  const [row, found, totals] = await database.transaction('r', [cards, domains, facts], async () =>
    Promise.all([
      cards.get(id),
      getFacts(database, ['corrections', 'interview', 'parameters']),
      allDomains(database),
    ]),
  );
  const { corrections = [] } = found;
  const interview = aheadOf(found.interview, day);
  const base = baseTarget(interview && interview.date - day);
  const model = modelOf(found.parameters);
  const known = catalog.find(id);
  if (row?.own) takeIn(ownCards, catalog, row);
  const entry = catalog.find(id) ?? known ?? (row?.own && ownEntryOf(row));
  if (!entry) return undefined;
  const events = row ? eventsOf(row) : [];
  const state = foldCard(events, corrections, model);
  const { memory, discarded } = state;
  const standings = weaknesses(totals, day);
  const weakness = standings.get(entry.domain)?.weakness ?? 0;
  const weak = weakDomains(app, standings).some((domain) => domain.id === entry.domain);
  const due = memory.stage === 'new' ? day : memory.due;
  const set = recallSet(memory, events);
  return {
    entry,
    domain: catalog.domain(entry.domain)?.title ?? entry.domain,
    day,
    memory,
    marks: marksOf(state, events, entry.version, day),
    discarded,
    resettable: memory.stage === 'new' && standingChange(events, 'card-reset') !== undefined,
    recall: recallOn(memory, day, model),
    ...(interview && {
      onTheDay: { day: interview.date, recall: recallOn(memory, interview.date, model) },
    }),
    history: historyOf(events, corrections),
    falls: fallsOf(events, corrections, Math.max(day, due) + beyond, model),
    target: desiredRetention(entry.kind, weakness, base),
    ...(set !== undefined && { set }),
    reasons: reasonsFor(entry.kind, weakness, weak, base, model),
    note: noteIn(events),
    ...kinOf(app, entry),
  };
}

/** What the answer that stands last was held to, unless it was Again. */
function recallSet(memory: Memory, events: readonly CardEvent[]): number | undefined {
  if (memory.stage === 'new') return undefined;
  const last = events.find(({ id }) => id === memory.lastReview);
  return last?.type === 'card-reviewed' && last.rating !== 'again' ? last.target : undefined;
}

/** A card of his own that was discarded: the catalog has let go of it. */
function ownEntryOf(row: Pick<CatalogEntry, 'id' | 'domain' | 'kind' | 'siblings'>): CatalogEntry {
  const { id, domain, kind, siblings } = row;
  return { id, domain, kind, siblings, version: 1, core: false };
}

function kinOf(
  { catalog, ownCards }: App,
  entry: CatalogEntry,
): Pick<CardView, 'siblings' | 'before' | 'after'> {
  const own = [...ownCards.keys()].flatMap((id) => catalog.find(id) ?? []);
  const all = [...catalog.domains.flatMap(({ id }) => catalog.cards(id)), ...own];
  // A card to know first is named by its own id, or by that of the text it is made of.
  const names = (name: string | undefined) => (other: CatalogEntry) =>
    name !== undefined && other.id !== entry.id && (other.id === name || other.siblings === name);
  const ids = (some: readonly CatalogEntry[]) => some.map(({ id }) => id);
  return {
    siblings: ids(all.filter(names(entry.siblings))),
    before: ids(all.filter(names(entry.after))),
    after: ids(all.filter(({ after }) => after === entry.id || after === entry.siblings)),
  };
}
