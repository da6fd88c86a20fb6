import type { EventId } from '../core/log/event';
import type { DomainId } from '../core/content/domain';
import type { HardCard } from '../core/mastery/hardest';
import { hardest } from '../core/mastery/hardest';
import { predictions } from '../core/mastery/prediction';
import type { Retained } from '../core/mastery/retained';
import { binOf, binsFrom, nothingRetained, retain } from '../core/mastery/retained';
import type { MemoryModel } from '../core/scheduling/fsrs';
import { averages, modelOf } from '../core/scheduling/fsrs';
import type { ClockCorrection } from '../core/scheduling/memory';
import { foldCard } from '../core/scheduling/memory';
import { dayOf } from '../core/time/clock';
import type { StudyDay } from '../core/time/study-day';
import { studyDay } from '../core/time/study-day';
import { breathe } from '../platform/breathe';
import { eventsOf, recallOfRow } from '../storage/card-rows';
import type { CardRow } from '../storage/database';
import { getFacts } from '../storage/facts';
import { rowsByDomain } from '../storage/queries';
import type { App } from './context';

/** What only the answers themselves tell: read card by card. */
export interface Walked {
  /** What was retained in the last 90 days, by domain. */
  readonly retained: ReadonlyMap<DomainId, Retained>;
  /** All predictions by their bin, as `binsFrom` has them. */
  readonly bins: readonly Retained[];
  readonly hardest: readonly HardCard[];
}

/** Retention is about now; source: docs/rules/mastery.md MAS-9. */
export const retainedDays = 90;
const mostHard = 10;
/** Of a frame of 16 ms: the work that may be in it. */
const slice = 8;

export interface Walk {
  /** Called now and then with the cards done, of all that have a row. */
  readonly onprogress: (done: number, all: number) => void;
  /** Whether anybody still waits for it. */
  readonly wanted: () => boolean;
}

/** Reads every card's answers, in slices with a pause in between. @returns undefined once unwanted. */
export async function walkCards(
  app: App,
  { onprogress, wanted }: Walk,
): Promise<Walked | undefined> {
  const { database, catalog, clock } = app;
  const today = dayOf(clock.now());
  const [all, { corrections = [], parameters }] = await Promise.all([
    database.cards.count(),
    getFacts(database, ['corrections', 'parameters']),
  ]);
  const since = parameters ? studyDay(parameters.at, parameters.tz) : -Infinity;
  const models = { now: modelOf(parameters), since };
  const retained = new Map<DomainId, Retained>();
  const of = (domain: DomainId) => {
    const own = retained.get(domain) ?? nothingRetained();
    retained.set(domain, own);
    return own;
  };
  const bins: Retained[] = binsFrom.map(nothingRetained);
  let done = 0;
  let hard: HardCard[] = [];
  let begun = performance.now();
  for (const { id } of catalog.domains) {
    // A domain at a time, so that no frame waits for all of them.
    for (const row of await rowsByDomain(database, id)) {
      if (performance.now() - begun > slice) {
        onprogress(done, all);
        await breathe();
        if (!wanted()) return undefined;
        begun = performance.now();
      }
      const seen = look(row, corrections, models, today);
      done++;
      for (const prediction of seen.predictions) {
        const bin = bins[binOf(prediction.predicted)];
        if (bin) retain(bin, prediction);
        if (prediction.day > today - retainedDays) retain(of(row.domain), prediction);
      }
      if (seen.card.lapses > 0) hard = hardest([...hard, seen.card], mostHard);
    }
  }
  onprogress(all, all);
  return { retained, bins, hardest: hard };
}

/** Parameters that were fitted to answers would predict those well: only what came later tests them. */
interface Models {
  readonly now: MemoryModel;
  /** The day on which they were adopted; before it the averages are taken for what was predicted. */
  readonly since: StudyDay;
}

function look(
  row: CardRow,
  corrections: readonly ClockCorrection[],
  { now, since }: Models,
  today: StudyDay,
) {
  const events = eventsOf(row);
  const { memory, reviews } = foldCard(events, corrections, now);
  const targets = new Map<EventId, number>();
  for (const event of events)
    if (event.type === 'card-reviewed') targets.set(event.id, event.target);
  const card: HardCard = {
    id: row.id,
    domain: row.domain,
    lapses: memory.stage === 'new' ? 0 : memory.lapses,
    answers: reviews.length,
    recall: recallOfRow(row, today, now),
    suspended: row.suspended,
  };
  const by = (model: MemoryModel) => predictions(reviews, (id) => targets.get(id) ?? 0, model);
  const own = by(now);
  const told = now === averages ? own : by(averages);
  return {
    predictions: own.map((each, at) => (each.day > since ? each : (told[at] ?? each))),
    card,
  };
}
