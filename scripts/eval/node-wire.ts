import type { Wire } from '../../src/coach/model/wire.ts';

/** Node's own network and timers, for the calls that a browser makes otherwise. */
export const nodeWire: Wire = {
  fetch: (url, init) => fetch(url, init),
  after: (wait, run) => {
    const timer = setTimeout(run, wait);
    return () => clearTimeout(timer);
  },
  now: () => Date.now(),
  online: () => true,
};
