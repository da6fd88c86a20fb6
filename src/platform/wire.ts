import type { Millis } from '../core/time/study-day';

/** The browser's network and timers, in the form in which a call to a model asks for them. */
export function browserWire() {
  return {
    fetch: (url: string, init: RequestInit): Promise<Response> => fetch(url, init),
    after: (wait: Millis, run: () => void): (() => void) => {
      const timer = setTimeout(run, wait);
      return () => clearTimeout(timer);
    },
    now: (): Millis => Date.now(),
    online: (): boolean => navigator.onLine,
  };
}
