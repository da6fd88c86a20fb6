import { fitIfBetter } from '../core/scheduling/fit/walk-forward';
import type { FitTask } from './fitting';

/** The worker's side of `fitting`: one task, one answer, and it is done with. */
addEventListener('message', ({ data }: MessageEvent<FitTask>) => {
  postMessage(fitIfBetter(data.answers, data.standing, data.target));
});
