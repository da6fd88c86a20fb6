import type { Millis } from '../time/study-day';
import type { EventId, LogEvent, Order } from './event';

/** The order of the next event after `last` when the wall clock says `now`. */
export function nextOrder(last: Order, now: Millis): Order {
  return now > last.ms ? { ms: now, counter: 0 } : { ms: last.ms, counter: last.counter + 1 };
}

/** The later of two orders: what a device adopts when it takes in another's events. */
export function laterOrder(a: Order, b: Order): Order {
  return a.ms > b.ms || (a.ms === b.ms && a.counter >= b.counter) ? a : b;
}

/** The total order of the log: the same on every device, whatever was merged first. */
export function compareEvents(a: LogEvent, b: LogEvent): number {
  return (
    a.order.ms - b.order.ms || a.order.counter - b.order.counter || compareEventIds(a.id, b.id)
  );
}

/** By device, then by sequence number; `x-10` comes after `x-9`. */
export function compareEventIds(a: EventId, b: EventId): number {
  if (a === b) return 0;
  const left = parseEventId(a);
  const right = parseEventId(b);
  if (left.device !== right.device) return left.device < right.device ? -1 : 1;
  return left.seq - right.seq;
}

export function parseEventId(id: EventId): { readonly device: string; readonly seq: number } {
  const dash = id.lastIndexOf('-');
  return { device: id.slice(0, dash), seq: Number(id.slice(dash + 1)) };
}

export function eventId(device: string, seq: number): EventId {
  return `${device}-${seq}`;
}

/** The device that a branch was cloned from. */
export function originOf(device: string): string {
  return device.split('~')[0] ?? device;
}

/** The last sequence number of each device in a log; branches count for the device they began as. */
export function lastKnown(events: Iterable<LogEvent>): Record<string, number> {
  const known: Record<string, number> = {};
  for (const { id } of events) {
    const { device, seq } = parseEventId(id);
    const origin = originOf(device);
    known[origin] = Math.max(seq, known[origin] ?? 0);
  }
  return known;
}
