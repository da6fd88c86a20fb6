import type { MemoryParameters } from '../core/scheduling/parameters';
import type { FitAnswers } from '../core/scheduling/fit/answers';
import type { Fitted } from '../core/scheduling/fit/walk-forward';
import { allowOwnScripts } from './own-scripts';

/** What a fit is made of; see `fitIfBetter`. */
export interface FitTask {
  readonly answers: FitAnswers;
  readonly standing: MemoryParameters;
  readonly target: number;
}

/**
 * Fits on another thread, for seconds. @returns undefined where nothing better came out.
 * @throws the signal's reason when it is stopped, or when the worker cannot be had.
 */
export function fitAside(task: FitTask, signal: AbortSignal): Promise<Fitted | undefined> {
  signal.throwIfAborted();
  allowOwnScripts();
  const worker = new Worker(new URL('./fit-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Fitted | undefined>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    worker.onerror = ({ message }) => reject(new Error(message || 'The worker did not start.'));
    worker.onmessage = ({ data }: MessageEvent<Fitted | undefined>) => resolve(data);
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
