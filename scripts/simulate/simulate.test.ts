import { beforeAll, expect, test } from 'vitest';
import { makeBank } from './bank';
import { firstDay } from './calendar';
import { simulateAll } from './command';
import { gatesOf } from './gates';
import { mean, measure } from './measure';
import type { Played } from './play';
import { play } from './play';
import { backfill, newADayUnder, undated } from './policies/backfill';
import { flat } from './policies/flat';
import type { Conditions, Policy } from './schedule';
import type { Trial } from './trial';
import { quickTrials } from './trial';

const [size] = quickTrials;
if (!size) throw new Error('There is no quick trial.');
const known = {
  bank: makeBank(size.bank),
  first: firstDay,
  date: firstDay + size.days,
  minutesADay: size.minutesADay,
};
const conditions: Conditions = { ...known, newADay: newADayUnder(known) };
const seeds = [1, 2, 3, 4];
const playAll = (policy: Policy) => seeds.map((seed) => play(seed, policy, conditions));

let own: readonly Played[] = [];
let daily: readonly Played[] = [];
let plain: readonly Played[] = [];
beforeAll(() => {
  daily = playAll(undated);
  own = playAll(backfill);
  plain = playAll(flat(0.88));
}, 20_000);

test('the same seed gives the same figures, another one others', () => {
  const [first, second] = own.map(measure);
  expect(measure(play(1, backfill, conditions))).toEqual(first);
  expect(second).not.toEqual(first);
});

test('a weak domain gets more answers a card than a strong one, and more than lapses make of it', () => {
  const ratio = (all: readonly Played[]) => mean(all.map(weakOverStrong));
  expect(ratio(own)).toBeGreaterThan(1.1);
  expect(ratio(daily)).toBeGreaterThan(ratio(plain));
});

test('an analogy gets at least 1.3 times the answers of its equals; without the policy it does not', () => {
  const ratio = (all: readonly Played[]) => mean(all.map((played) => measure(played).analogies));
  expect(ratio(own)).toBeGreaterThanOrEqual(1.3);
  expect(ratio(plain)).toBeLessThan(1.15);
});

test('with a date set the worst domain is remembered better on it than at flat .88', () => {
  const worst = (all: readonly Played[]) => mean(all.map((played) => measure(played).worst));
  expect(worst(own)).toBeGreaterThan(worst(plain) + 0.02);
});

test('no answer is given on the date or after it, and none on a missed day', () => {
  for (const { days } of [...own, ...plain]) {
    expect(Math.max(...days.keys())).toBeLessThan(conditions.date);
    expect(days.size).toBeLessThanOrEqual(size.days);
  }
});

test('the command prints a row for each policy and the gates; a quick one is not recorded', () => {
  const printed: string[] = [];
  const run = (args: readonly string[]) =>
    simulateAll(
      args,
      () => undefined,
      (text) => printed.push(text),
    );
  expect(run(['--quick'])).toBe(0);
  const rows = printed
    .join('')
    .split('\n')
    .filter((line) => line.startsWith('| '));
  expect(rows.map((row) => row.split('|')[1]?.trim())).toEqual([
    'policy',
    '---------------------',
    'Backfill',
    'flat, equal minutes',
    'Backfill, no date set',
    'interval multiplier',
    'flat .85',
    'flat .88',
    'flat .90',
    'flat .95',
    'ts-fsrs as it comes',
    'SM-2',
  ]);
  expect(printed.join('').match(/^- (Yes|\*\*No\*\*): /gm)).toHaveLength(3);
  expect(() => run(['--quick', '--record'])).toThrow('A quick simulation is not recorded');
}, 20_000);

test('a policy that only costs as much as flat desired retention passes no gate', () => {
  const same = plain.map(measure);
  const names = [
    backfill.name,
    ...[0.8, 0.85, 0.88, 0.9, 0.92, 0.95, 0.97].map((t) => flat(t).name),
  ];
  const trial: Trial = {
    days: size.days,
    conditions,
    results: new Map(names.map((name) => [name, same])),
  };
  expect(gatesOf(trial).map(({ ok }) => ok)).toEqual([false, false, false]);
});

/** Answers a card in the learner's weak domains over those in his strong ones. */
function weakOverStrong({ learner, cards, conditions: { bank } }: Played): number {
  const answers = (isOf: (growth: number) => boolean) =>
    mean(
      bank.catalog.domains
        .filter(({ id }) => isOf(learner.growth(id)))
        .flatMap(({ id }) => bank.catalog.cards(id))
        .flatMap(({ id }) => cards.get(id)?.answers ?? []),
    );
  return answers((growth) => growth < 0.5) / answers((growth) => growth > 0.8);
}
