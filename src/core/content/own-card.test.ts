import { expect, test } from 'vitest';
import { writerOn } from '../../../tests/fixtures/events';
import type { CardEvent, Fact } from '../log/event';
import { isCardEvent } from '../log/event';
import type { Prose } from './card';
import { otherWayOf, ownCardOf, ownEntry } from './own-card';
import { showOwnCard } from './own-card-prose';
import { wordsOf } from './rich-text';

const now = { at: 1_700_000_000_000, tz: 0 };
const card = 'sql-own-a1';
const written = { type: 'card-written', card, domain: 'sql', front: 'Why?', back: 'So.' } as const;
const edited = (front: string): Fact => ({
  type: 'card-edited',
  card,
  text: { kind: 'trade-off', front, back: 'B' },
});

function eventsOf(...facts: readonly Fact[]): CardEvent[] {
  const writer = writerOn('a');
  return facts.map((fact) => writer.write(fact, now)).filter((event) => isCardEvent(event));
}

function ownOf(...facts: readonly Fact[]) {
  const own = ownCardOf(card, eventsOf(...facts));
  if (!own) throw new Error('not written');
  return own;
}

function words(prose: Prose | undefined): string {
  if (typeof prose === 'string') throw new Error('a card of his own is never HTML');
  return wordsOf(prose ?? []);
}

test('SCH-15 a card made in one tap shows its text as it is, whatever it looks like', () => {
  const front = 'Is `a < b` & "c"?\n<img src=x onerror=alert(1)> **not bold**';
  const shown = showOwnCard(ownOf({ ...written, front, why: 'It costs.' }));
  expect(shown.front).toHaveLength(2);
  expect(words(shown.front)).toBe(front);
  expect(words(shown.why)).toBe('It costs.');
  expect('why' in showOwnCard(ownOf(written))).toBe(false);
});

test('SCH-15 it belongs to its domain and counts for no readiness', () => {
  const entry = { id: card, domain: 'sql', kind: 'concept', siblings: card, core: false };
  expect(ownEntry(ownOf(written))).toMatchObject(entry);
});

test('OWN-1 the first of those made in one tap stands, and the newest edit over all of them', () => {
  expect(ownOf(written, { ...written, front: 'Later?' }).text.front).toBe('Why?');
  expect(ownOf(written, edited('One'), edited('Two')).text.front).toBe('Two');
  // Another device made it of the same point after this one had edited it.
  expect(ownOf(edited('One'), written)).toMatchObject({ plain: false, text: { front: 'One' } });
  expect(ownCardOf(card, eventsOf({ type: 'card-suspended', card }))).toBeUndefined();
  expect(ownCardOf('sql-join', eventsOf(edited('One')))).toBeUndefined();
});

test('OWN-5 each number of a cloze is a card, and they are siblings', () => {
  const text = { kind: 'cloze', front: '{{1::A}} and {{2::B}}', back: 'More.' } as const;
  const second = { type: 'card-edited', card: 'sql-own-a1-2', text } as const;
  const own = ownCardOf('sql-own-a1-2', eventsOf(second));
  if (!own) throw new Error('not written');
  expect(ownEntry(own)).toMatchObject({ kind: 'cloze', siblings: 'sql-own-a1', core: false });
  expect(words(showOwnCard(own).front)).toBe('A and [...]');
  expect(words(showOwnCard(own).back)).toBe('A and B\nMore.');
});

test('OWN-10 it is in the domain where he put it, else in the one that its id begins with', () => {
  const text = { kind: 'concept', front: 'Q', back: 'A' } as const;
  const moved: Fact = { type: 'card-edited', card, text: { ...text, domain: 'dbt' } };
  expect(ownEntry(ownOf(written, moved)).domain).toBe('dbt');
  expect(ownEntry(ownOf(moved, { type: 'card-edited', card, text })).domain).toBe('sql');
});

test('OWN-11 an analogy is asked from both sides, by two cards that are siblings', () => {
  const otherWay = { front: 'What is it there?', back: 'That.' };
  const text = {
    kind: 'analogy',
    front: 'Here?',
    back: 'This.',
    breaks: 'Here.',
    otherWay,
  } as const;
  const other = otherWayOf(card);
  const events = eventsOf({ type: 'card-edited', card: other, text });
  const [there, back] = [ownOf({ type: 'card-edited', card, text }), ownCardOf(other, events)];
  if (!back) throw new Error('not written');
  expect([there, back].map((own) => ownEntry(own).siblings)).toEqual([card, card]);
  const shown = [there, back].map(showOwnCard);
  expect(shown.map(({ front }) => words(front))).toEqual(['Here?', 'What is it there?']);
  expect(shown.map((one) => words(one.back))).toEqual(['This.', 'That.']);
  expect(shown.map(({ breaks }) => words(breaks))).toEqual(['Here.', 'Here.']);
});

test('OWN-2 a choice has its options and an order its steps, read as lines', () => {
  const options = [{ text: '*a*', correct: true, note: 'n' }, { text: 'b' }] as const;
  const choice: Fact = {
    type: 'card-edited',
    card,
    text: { kind: 'choice', front: 'Q', back: '', options },
  };
  const shown = showOwnCard(ownOf(choice)).options;
  expect(shown?.map(({ correct }) => correct)).toEqual([true, undefined]);
  expect(words(shown?.[0]?.text)).toBe('a');
  const order: Fact = {
    type: 'card-edited',
    card,
    text: { kind: 'order', front: 'Q', back: '', steps: ['one', '`two`'] },
  };
  expect(showOwnCard(ownOf(order)).steps?.map(words)).toEqual(['one', 'two']);
});
