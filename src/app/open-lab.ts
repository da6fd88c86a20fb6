import type { Lab, LabProgress } from '../core/drill/lab';
import { openLab as open } from '../lab/lab';
import labScript from '../lab/lab-worker?worker&url';
import { allowOwnScripts } from '../platform/own-scripts';

/** PostgreSQL for a drill; nothing of it is loaded before the first call. */
export function openLab(onProgress: (progress: LabProgress) => void): Lab {
  return open(() => {
    allowOwnScripts();
    return new Worker(labScript, { type: 'module' });
  }, onProgress);
}
