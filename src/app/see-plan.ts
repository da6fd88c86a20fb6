import type { Interview } from '../core/scheduling/plan';
import type { PlanPreview } from '../core/scheduling/preview';
import { previewPlan } from '../core/scheduling/preview';
import { dayOf } from '../core/time/clock';
import type { StudyDay } from '../core/time/study-day';
import { getFact } from '../storage/facts';
import type { App } from './context';
import type { ForecastBase } from './forecast-input';
import { dayPlanFor } from './plan-day';
import type { Counts } from './see-today';
import { countsOf } from './see-today';
import type { Settings } from './settings';
import { mostMinutes } from './settings';
import { todaysQueue } from './todays-queue';

export type { PlanPreview };

/** What Settings says of the plan before a date is looked at. */
export interface PlanView {
  /** The date that stands, also when its day is over. */
  readonly standing: Interview | undefined;
  readonly today: StudyDay;
}

export async function seePlan({ database, clock }: App): Promise<PlanView> {
  const interview = await getFact(database, 'interview');
  return { standing: interview ?? undefined, today: dayOf(clock.now()) };
}

/** What Today asks for, or would. */
export interface Asked extends Counts {
  /** New cards, analogies among them. */
  readonly introduced: number;
  readonly rests: boolean;
}

/** What a date and settings mean, standing or not. */
export interface PlanOutcome extends PlanPreview {
  readonly asked: Asked;
  readonly settings: Settings;
}

/** Tries a date with settings; nothing is written. @returns undefined for a date that is past. */
export async function tryPlan(
  app: App,
  base: ForecastBase,
  interview: Interview,
  settings: Settings,
): Promise<PlanOutcome | undefined> {
  const { minutesADay, restDays } = settings;
  const preview = previewPlan({ ...base, minutesADay, restDays }, interview, mostMinutes);
  return preview && { ...preview, settings, asked: await askedToday(app, interview, settings) };
}

/** The very numbers that Today says as soon as this interview and these settings stand. */
async function askedToday(app: App, interview: Interview, settings: Settings): Promise<Asked> {
  const plan = await dayPlanFor(app, interview, settings);
  const { queue, rests } = await todaysQueue(app, 0, { settings, interview, plan });
  const introduced = queue.cards.filter(({ state }) => state === 'new').length;
  return { ...countsOf(queue), introduced, rests };
}
