import type { Catalog } from '../../src/core/content/catalog';
import type { PackedIndex } from '../../src/core/content/packed-index';
import { unpackIndex } from '../../src/core/content/packed-index';
import { openCatalog } from '../../src/core/content/catalog';
import type { QuestionIndex } from '../../src/core/content/question-index';
import type { Question } from '../../src/core/interview/question';
import type { LogEvent } from '../../src/core/log/event';
import { compareEvents } from '../../src/core/log/order';
import type { Moment } from '../../src/core/time/clock';
import { dayOf } from '../../src/core/time/clock';
import { dayLength } from '../../src/core/time/study-day';
import { systemClock } from '../../src/platform/clock';
import { writeMarker } from '../../src/platform/marker';
import { BackfillDatabase } from '../../src/storage/database';
import { putFact } from '../../src/storage/facts';
import type { DemoPlan } from './demo-log';
import { demoLog } from './demo-log';
import { demoMocks } from './demo-mocks';
import { oneReview } from './one-review';
import { seed } from './seed';

/** A history up to now. */
export interface DemoHistory extends Omit<DemoPlan, 'now'> {
  /** Mock interviews over the same days; none where it is left out. */
  readonly interviews?: number;
  /** Days to the interview, whose date was set on the evening before. */
  readonly interviewIn?: number;
}

/** What a browser under test is given: ways to fill the database of the page it is in. */
export interface DemoInPage {
  /** @param index path of the catalog. @returns how many events were written. */
  seedDemo(index: string, plan: DemoHistory, minutesADay?: number): Promise<number>;
  /** Leaves one card due, and all others new. */
  seedOneDue(index: string, card: string): Promise<number>;
}

const inPage: DemoInPage = {
  seedDemo: (index, plan, minutesADay = 15) =>
    write(index, minutesADay, async (catalog, now) => {
      const { interviews = 0, interviewIn, days } = plan;
      const log = demoLog(catalog, { ...plan, now });
      const questions = interviews > 0 ? await allQuestions(catalog) : [];
      const mocks = demoMocks(questions, { now, interviews, days });
      const date = interviewIn === undefined ? [] : [dateSet(now, interviewIn)];
      return [...log, ...mocks, ...date].sort(compareEvents);
    }),
  seedOneDue: (index, card) => write(index, 15, (_, now) => [oneReview(card, now)]),
};
Object.assign(globalThis, inPage);

async function write(
  index: string,
  minutesADay: number,
  history: (catalog: Catalog, now: Moment) => readonly LogEvent[] | Promise<readonly LogEvent[]>,
): Promise<number> {
  const catalog = openCatalog(unpackIndex((await (await fetch(index)).json()) as PackedIndex));
  const now = systemClock.now();
  const events = await history(catalog, now);
  const database = new BackfillDatabase();
  await database.open();
  await seed(database, catalog, now, events);
  await putFact(database, 'settings', {
    theme: 'system',
    minutesADay,
    singleKeys: true,
    restDays: [],
  });
  database.close();
  writeMarker({ reviews: events.length, at: now.at });
  return events.length;
}

function dateSet(now: Moment, days: number): LogEvent {
  const at = now.at - dayLength / 2;
  const date = dayOf(now) + days;
  const stamp = { id: 'date-1', at, tz: now.tz, order: { ms: at, counter: 0 } };
  return { type: 'interview-date-set', date, ...stamp };
}

/** Every question with its rubric. */
async function allQuestions(catalog: Catalog): Promise<Question[]> {
  const read = async <T>(path: string) => (await (await fetch(`/${path}`)).json()) as T;
  const chunks = (await read<QuestionIndex>(catalog.questions)).map(({ chunk }) => chunk);
  return (await Promise.all(chunks.map((chunk) => read<Question[]>(chunk)))).flat();
}
