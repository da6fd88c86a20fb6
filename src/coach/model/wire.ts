import type { Millis } from '../../core/time/study-day';

export type Seconds = number;

/** What a call needs of the device; tests hand in their own. */
export interface Wire {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Runs something after so many milliseconds, unless what it returns is called first. */
  readonly after: (wait: Millis, run: () => void) => () => void;
  readonly now: () => Millis;
  /** What the device says of itself; true is only a guess. */
  readonly online: () => boolean;
}

export interface Limits {
  /** Until the first byte. */
  readonly head: Seconds;
  /** Between two bytes. */
  readonly idle: Seconds;
  /** For all of it: signs of life without an end would hold it open for ever. */
  readonly whole: Seconds;
}

/** A model on this device may have to be loaded first, and writes more slowly. */
export function limitsFor(local: boolean | undefined): Limits {
  return local ? { head: 120, idle: 90, whole: 900 } : { head: 30, idle: 20, whole: 240 };
}
