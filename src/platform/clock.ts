import type { Clock } from '../core/time/clock';

/** The device's own clock and zone. */
export const systemClock: Clock = {
  now: () => ({ at: Date.now(), tz: -new Date().getTimezoneOffset() }),
};
