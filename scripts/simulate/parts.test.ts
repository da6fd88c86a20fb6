import { expect, test } from 'vitest';
import { makeBank, wholeBank } from './bank';
import { calendar, firstDay } from './calendar';
import { draw } from './draw';
import { atMinutes } from './equal-minutes';
import { Learner } from './learner';
import type { Measured } from './measure';
import { repeated } from './policies/sm2';
import { Forgetting } from './true-memory';

test('a tenth of the cards are analogies, in pairs of siblings', () => {
  const { catalog } = makeBank(wholeBank);
  const analogies = catalog.domains
    .flatMap(({ id }) => catalog.cards(id))
    .filter(({ kind }) => kind === 'analogy');
  expect(catalog.size).toBe(600);
  expect(analogies).toHaveLength(60);
  const pairs = Map.groupBy(analogies, ({ siblings }) => siblings);
  expect([...pairs.values()].every((pair) => pair.length === 2)).toBe(true);
});

test('an answer meets the same luck whatever was asked before it', () => {
  const { catalog } = makeBank(wholeBank);
  const [card, ...others] = catalog.cards('domain1');
  if (!card) throw new Error('no card');
  const alone = new Learner(3, catalog).answer(card, firstDay);
  const learner = new Learner(3, catalog);
  for (const other of others) learner.answer(other, firstDay);
  expect(learner.answer(card, firstDay)).toEqual(alone);
});

test('what is slow to strengthen is recalled less, and all of it less as days pass', () => {
  const forgetting = new Forgetting(draw('someone'));
  const after = (growth: number) => {
    const first = forgetting.next(undefined, 0, 'good', growth);
    return forgetting.next(first, 3, 'good', growth);
  };
  expect(forgetting.recall(after(0.35), 20)).toBeLessThan(forgetting.recall(after(1), 20));
  expect(forgetting.recall(after(1), 40)).toBeLessThan(forgetting.recall(after(1), 20));
});

test('some days are missed, the first never, and nobody studies on the date', () => {
  const days = calendar(1, 90).map(({ day }) => day - firstDay);
  expect(days[0]).toBe(0);
  expect(days.length).toBeGreaterThan(60);
  expect(days.length).toBeLessThan(90);
  expect(Math.max(...days)).toBeLessThan(90);
});

test('equal minutes lie between two flat targets, in proportion, and never beyond them', () => {
  const at = (minutes: number, worst: number) => ({ minutes, worst }) as Measured;
  const flats = [at(300, 0.9), at(100, 0.7), at(200, 0.8)];
  expect(atMinutes(flats, 250).worst).toBeCloseTo(0.85, 9);
  expect(atMinutes(flats, 200).worst).toBe(0.8);
  expect(atMinutes(flats, 900).worst).toBe(0.9);
  expect(atMinutes(flats, 10).worst).toBe(0.7);
});

test('SM-2 waits 1 day, 6, then the ease as often; a failed card begins again', () => {
  const days: number[] = [];
  let card = { ease: 2.5, run: 0, days: 0 };
  for (const quality of [4, 4, 4, 2, 4]) {
    card = repeated(card, quality);
    days.push(card.days);
  }
  expect(days).toEqual([1, 6, 15, 1, 1]);
  expect(repeated(card, 3).ease).toBeCloseTo(2.36, 9);
});
