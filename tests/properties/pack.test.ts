import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardKinds } from '../../src/core/content/card';
import type { LogEvent } from '../../src/core/log/event';
import { ratings } from '../../src/core/log/event';
import { packEvent, packHistory } from '../../src/core/log/pack';
import { UnreadableEvent, unpackEvent, unpackHistory } from '../../src/core/log/unpack';
import { isCardEvent } from '../../src/core/log/event';
import { defaultParameters, keptParameters } from '../../src/core/scheduling/parameters';
import { strangeParameters } from '../fixtures/learner';

const id = fc
  .tuple(fc.stringMatching(/^[a-z0-9]{1,10}(~[a-z0-9]{1,7})?$/), fc.integer({ min: 1, max: 1e9 }))
  .map(([device, seq]) => `${device}-${seq}`);
const card = fc.stringMatching(/^[a-z]{1,12}(-[a-z0-9]{1,12}){1,4}$/);
const day = fc.integer({ min: -1_000, max: 100_000 });
const stamp = {
  id,
  at: fc.integer({ min: 0, max: 4e12 }),
  tz: fc.integer({ min: -720, max: 840 }),
  order: fc.record({ ms: fc.integer({ min: 0, max: 4e12 }), counter: fc.nat(1e6) }),
};

const tenThousandths = fc.nat(30_000).map((loss) => loss / 10_000);

const anyEvent: fc.Arbitrary<LogEvent> = fc.oneof(
  fc.record({
    ...stamp,
    type: fc.constant('card-reviewed' as const),
    card,
    rating: fc.constantFrom(...ratings),
    version: fc.nat(500),
    target: fc.integer({ min: 800, max: 970 }).map((thousandths) => thousandths / 1000),
    due: day,
    took: fc.nat(600_000),
  }),
  fc.record({ ...stamp, type: fc.constant('review-undone' as const), card, review: id }),
  fc.record({ ...stamp, type: fc.constant('card-suspended' as const), card }),
  fc.record({ ...stamp, type: fc.constant('card-resumed' as const), card }),
  fc.record({ ...stamp, type: fc.constant('card-brought-forward' as const), card, due: day }),
  fc.record({
    ...stamp,
    type: fc.constant('card-written' as const),
    card,
    domain: fc.constantFrom('sql', 'dbt'),
    front: fc.string(),
    back: fc.string(),
    from: fc.record({ question: card, point: card }),
  }),
  fc.record({
    ...stamp,
    type: fc.constant('card-edited' as const),
    card,
    text: fc.record(
      {
        kind: fc.constantFrom(...cardKinds),
        front: fc.string({ unit: 'binary' }),
        back: fc.string(),
        why: fc.string(),
        bridge: fc.string(),
        breaks: fc.string(),
        options: fc.array(
          fc.record(
            { text: fc.string(), correct: fc.constant(true as const), note: fc.string() },
            { requiredKeys: ['text'] },
          ),
          { maxLength: 4 },
        ),
        steps: fc.array(fc.string(), { maxLength: 4 }),
      },
      { requiredKeys: ['kind', 'front', 'back'] },
    ),
  }),
  fc.record({ ...stamp, type: fc.constant('card-discarded' as const), card }),
  fc.record({ ...stamp, type: fc.constant('card-reset' as const), card }),
  fc.record({ ...stamp, type: fc.constant('change-undone' as const), card, change: id }),
  fc.record({
    ...stamp,
    type: fc.constant('card-noted' as const),
    card,
    text: fc.string({ unit: 'binary' }),
  }),
  fc.record({
    ...stamp,
    type: fc.constant('clock-corrected' as const),
    known: fc.dictionary(fc.stringMatching(/^[a-z0-9]{1,10}$/), fc.nat()),
  }),
  fc.record({
    ...stamp,
    type: fc.constant('drill-run' as const),
    drill: card,
    domain: card,
    version: fc.nat(99),
    passed: fc.boolean(),
  }),
  fc.record({ ...stamp, type: fc.constant('interview-date-set' as const), date: day }),
  fc.record({ ...stamp, type: fc.constant('interview-date-set' as const) }),
  fc.record({
    ...stamp,
    type: fc.constant('parameters-fitted' as const),
    parameters: fc.nat(1e6).map((seed) => keptParameters(strangeParameters(seed))),
    answers: fc.nat(1e6),
    losses: fc.record({ averages: tenThousandths, before: tenThousandths, after: tenThousandths }),
    longer: fc.nat(500).map((hundredths) => hundredths / 100),
  }),
);

const text = fc.string({ unit: 'binary' });
const ofQuestion = { mock: fc.stringMatching(/^[a-z0-9]{10}$/), question: card };
const mark = fc.record(
  {
    point: card,
    verdict: fc.constantFrom('covered', 'partial', 'missing', 'wrong'),
    by: fc.constantFrom('coach', 'you', 'both', 'unconfirmed'),
    quote: fc.record({ start: fc.nat(), end: fc.nat() }),
    misconception: fc.nat(9),
    note: text,
  },
  { requiredKeys: ['point', 'verdict', 'by'] },
);
const type = <const T extends LogEvent['type']>(name: T) => ({ type: fc.constant(name) });

const mockEvent = fc.oneof(
  fc.record({ ...stamp, ...type('question-answered'), ...ofQuestion, text, took: fc.nat() }),
  fc.record({
    ...stamp,
    ...type('answer-coached'),
    ...ofQuestion,
    marks: fc.array(mark, { maxLength: 4 }),
    model: text,
    prose: fc.record({ picture: text, bridge: text }, { requiredKeys: [] }),
  }),
  fc.record({ ...stamp, ...type('second-chance-marked'), ...ofQuestion, mark }),
  fc.record({ ...stamp, ...type('mock-abandoned'), mock: ofQuestion.mock }),
) as fc.Arbitrary<LogEvent>;

test('LOG-4 an event of a mock session comes back as it was, and its text is the same after that', () => {
  fc.assert(
    fc.property(mockEvent, (event) => {
      const packed = JSON.stringify(packEvent(event));
      const back = unpackEvent(JSON.parse(packed));
      expect(back).toEqual(event);
      expect(JSON.stringify(packEvent(back))).toBe(packed);
    }),
    { numRuns: 300 },
  );
});

test('LOG-4 half an event of a mock session is refused, and none takes the stamp of another', () => {
  const broken = ['mq', 'ma', 'mm'].map((letter) => [letter, 'a-1', 1, 0, 0, 0, { mock: 'm' }]);
  for (const packed of [...broken, ['ma', 'a-1', 1, 0, 0, 0]]) {
    expect(() => unpackEvent(packed)).toThrow(UnreadableEvent);
  }
  const facts = { mock: 'm', id: 'b-9', at: 5, type: 'card-reviewed' };
  expect(unpackEvent(['mx', 'a-1', 1, 0, 0, 0, facts])).toMatchObject({
    id: 'a-1',
    at: 1,
    type: 'mock-abandoned',
  });
});

test('LOG-4 parameters that no fit can have found are refused', () => {
  const packed = [...defaultParameters].map((value) => Math.round(value * 10_000));
  const event = (parameters: readonly unknown[]) => [
    ...['p', 'a-1', 1, 0, 0, 0],
    ...[300, 3_500, 3_500, 3_400, 110],
    ...parameters,
  ];
  expect(unpackEvent(event(packed))).toMatchObject({ parameters: defaultParameters });
  const wrong = [packed.slice(1), [...packed, 1], packed.with(20, 0), packed.with(4, 1e9)];
  for (const parameters of wrong) {
    expect(() => unpackEvent(event(parameters))).toThrow(UnreadableEvent);
  }
  expect(() => unpackEvent(event([...packed.slice(1), '0.2']))).toThrow(UnreadableEvent);
});

test('LOG-4 the text of a card of his own is refused where it is not whole or has no end', () => {
  const whole = { kind: 'concept', front: 'Q', back: 'A' };
  const broken: readonly unknown[] = [
    undefined,
    [],
    { ...whole, kind: 'essay' },
    { ...whole, back: null },
    { ...whole, front: 'x'.repeat(10_001) },
    { ...whole, options: [{ text: 'a', correct: 1 }] },
    { ...whole, steps: 'one' },
  ];
  const packed = ['e', 'a-1', 1, 0, 0, 0, 'sql-own-a'];
  expect(unpackEvent([...packed, whole])).toMatchObject({ type: 'card-edited', text: whole });
  for (const text of broken) expect(() => unpackEvent([...packed, text])).toThrow(UnreadableEvent);
});

test('LOG-4 every event comes back from its packed form as it was', () => {
  fc.assert(
    fc.property(anyEvent, (event) => {
      const stored: unknown = JSON.parse(JSON.stringify(packEvent(event)));
      expect(unpackEvent(stored)).toEqual(event);
    }),
    { numRuns: 500 },
  );
});

test('LOG-4 a card row carries its history without repeating its id', () => {
  fc.assert(
    fc.property(card, fc.array(anyEvent, { maxLength: 8 }), (own, events) => {
      const history = events.filter(isCardEvent).map((event) => ({ ...event, card: own }));
      const packed = packHistory(history);
      expect(packed).not.toContain(`"${own}"`);
      expect(unpackHistory(packed, own)).toEqual(history);
    }),
    { numRuns: 100 },
  );
});
