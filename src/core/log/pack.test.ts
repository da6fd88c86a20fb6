import { expect, test } from 'vitest';
import { review, writerOn } from '../../../tests/fixtures/events';
import { packEvent } from './pack';
import { UnreadableEvent, unpackEvent } from './unpack';

const event = writerOn('phone').write(
  review('sql-join', 'good', { due: 20_003, took: 8_400, target: 0.925 }),
  { at: 1_700_000_000_000, tz: 60 },
);
const packed = ['r', 'phone-1', 1_700_000_000_000, 60, 0, 0, 'sql-join', 3, 1, 925, 20_003, 8_400];

test('LOG-4 the released positions of a packed review', () => {
  expect(packEvent(event)).toEqual(packed);
  expect(unpackEvent(packed)).toEqual(event);
});

test('LOG-4 facts that a later version adds at the end do not hinder reading', () => {
  expect(unpackEvent([...packed, 'later'])).toEqual(event);
});

test.each([
  ['no list', { type: 'r' }],
  ['an unknown kind', ['q', ...packed.slice(1)]],
  ['a foreign id', packed.with(1, 'PHONE 1')],
  ['a time that is no integer', packed.with(2, 1.5)],
  ['a missing time', packed.with(11, null as never)],
  ['a rating out of range', packed.with(7, 5)],
  ['a card with a space in it', packed.with(6, 'sql join')],
  ['a review cut short', packed.slice(0, 9)],
])('LOG-4 %s is not read as an event', (_what, broken) => {
  expect(() => unpackEvent(broken)).toThrow(UnreadableEvent);
});
