import type { MemoryParameters } from '../core/scheduling/parameters';
import { fitAnswers } from '../core/scheduling/fit/answers';
import type { Fitted } from '../core/scheduling/fit/walk-forward';
import { fitIfBetter, isFitDue } from '../core/scheduling/fit/walk-forward';
import type { StudyDay } from '../core/time/study-day';
import type { LogBytes } from '../storage/segments';
import { openLog } from '../storage/segments';

/** What a fit is made of; see `fitIfBetter`. */
export interface FitTask {
  readonly log: LogBytes;
  readonly today: StudyDay;
  /** Clean answers at the last try. */
  readonly tried: number;
  readonly standing: MemoryParameters;
  readonly target: number;
}

export interface FitOutcome {
  /** Clean answers in the log. */
  readonly clean: number;
  /** Whether they were enough to be fitted to. */
  readonly isDue: boolean;
  /** None where nothing better came out. */
  readonly fitted: Fitted | undefined;
}

/** Fits to a log if there are answers enough for it. @throws UnreadableEvent, or a gzip fault. */
export async function fitLog({
  log,
  today,
  tried,
  standing,
  target,
}: FitTask): Promise<FitOutcome> {
  const answers = fitAnswers(await openLog(log), today);
  const { clean } = answers;
  const isDue = isFitDue(clean, tried);
  return { clean, isDue, fitted: isDue ? fitIfBetter(answers, standing, target) : undefined };
}
