import { expect, test } from 'vitest';
import type { QuestionChoice, QuestionEntry } from './choose-question';
import { chooseQuestions } from './choose-question';
import { levels } from './question';

const domains = ['sql', 'spark', 'dbt', 'quality', 'lake', 'cloud', 'warehouse'];
const pool: QuestionEntry[] = domains.flatMap((domain) =>
  levels.map((level) => ({ id: `${domain}-question-${level}`, domain, level, kind: 'incident' })),
);

function choose(over: Partial<QuestionChoice> = {}) {
  const plain = { questions: pool, level: 'senior', weak: [], asked: () => undefined, seed: 's' };
  return chooseQuestions({ ...plain, level: 'senior', ...over });
}

/** Asked before, each with its study day. */
function asked(days: Readonly<Record<string, number>>) {
  return (id: string) => days[id];
}

test('INT-5 five questions of five domains, the same for the same seed', () => {
  const chosen = choose();
  expect(new Set(chosen.map(({ domain }) => domain)).size).toBe(5);
  expect(chosen.every(({ level }) => level === 'senior')).toBe(true);
  expect(choose()).toEqual(chosen);
  const seeds = Array.from({ length: 20 }, (_, seed) =>
    JSON.stringify(choose({ seed: `${seed}` })),
  );
  expect(new Set(seeds).size).toBeGreaterThan(10);
});

test('INT-5 weak domains come first, the weakest before all, and never fill the five', () => {
  const weak = ['cloud', 'lake', 'dbt', 'sql', 'spark'];
  const order = choose({ weak }).map(({ domain }) => domain);
  expect(order.slice(0, 3)).toEqual(['cloud', 'lake', 'dbt']);
  expect(new Set(order).size).toBe(5);
});

test('INT-5 the other places go to the domains not asked about for longest', () => {
  const last = asked({
    'sql-question-mid': 10,
    'spark-question-mid': 30,
    'dbt-question-mid': 20,
    'quality-question-mid': 40,
  });
  const order = choose({ asked: last }).map(({ domain }) => domain);
  expect(new Set(order.slice(0, 3))).toEqual(new Set(['lake', 'cloud', 'warehouse']));
  expect(order.slice(3)).toEqual(['sql', 'dbt']);
});

test('INT-5 chosen domains are dealt in turn; what they lack comes from others and says so', () => {
  const two = choose({ domains: ['sql', 'spark'] });
  const count = (domain: string) => two.filter((question) => question.domain === domain).length;
  expect([count('sql'), count('spark')].sort()).toEqual([2, 3]);
  const one = choose({ domains: ['sql'] });
  expect(one.filter(({ domain }) => domain === 'sql')).toHaveLength(3);
  expect(one.filter(({ otherDomain }) => otherDomain)).toHaveLength(2);
  expect(choose({ domains: [] })).toEqual(choose());
});

test('INT-6 no question comes again while a fresh one fits', () => {
  const days: Record<string, number> = {};
  for (let day = 0; day < 4; day++) {
    const chosen = choose({ asked: asked(days), seed: `${day}` });
    expect(chosen.some(({ repeated }) => repeated)).toBe(false);
    for (const { id } of chosen) days[id] = day;
  }
});

test('INT-6 when all were asked, those of the level come again, least recent first, and say so', () => {
  const days = Object.fromEntries(pool.map(({ id }, index) => [id, 100 - index]));
  const chosen = choose({ asked: asked(days) });
  expect(chosen.map(({ domain }) => domain)).toEqual([...domains].reverse().slice(0, 5));
  expect(chosen.every(({ repeated, otherLevel }) => repeated && !otherLevel)).toBe(true);
});

test('INT-7 a domain without a fresh one at the level gives its nearest, the higher of two', () => {
  const weak = ['sql', 'dbt'];
  const questions = pool.filter(({ id }) => !['dbt-question-senior'].includes(id));
  const last = asked({ 'sql-question-senior': 1 });
  const chosen = choose({ questions, weak, asked: last });
  expect(chosen.slice(0, 2)).toEqual([
    { id: 'sql-question-staff', domain: 'sql', level: 'staff', otherLevel: true },
    { id: 'dbt-question-staff', domain: 'dbt', level: 'staff', otherLevel: true },
  ]);
});

test('INT-7 at least two are incidents or designs, even out of the chosen domains', () => {
  const questions = pool.map((entry): QuestionEntry => ({
    ...entry,
    kind: ['sql', 'spark'].includes(entry.domain) ? 'design' : 'explain',
  }));
  for (const seed of ['a', 'b', 'c', 'd']) {
    const weak = ['dbt', 'lake', 'cloud'];
    const chosen = choose({ questions, weak, seed }).map(({ domain }) => domain);
    expect(chosen.slice(3).sort()).toEqual(['spark', 'sql']);
  }
});

test('INT-5 a small bank gives what it has, none twice', () => {
  expect(choose({ questions: pool.slice(0, 2) })).toHaveLength(2);
  expect(choose({ questions: [] })).toEqual([]);
});
