import { expect, test } from 'vitest';
import type { DayEvidence } from './evidence';
import { packEvidence } from './evidence';
import type { Weakness } from './weakness';
import { callOf, calledWeak, soberly, weaknessOf } from './weakness';

const today = 20_000;
const weak = (days: readonly DayEvidence[]) => weaknessOf(packEvidence(days), today);
const missed = (answers: number, ago = 0) => ({ day: today - ago, answers, recalled: 0 });

test('MAS-2 a domain without evidence is not weak', () => {
  expect(weak([])).toEqual({ weakness: 0, answers: 0 });
});

test('MAS-2 the prior holds ten observations at .88; .25 below it is weakness 1', () => {
  expect(weak([missed(1)]).weakness).toBeCloseTo((0.88 - 8.8 / 11) / 0.25, 9);
  expect(weak([missed(3)]).weakness).toBeCloseTo((0.88 - 8.8 / 13) / 0.25, 9);
  expect(weak([missed(4)]).weakness).toBe(1);
  expect(weak([{ day: today, answers: 50, recalled: 50 }]).weakness).toBe(0);
});

test('MAS-2 what is thirty days old weighs half, three hundred and more nothing', () => {
  const half = (0.88 - 8.8 / 11) / 0.25;
  expect(weak([missed(2, 30)]).weakness).toBeCloseTo(half, 9);
  expect(weak([missed(2, 300)]).weakness).toBeLessThan(0.001);
  expect(weak([missed(900, 301)])).toEqual({ weakness: 0, answers: 900 });
  expect(weak([missed(1, -3)])).toEqual(weak([missed(1)]));
});

test('MAS-3 called weak from ten answers and .3 on, three at most, the weakest first', () => {
  const standings = new Map<string, Weakness>([
    ['thin', { weakness: 1, answers: 9 }],
    ['sound', { weakness: 0.29, answers: 50 }],
    ['just', { weakness: 0.3, answers: 10 }],
    ['worst', { weakness: 0.9, answers: 10 }],
  ]);
  expect(calledWeak(standings)).toEqual(['worst', 'just']);
  const more = new Map([...standings, ['third', { weakness: 0.5, answers: 20 }] as const]);
  const all = new Map([...more, ['fourth', { weakness: 0.6, answers: 20 }] as const]);
  expect(calledWeak(all)).toEqual(['worst', 'fourth', 'third']);
});

test('MAS-3 a domain that is called weak, or is not, has a reason', () => {
  expect(callOf({ weakness: 0.9, answers: 10 }, true)).toBe('called');
  expect(callOf({ weakness: 0.9, answers: 9 }, false)).toBe('thin');
  expect(callOf({ weakness: 0, answers: 10 }, false)).toBe('sound');
  expect(callOf({ weakness: 0.29, answers: 10 }, false)).toBe('slight');
  expect(callOf({ weakness: 0.3, answers: 10 }, false)).toBe('fourth');
});

test('SCH-18 a chance counts less in a weak domain: .6 of what its answers fall short by', () => {
  expect(soberly(0.9, 0)).toBe(0.9);
  expect(soberly(0.9, 1)).toBeCloseTo(0.9 - 0.6 * 0.25, 9);
  expect(soberly(0.1, 1)).toBe(0);
});
