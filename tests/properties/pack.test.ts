import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogEvent } from '../../src/core/log/event';
import { ratings } from '../../src/core/log/event';
import { packEvent, packHistory, unpackEvent, unpackHistory } from '../../src/core/log/pack';
import { isCardEvent } from '../../src/core/log/event';

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
    type: fc.constant('clock-corrected' as const),
    known: fc.dictionary(fc.stringMatching(/^[a-z0-9]{1,10}$/), fc.nat()),
  }),
);

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
