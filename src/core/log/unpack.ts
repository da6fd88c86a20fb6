import type { OwnText } from '../content/own-text';
import { isOwnText } from '../content/own-text';
import { isMockEventForm } from '../interview/stored-event';
import type { MemoryParameters } from '../scheduling/parameters';
import { unpackParameters } from '../scheduling/parameters';
import type { CardEvent, LogEvent, MockLogEvent, Rating } from './event';
import { ratings } from './event';
import { letters } from './pack';

type TypeOf<L> = {
  [T in keyof typeof letters]: (typeof letters)[T] extends L ? T : never;
}[keyof typeof letters];
type Letter = (typeof letters)[keyof typeof letters];

const mockTypes: ReadonlyMap<string, MockLogEvent['type']> = new Map(
  Object.entries(letters).flatMap(([type, letter]) =>
    letter.length > 1 ? [[letter, type as MockLogEvent['type']] as const] : [],
  ),
);

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
  const mockType = mockTypes.get(String(letter));
  if (mockType) return { ...mockFacts(mockType, packed[6]), type: mockType, ...stamp } as LogEvent;
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
    case 'w': {
      const [question, point] = [read.words(11, 'question'), read.words(12, 'point')];
      const why = read.words(10, 'why');
      return {
        type: 'card-written',
        ...stamp,
        card: read.text(6, 'card'),
        domain: read.text(7, 'domain'),
        front: read.words(8, 'front'),
        back: read.words(9, 'back'),
        ...(why !== '' && { why }),
        ...(question !== '' && { from: { question, point } }),
      };
    }
    case 'e':
      return {
        type: 'card-edited',
        ...stamp,
        card: read.text(6, 'card'),
        text: ownText(packed[7]),
      };
    case 'x':
      return { type: 'card-discarded', ...stamp, card: read.text(6, 'card') };
    case 'z':
      return { type: 'card-reset', ...stamp, card: read.text(6, 'card') };
    case 'v':
      return {
        type: 'change-undone',
        ...stamp,
        card: read.text(6, 'card'),
        change: read.text(7, 'change'),
      };
    case 'n':
      return {
        type: 'card-noted',
        ...stamp,
        card: read.text(6, 'card'),
        text: read.words(7, 'note'),
      };
    case 'q':
      return {
        type: 'drill-run',
        ...stamp,
        drill: read.text(6, 'drill'),
        domain: read.text(7, 'domain'),
        version: read.integer(8, 'version'),
        passed: read.integer(9, 'outcome') === 1,
      };
    case 'k':
      return { type: 'clock-corrected', ...stamp, known: read.pairs(6, 'known events') };
    case 'd': {
      const none = packed.length <= 6;
      return {
        type: 'interview-date-set',
        ...stamp,
        ...(!none && { date: read.integer(6, 'date') }),
      };
    }
    case 'p':
      return {
        type: 'parameters-fitted',
        ...stamp,
        answers: read.integer(6, 'number of answers'),
        losses: {
          averages: read.integer(7, 'loss') / 10_000,
          before: read.integer(8, 'loss') / 10_000,
          after: read.integer(9, 'loss') / 10_000,
        },
        longer: read.integer(10, 'interval') / 100,
        parameters: read.parameters(11),
      };
    default:
      throw new UnreadableEvent(
        `an event of a kind this version does not know ("${String(letter)}")`,
      );
  }
}

/** The history of a card, as `packHistory` packed it. */
export function unpackHistory(history: string, card: string): CardEvent[] {
  return (JSON.parse(history) as unknown[]).map((packed) => ({
    ...(unpackEvent(packed) as CardEvent),
    card,
  }));
}

function mockFacts(type: MockLogEvent['type'], facts: unknown): object {
  if (isMockEventForm(type, facts)) return facts as object;
  throw new UnreadableEvent(`an event of an interview (${type}) is not whole`);
}

function ownText(text: unknown): OwnText {
  if (isOwnText(text)) return text;
  throw new UnreadableEvent('the text of a card of his own is not whole');
}

function reader(packed: readonly unknown[]) {
  return {
    text: (index: number, what: string) => check(packed[index], /^[^\s]{1,120}$/, what),
    /** Any text, an empty one too. */
    words: (index: number, what: string) => check(packed[index], /^/, what),
    integer: (index: number, what: string) => integer(packed[index], what),
    parameters(from: number): MemoryParameters {
      const values = packed.slice(from).map((value) => integer(value, 'parameters'));
      const parameters = unpackParameters(values);
      if (parameters) return parameters;
      throw new UnreadableEvent('the parameters of an event are not those of a memory');
    },
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
