import { hash } from '../hash';
import type { EventId, LogEvent } from './event';
import { compareEvents, eventId, originOf, parseEventId } from './order';
import { packEvent } from './pack';

export interface Merged {
  /** The union, in total order. */
  readonly events: readonly LogEvent[];
  /** Incoming events that were not here. */
  readonly added: number;
  /** Devices that wrote different events under the same ids; both kept, one under a new name. */
  readonly forked: readonly string[];
}

/**
 * The union of two logs: the same whichever is merged into which. The same id with other facts
 * means that a device was cloned; from there on one of the two branches is renamed, never dropped.
 */
export function mergeLogs(local: readonly LogEvent[], incoming: readonly LogEvent[]): Merged {
  if (local.length === 0) return takeAll(incoming);
  let mine = local;
  let theirs = incoming;
  const forked = new Set<string>();
  // Again until none is left: a branch under its new name may meet a clone of that branch.
  for (let forks = findForks(mine, theirs); forks.length > 0; forks = findForks(mine, theirs)) {
    mine = renameBranches(mine, forks, 'local');
    theirs = renameBranches(theirs, forks, 'incoming');
    for (const { device } of forks) forked.add(originOf(device));
  }
  const byId = new Map<EventId, LogEvent>();
  for (const event of mine) byId.set(event.id, event);
  let added = 0;
  for (const event of theirs) {
    if (!byId.has(event.id)) added++;
    byId.set(event.id, event);
  }
  return {
    events: [...byId.values()].sort(compareEvents),
    added,
    forked: [...forked],
  };
}

/** Into an empty log everything goes as it is. */
function takeAll(incoming: readonly LogEvent[]): Merged {
  const events = [...incoming].sort(compareEvents);
  return { events, added: events.length, forked: [] };
}

interface Fork {
  readonly device: string;
  /** The first sequence number that both branches used for different things. */
  readonly from: number;
  /** The branch that takes the new name: the one whose first event sorts later. */
  readonly renamed: 'local' | 'incoming';
  readonly name: string;
}

function findForks(local: readonly LogEvent[], incoming: readonly LogEvent[]): Fork[] {
  const mine = new Map(local.map((event) => [event.id, event]));
  const forks = new Map<string, Fork>();
  for (const event of incoming) {
    const other = mine.get(event.id);
    if (!other) continue;
    const here = asWritten(other);
    const there = asWritten(event);
    if (here === there) continue;
    const { device, seq } = parseEventId(event.id);
    if ((forks.get(device)?.from ?? Infinity) <= seq) continue;
    const renamed = here < there ? 'incoming' : 'local';
    const name = branchName(device, renamed === 'local' ? here : there);
    forks.set(device, { device, from: seq, renamed, name });
  }
  return [...forks.values()];
}

/** Follows from the branch's first event alone, so that every device finds the same name. */
function branchName(device: string, first: string): string {
  const name = `${originOf(device)}~${hash(first).toString(36)}`;
  return name === device ? `${name}~` : name;
}

/** An event's bytes under the name it was written with: renamed references are no difference. */
function asWritten(event: LogEvent): string {
  return JSON.stringify(packEvent(renamed(event, originalId)));
}

/** An event under another name, and what it refers to as well. */
function renamed(event: LogEvent, name: (id: EventId) => EventId): LogEvent {
  const own = { ...event, id: name(event.id) };
  if (own.type === 'review-undone') return { ...own, review: name(own.review) };
  return own.type === 'change-undone' ? { ...own, change: name(own.change) } : own;
}

function originalId(id: EventId): EventId {
  const { device, seq } = parseEventId(id);
  return eventId(originOf(device), seq);
}

function renameBranches(
  events: readonly LogEvent[],
  forks: readonly Fork[],
  side: Fork['renamed'],
): LogEvent[] {
  const names = new Map(forks.filter((fork) => fork.renamed === side).map((f) => [f.device, f]));
  const rename = (id: EventId): EventId => {
    const { device, seq } = parseEventId(id);
    const fork = names.get(device);
    return fork && seq >= fork.from ? eventId(fork.name, seq) : id;
  };
  return events.map((event) => renamed(event, rename));
}
