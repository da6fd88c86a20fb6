import type { FitTask } from './fit-log';
import { fitLog } from './fit-log';

/** The worker's side of `fit-aside`: one task, one answer, and it is done with. */
addEventListener('message', ({ data }: MessageEvent<FitTask>) => {
  fitLog(data).then(postMessage, (reason: unknown) => {
    // Thrown outside of the promise it reaches the page's `onerror`.
    setTimeout(() => {
      throw reason;
    });
  });
});
