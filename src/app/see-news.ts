import type { MemoryModel } from '../core/scheduling/fsrs';
import { modelOf } from '../core/scheduling/fsrs';
import { desiredRetention } from '../core/scheduling/retention';
import { goodIntervals } from '../core/scheduling/typical';
import { dayOf } from '../core/time/clock';
import type { StudyDay } from '../core/time/study-day';
import type { Told } from '../storage/facts';
import { getFacts, putFact } from '../storage/facts';
import { readSeldom } from '../storage/read-log';
import type { App } from './context';

/** Parameters that were adopted by themselves, and what they changed. */
export interface Adoption {
  /** Clean answers that they were fitted to. */
  readonly answers: number;
  /** Days after which a card comes that is rated Good each time, first with what stood before. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** What happened without Joe, and is told on Today until he has read it. */
export interface News {
  /** The day of an interview that has passed. */
  readonly passed: StudyDay | undefined;
  readonly adoption: Adoption | undefined;
}

export async function seeNews(app: App): Promise<News> {
  const { database, clock } = app;
  const found = await getFacts(database, ['interview', 'parameters', 'told']);
  const { interview, parameters, told } = found;
  const isPast = interview && interview.date < dayOf(clock.now());
  const isNew = parameters && parameters.answers > 0 && told?.parameters !== parameters.id;
  return {
    passed: isPast && told?.interview !== interview.date ? interview.date : undefined,
    adoption: isNew ? await adoptionOf(app) : undefined,
  };
}

/** @returns undefined where he asked for them himself, by taking back that he wanted the averages. */
async function adoptionOf({ database }: App): Promise<Adoption | undefined> {
  const fits = await readSeldom(database, 'parameters-fitted');
  const standing = fits.at(-1);
  const earlier = fits.slice(0, -1);
  if (!standing || earlier.some(({ answers }) => answers === standing.answers)) return undefined;
  const example = (model: MemoryModel) => goodIntervals(model, desiredRetention('concept', 0));
  return {
    answers: standing.answers,
    before: example(modelOf(earlier.at(-1))),
    after: example(modelOf(standing)),
  };
}

/** Joe has read one of them: it is not told again. */
export async function putAside({ database }: App, what: 'passed' | 'adoption'): Promise<void> {
  await database.transaction('rw', database.facts, async () => {
    const { interview, parameters, told } = await getFacts(database, [
      'interview',
      'parameters',
      'told',
    ]);
    const read: Told =
      what === 'passed'
        ? { ...(interview && { interview: interview.date }) }
        : { ...(parameters && { parameters: parameters.id }) };
    await putFact(database, 'told', { ...told, ...read });
  });
}
