import type { Fault } from './faults';
import type { Limits, Seconds, Wire } from './wire';

/** Ends a call that takes too long, and knows why it was ended. */
export interface Watch {
  readonly controller: AbortController;
  /** Something came. */
  readonly heard: () => void;
  /** The model is through; what may still come is only a count of tokens. */
  readonly finished: () => void;
  /** Why the call was ended, if it was. */
  readonly fault: () => Fault | undefined;
  /** Ends the call, if it still runs, and every timer. */
  readonly end: () => void;
}

/** How long the count of tokens is waited for. */
const forTokens: Seconds = 2;

export function watch(limits: Limits, wire: Wire, stop: AbortSignal): Watch {
  const controller = new AbortController();
  let fault: Fault | undefined;
  const because = (why: Fault) => () => {
    const lost = why.name !== 'stopped' && !wire.online();
    fault ??= lost ? { name: 'offline' } : why;
    controller.abort();
  };
  const within = (wait: Seconds, why: Fault) => wire.after(wait * 1000, because(why));
  const stopped = because({ name: 'stopped' });
  stop.addEventListener('abort', stopped);
  const cancelWhole = within(limits.whole, { name: 'too-long' });
  let cancelNext = within(limits.head, { name: 'no-reply', after: limits.head });
  let idle = limits.idle;
  const heard = () => {
    if (controller.signal.aborted) return;
    cancelNext();
    cancelNext = within(idle, { name: 'stalled', after: limits.idle });
  };
  return {
    controller,
    heard,
    finished: () => {
      idle = Math.min(idle, forTokens);
      heard();
    },
    fault: () => fault,
    end: () => {
      stop.removeEventListener('abort', stopped);
      cancelWhole();
      cancelNext();
      controller.abort();
    },
  };
}
