import type { Lab, LabProgress } from '../core/drill/lab';
import { openLab as open } from '../lab/lab';
import { allowOwnScripts } from '../platform/own-scripts';

/** PostgreSQL for a drill; nothing of it is loaded before the first call. */
export function openLab(onProgress: (progress: LabProgress) => void): Lab {
  return open(() => {
    allowOwnScripts();
    return new Worker(new URL('../lab/lab-worker.ts', import.meta.url), { type: 'module' });
  }, onProgress);
}
