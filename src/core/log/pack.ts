import type { CardEvent, LogEvent, MockLogEvent } from './event';
import { isMockEvent, ratings } from './event';
import { packParameters } from '../scheduling/parameters';

/**
 * The compact form in which events are kept in segments, card rows and backups:
 * `[type, id, at, tz, order.ms - at, order.counter, card, ...facts]`.
 * In place of card and facts, an event of a mock session has one object, its keys in order; so has what
 * Joe wrote in the editor, behind its card.
 * Released letters and positions never change; new facts go to the end.
 */
export type PackedEvent = readonly unknown[];

/** What an event's type is called in its packed form. */
export const letters = {
  'card-reviewed': 'r',
  'review-undone': 'u',
  'card-suspended': 's',
  'card-resumed': 'c',
  'card-brought-forward': 'f',
  'card-written': 'w',
  'card-edited': 'e',
  'card-discarded': 'x',
  'card-reset': 'z',
  'change-undone': 'v',
  'card-noted': 'n',
  'clock-corrected': 'k',
  'interview-date-set': 'd',
  'parameters-fitted': 'p',
  'drill-run': 'q',
  'mock-begun': 'mb',
  'fact-asked': 'mf',
  'question-answered': 'ma',
  'confidence-given': 'mc',
  'answer-self-marked': 'ms',
  'answer-coached': 'mm',
  'point-claimed': 'mp',
  'second-chance-answered': 'm2',
  'second-chance-marked': 'm3',
  'question-finished': 'mn',
  'mock-wrapped': 'mw',
  'mock-abandoned': 'mx',
} as const satisfies Record<LogEvent['type'], string>;

export function packEvent(event: LogEvent): PackedEvent {
  const { id, at, tz, order } = event;
  const stamp = [letters[event.type], id, at, tz, order.ms - at, order.counter];
  if (isMockEvent(event)) return [...stamp, inOrder(factsOf(event))];
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
    case 'card-discarded':
    case 'card-reset':
      return [...stamp, event.card];
    case 'change-undone':
      return [...stamp, event.card, event.change];
    case 'card-noted':
      return [...stamp, event.card, event.text];
    case 'card-edited':
      return [...stamp, event.card, inOrder(event.text)];
    case 'card-written': {
      const { question = '', point = '' } = event.from ?? {};
      const texts = [event.front, event.back, event.why ?? ''];
      return [...stamp, event.card, event.domain, ...texts, question, point];
    }
    case 'drill-run':
      return [...stamp, event.drill, event.domain, event.version, event.passed ? 1 : 0];
    case 'clock-corrected':
      return [...stamp, ...Object.entries(event.known).flat()];
    case 'interview-date-set':
      return event.date === undefined ? stamp : [...stamp, event.date];
    case 'parameters-fitted': {
      const { averages, before, after } = event.losses;
      const losses = [averages, before, after].map((loss) => Math.round(loss * 10_000));
      const longer = Math.round(event.longer * 100);
      return [...stamp, event.answers, ...losses, longer, ...packParameters(event.parameters)];
    }
  }
}

function factsOf({
  type: _type,
  id: _id,
  at: _at,
  tz: _tz,
  order: _order,
  ...facts
}: MockLogEvent) {
  return facts;
}

/** The same value gives the same text, wherever it has been: two devices compare by it. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, field]) => [key, inOrder(field)]));
}

/** A card's own events as one string: what its row carries, so that refolding opens no segment. */
export function packHistory(events: readonly CardEvent[]): string {
  return JSON.stringify(events.map((event) => packEvent({ ...event, card: '.' })));
}
