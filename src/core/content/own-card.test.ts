import { expect, test } from 'vitest';
import { writerOn } from '../../../tests/fixtures/events';
import { plainText } from '../interview/text/plain-text';
import type { CardWritten } from '../log/event';
import { ownCard, ownEntry } from './own-card';

const now = { at: 1_700_000_000_000, tz: 0 };

function written(over: Partial<CardWritten> = {}): CardWritten {
  const fact = { type: 'card-written', card: 'sql-own-a1', domain: 'sql' } as const;
  const event = writerOn('a').write({ ...fact, front: 'Why?', back: 'So.' }, now);
  if (event.type !== 'card-written') throw new Error('not written');
  return { ...event, ...over };
}

test('SCH-15 a card of his own shows its text as it is, whatever it looks like', () => {
  const front = 'Is `a < b` & "c"?\n<img src=x onerror=alert(1)>';
  const card = ownCard(written({ front }));
  expect(card.front).not.toMatch(/<img|<b\b/);
  expect(card.front.match(/<p>/g)).toHaveLength(2);
  expect(plainText(card.front)).toBe(front);
});

test('SCH-15 it belongs to its domain and counts for no readiness', () => {
  expect(ownEntry(written())).toMatchObject({ id: 'sql-own-a1', domain: 'sql', core: false });
  expect(ownCard(written({ why: 'It costs.' })).why).toBe('<p>It costs.</p>');
  expect('why' in ownCard(written())).toBe(false);
});
