import type { Interview } from '../core/scheduling/plan';
import { getFact } from '../storage/facts';
import type { App } from './context';
import type { ForecastBase } from './forecast-input';
import { readForecastBase } from './forecast-input';

export { previewPlan } from '../core/scheduling/preview';
export type { PlanPreview } from '../core/scheduling/preview';

/** What Settings needs to say what a date would mean, whichever Joe tries. */
export interface PlanView {
  /** The date that stands, also when its day is over. */
  readonly standing: Interview | undefined;
  readonly base: ForecastBase;
}

export async function seePlan(app: App): Promise<PlanView> {
  const [interview, base] = await Promise.all([
    getFact(app.database, 'interview'),
    readForecastBase(app),
  ]);
  return { standing: interview ?? undefined, base };
}
