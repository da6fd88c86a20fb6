import type { CardEvent, LogEvent, Rating } from './event';
import { ratings } from './event';

/**
 * The compact form in which events are kept in segments, card rows and backups:
 * `[type, id, at, tz, order.ms - at, order.counter, card, ...facts]`.
 * Released letters and positions never change; new facts go to the end.
 */
export type PackedEvent = readonly (string | number)[];

const letters = {
  'card-reviewed': 'r',
  'review-undone': 'u',
  'card-suspended': 's',
  'card-resumed': 'c',
  'card-brought-forward': 'f',
  'clock-corrected': 'k',
} as const satisfies Record<LogEvent['type'], string>;

type TypeOf<L> = {
  [T in keyof typeof letters]: (typeof letters)[T] extends L ? T : never;
}[keyof typeof letters];
type Letter = (typeof letters)[keyof typeof letters];

export function packEvent(event: LogEvent): PackedEvent {
  const { id, at, tz, order } = event;
  const stamp = [letters[event.type], id, at, tz, order.ms - at, order.counter];
  switch (event.type) {
    case 'card-reviewed': {
      const rating = ratings.indexOf(event.rating) + 1;
      const target = Math.round(event.target * 1000);
      return [...stamp, event.card, rating, event.version, target, event.due, event.took];
    }
    case 'review-undone':
      return [...stamp, event.card, event.review];
    case 'card-brought-forward':
      return [...stamp, event.card, event.due];
    case 'card-suspended':
    case 'card-resumed':
      return [...stamp, event.card];
    case 'clock-corrected':
      return [...stamp, ...Object.entries(event.known).flat()];
  }
}

/** What an imported file may hold instead of an event. */
export class UnreadableEvent extends Error {}

/** The event of a packed one. @throws UnreadableEvent that says what is wrong with it. */
export function unpackEvent(packed: unknown): LogEvent {
  if (!Array.isArray(packed)) throw new UnreadableEvent('an event is not a list');
  const [letter, id, at, tz, lead, counter] = packed as unknown[];
  const read = reader(packed as unknown[]);
  const stamp = {
    id: check(id, /^[a-z0-9~]+-\d+$/, 'id'),
    at: integer(at, 'at'),
    tz: integer(tz, 'zone'),
    order: { ms: integer(at, 'at') + integer(lead, 'order'), counter: integer(counter, 'counter') },
  };
  switch (letter as Letter) {
    case 'r':
      return {
        type: 'card-reviewed' satisfies TypeOf<'r'>,
        ...stamp,
        card: read.text(6, 'card'),
        rating: rating(read.integer(7, 'rating')),
        version: read.integer(8, 'version'),
        target: read.integer(9, 'target') / 1000,
        due: read.integer(10, 'due'),
        took: read.integer(11, 'time'),
      };
    case 'u':
      return {
        type: 'review-undone',
        ...stamp,
        card: read.text(6, 'card'),
        review: read.text(7, 'review'),
      };
    case 's':
      return { type: 'card-suspended', ...stamp, card: read.text(6, 'card') };
    case 'c':
      return { type: 'card-resumed', ...stamp, card: read.text(6, 'card') };
    case 'f':
      return {
        type: 'card-brought-forward',
        ...stamp,
        card: read.text(6, 'card'),
        due: read.integer(7, 'due'),
      };
    case 'k':
      return { type: 'clock-corrected', ...stamp, known: read.pairs(6, 'known events') };
    default:
      throw new UnreadableEvent(
        `an event of a kind this version does not know ("${String(letter)}")`,
      );
  }
}

/** A card's own events as one string: what its row carries, so that refolding opens no segment. */
export function packHistory(events: readonly CardEvent[]): string {
  return JSON.stringify(events.map((event) => packEvent({ ...event, card: '.' })));
}

export function unpackHistory(history: string, card: string): CardEvent[] {
  return (JSON.parse(history) as unknown[]).map((packed) => ({
    ...(unpackEvent(packed) as CardEvent),
    card,
  }));
}

function reader(packed: readonly unknown[]) {
  return {
    text: (index: number, what: string) => check(packed[index], /^[^\s]{1,120}$/, what),
    integer: (index: number, what: string) => integer(packed[index], what),
    pairs(from: number, what: string): Record<string, number> {
      const pairs: Record<string, number> = {};
      for (let index = from; index < packed.length; index += 2) {
        pairs[check(packed[index], /^[a-z0-9]+$/, what)] = integer(packed[index + 1], what);
      }
      return pairs;
    },
  };
}

function check(value: unknown, pattern: RegExp, what: string): string {
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw new UnreadableEvent(`the ${what} of an event is ${JSON.stringify(value) ?? 'missing'}`);
}

function integer(value: unknown, what: string): number {
  if (Number.isSafeInteger(value)) return value as number;
  throw new UnreadableEvent(`the ${what} of an event is ${JSON.stringify(value) ?? 'missing'}`);
}

function rating(grade: number): Rating {
  const found = ratings[grade - 1];
  if (found) return found;
  throw new UnreadableEvent(`the rating of an event is ${grade}`);
}
