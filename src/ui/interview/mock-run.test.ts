import { afterAll, expect, test, vi } from 'vitest';
import { device } from '../../../tests/fixtures/app';
import { joinedLines, marksOf, oneTaskLeft } from '../../../tests/fixtures/questions';
import type { Fact } from '../../core/log/event';
import { seeRunningMock } from '../../app/see-mock';
import { MockRun } from './mock-run.svelte';

// Test files share their modules: those that know of what is replaced are this file's alone.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());
vi.mock('../../app/questions', () => ({
  findQuestions: () =>
    Promise.resolve(new Map([joinedLines, oneTaskLeft].map((each) => [each.id, each]))),
}));
// Nothing watches here: a rune is its value.
vi.stubGlobal(
  '$state',
  Object.assign((value: unknown) => value, { raw: (value: unknown) => value }),
);

const coach = { model: 'm' } as const;
const mark = { point: 'warn', verdict: 'covered', by: 'coach' } as const;

/** A session whose first answer was judged, and its second chance just given. */
async function afterSecondChance() {
  const { app, log, clock } = await device();
  const mock = 'm1';
  const of = { mock, question: joinedLines.id };
  const questions = [joinedLines, oneTaskLeft].map(({ id, domain, level }) => ({
    id,
    domain,
    level,
  }));
  const marks = marksOf(joinedLines, ['missing', 'covered', 'covered', 'covered']);
  const facts: Fact[] = [
    { type: 'mock-begun', mock, questions, level: 'mid', feedback: 'each', coach },
    { type: 'question-answered', ...of, text: 'So it was.', took: 1_000 },
    { type: 'confidence-given', ...of, confidence: 'solid' },
    { type: 'answer-coached', ...of, marks, followUp: 'warn', model: 'm', prose: {} },
    { type: 'second-chance-answered', ...of, text: 'I would warn them.', took: 1_000 },
  ];
  await log.appendAll(facts, clock.now());
  const view = await seeRunningMock(app);
  if (!view) throw new Error('no session');
  const verdicts = async () =>
    (await log.all()).filter(({ type }) => type === 'second-chance-marked');
  return { run: new MockRun(app, view), verdicts };
}

test('INT-12 a model marks the second chance that waits for it', async () => {
  const { run, verdicts } = await afterSecondChance();
  expect(await run.markSecondByModel(joinedLines, mark)).toBe(true);
  expect(await verdicts()).toMatchObject([{ question: joinedLines.id, mark }]);
});

test('INT-12 a verdict that comes when he has gone on is given to no other question', async () => {
  const { run, verdicts } = await afterSecondChance();
  await run.next();
  expect(run.current?.question.id).toBe(oneTaskLeft.id);
  await run.markSecondByModel(joinedLines, mark);
  expect(await verdicts()).toEqual([]);
  expect([run.fault, run.notice]).toEqual(['', '']);
});
