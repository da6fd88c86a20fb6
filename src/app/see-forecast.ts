import type { DomainId } from '../core/content/domain';
import type { ForecastDay } from '../core/scheduling/forecast';
import { forecast } from '../core/scheduling/forecast';
import type { App } from './context';
import { readForecastBase } from './forecast-input';

/** Six weeks: further ahead the days only repeat themselves. */
const forecastDays = 42;

/** What is to come, if he goes on as planned. */
export interface ForecastView {
  readonly days: readonly ForecastDay[];
  /** Readiness at their end, by domain. */
  readonly readiness: ReadonlyMap<DomainId, number>;
  readonly minutesADay: number;
  readonly secondsPerCard: number;
}

export async function seeForecast(app: App): Promise<ForecastView> {
  const base = await readForecastBase(app);
  const { days, readiness } = forecast({ ...base, until: base.today + forecastDays });
  return { days, readiness, minutesADay: base.minutesADay, secondsPerCard: base.secondsPerCard };
}
