import type { Clock } from '../core/time/clock';

/** The device's own clock and zone. */
export const systemClock: Clock = {
  // Subtracted, since a bare minus makes -0 of 0, which is not what a stored event reads back as.
  now: () => ({ at: Date.now(), tz: 0 - new Date().getTimezoneOffset() }),
};
