import { Stopped } from '../core/drill/lab';
import type { Lab, LabProgress } from '../core/drill/lab';
import type { FromLab, LabCalls, ToLab } from './lab-messages';

/**
 * The page's side of the lab. A worker is started with the first call, and after every stop: PGlite
 * cannot be interrupted, it can only be left behind.
 * @param start a new worker that runs `lab-worker`.
 */
export function openLab(start: () => Worker, onProgress: (progress: LabProgress) => void): Lab {
  let worker: Worker | undefined;
  let giveUp: ((reason: Error) => void) | undefined;
  let left = false;

  function ask<Name extends keyof LabCalls>(
    call: Name,
    ...given: Parameters<LabCalls[Name]>
  ): ReturnType<LabCalls[Name]> {
    // Whoever has left waits for nothing, and no engine may be opened behind him.
    if (left) return Promise.reject(new Stopped(leftText)) as ReturnType<LabCalls[Name]>;
    // A worker that broke down between two calls took the data with it.
    if (!worker && (call === 'run' || call === 'explain')) {
      return Promise.reject(new Error('its worker has ended')) as ReturnType<LabCalls[Name]>;
    }
    worker ??= start();
    const asked = worker;
    const answer = new Promise<unknown>((resolve, reject) => {
      giveUp = reject;
      asked.onerror = ({ message }) => {
        stop(new Error(message || 'its worker did not start'));
      };
      asked.onmessage = ({ data }: MessageEvent<FromLab>) => {
        if (data.type === 'progress') onProgress(data.progress);
        else if (data.type === 'answer') resolve(data.value);
        else reject(Object.assign(new Error(data.fault.message), { fault: data.fault }));
      };
      asked.postMessage({ call, given } satisfies ToLab);
    });
    return answer as ReturnType<LabCalls[Name]>;
  }

  function stop(reason: Error): void {
    worker?.terminate();
    worker = undefined;
    giveUp?.(reason);
    giveUp = undefined;
  }

  return {
    prepare: (setup) => ask('prepare', setup),
    run: (sql) => ask('run', sql),
    explain: (sql) => ask('explain', sql),
    check: (drill, answer) => ask('check', drill, answer),
    stop: () => stop(new Stopped('It was stopped.')),
    close() {
      left = true;
      stop(new Stopped(leftText));
    },
  };
}

const leftText = 'The drill was left.';
