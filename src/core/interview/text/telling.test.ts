import { expect, test } from 'vitest';
import type { Point } from '../question';
import { tellingWords } from './telling';

const point = (title: string, more: Partial<Point> = {}): Point => ({
  id: title,
  weight: 2,
  title,
  claim: '',
  why: '',
  ideas: [],
  followUp: { text: '', ideas: [] },
  strongLine: '',
  gapLine: '',
  action: { kind: 'study', text: '' },
  ...more,
});
const tellingOf = (points: readonly Point[]) => tellingWords({ points });

test('INT-55 a word tells of the point it stands in, and not where it stands everywhere', () => {
  const [mail, day] = tellingOf([point('hold the mail tonight'), point('replace the day tonight')]);
  expect([...(mail?.said.keys() ?? [])]).toEqual(['hold', 'mail']);
  expect([...(day?.said.keys() ?? [])]).toEqual(['replac', 'day']);
});

test('INT-55 a word that stands more often in one of them tells something of it', () => {
  const [first, second] = tellingOf([
    point('lock page'),
    point('table scan', { claim: '<p>Every row without a <em>lock</em>, block by block.</p>' }),
  ]);
  const lock = first?.said.get('lock') ?? 0;
  expect(lock).toBeGreaterThan(0);
  expect(lock).toBeLessThan(first?.said.get('page') ?? 0);
  expect(second?.said.has('lock')).toBe(false);
});

test('INT-55 in many phrasings of a group a word tells more than in one, whatever its ending', () => {
  const ideas = [['replace it', 'replaced all', 'replaces a day', 'swap']];
  const [own] = tellingOf([point('a', { ideas }), point('b', { ideas: [['append', 'insert']] })]);
  expect(own?.said.get('replac')).toBeGreaterThan(own?.said.get('swap') ?? Infinity);
});

test('INT-55 what is wrong is held against what is right', () => {
  const wrong = { ideas: [['no retries']], fix: '<p>Keep the retry.</p>' };
  const [own] = tellingOf([point('retries stay', { misconceptions: [wrong] })]);
  expect(own?.wrong[0]?.get('no')).toBeGreaterThan(0);
  expect(own?.said.get('stai')).toBeGreaterThan(0);
  expect(own?.wrong[0]?.has('retri')).toBe(false);
});

test('INT-55 a question that says nothing tells nothing', () => {
  expect(tellingOf([])).toEqual([]);
  expect(tellingOf([point('')])).toEqual([{ said: new Map(), wrong: [] }]);
});
