import { allowOwnScripts } from '../platform/own-scripts';
import type { FitOutcome, FitTask } from './fit-log';

/**
 * Reads the log and fits on another thread, for seconds.
 * @throws the signal's reason when it is stopped, or when the worker cannot be had or fails.
 */
export function fitAside(task: FitTask, signal: AbortSignal): Promise<FitOutcome> {
  signal.throwIfAborted();
  allowOwnScripts();
  const worker = new Worker(new URL('./fit-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<FitOutcome>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    worker.onerror = ({ message }) => reject(new Error(message || 'The worker did not start.'));
    worker.onmessage = ({ data }: MessageEvent<FitOutcome>) => resolve(data);
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
