import { afterAll, expect, test, vi } from 'vitest';
import { catalogOf } from '../../tests/fixtures/catalog';
import { handClock } from '../../tests/fixtures/clock';
import { deviceNamed } from '../../tests/fixtures/database';
import { review } from '../../tests/fixtures/events';
import { joinedLines, marksOf } from '../../tests/fixtures/questions';
import type { Card } from '../core/content/card';
import type { Mark } from '../core/interview/mark';
import type { Fact } from '../core/log/event';
import type { App } from './context';
import { finishMock } from './finish-mock';
import type { MockView } from './see-mock';
import { seeRunningMock } from './see-mock';
import { todaysQueue } from './todays-queue';

// Test files share their modules: those that know of what is replaced are this file's alone.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());
vi.mock('./questions', () => ({
  findQuestions: () => Promise.resolve(new Map([[joinedLines.id, joinedLines]])),
}));

/** A device with the cards that the question links to. */
async function device() {
  const sql = { fanout: {}, grain: {} };
  const catalog = catalogOf({ sql, observability: { order: {} }, quality: { test: {} } });
  const { database, log } = await deviceNamed('a', catalog);
  const clock = handClock();
  const find = (id: string) => Promise.resolve({ id } as Card);
  const app: App = {
    ...{ database, log, catalog, clock, texts: { find, ofDomain: () => Promise.resolve([]) } },
    ...{ ownCards: new Map(), newDevice: () => 'a' },
  };
  return { app, log, clock };
}

/** A session of one question that waits for its wrap. */
async function interviewed({ app, log, clock }: Device, mock: string, marks: readonly Mark[]) {
  const of = { mock, question: joinedLines.id };
  const chosen = { id: joinedLines.id, domain: 'sql', level: 'mid' } as const;
  const facts: Fact[] = [
    {
      ...{ type: 'mock-begun', mock, questions: [chosen], level: 'mid' },
      ...{ feedback: 'each', coach: 'offline' },
    },
    { type: 'question-answered', ...of, text: 'So it was.', took: 1_000 },
    { type: 'confidence-given', ...of, confidence: 'solid' },
    { type: 'answer-self-marked', ...of, marks },
    { type: 'question-finished', ...of },
  ];
  clock.pass(10);
  await log.appendAll(facts, clock.now());
  const view = await seeRunningMock(app);
  if (!view) throw new Error('no session');
  return view;
}

type Device = Awaited<ReturnType<typeof device>>;
const wrapOf = ({ session }: MockView) => (session.phase === 'wrapped' ? session.wrap : undefined);
const mine = { by: 'you' } as const;

test('INT-17 SCH-14 what was wrong comes before what was missing, today, and no rating is written', async () => {
  const phone = await device();
  const marks = marksOf(joinedLines, ['missing', 'wrong', 'covered', 'missing'], mine);
  const { mock, stale } = await finishMock(phone.app, await interviewed(phone, 'm1', marks));
  expect([stale, wrapOf(mock)?.brought]).toEqual([false, 4]);
  const { cards } = (await todaysQueue(phone.app)).queue;
  expect(cards.map(({ id }) => id)).toEqual([
    'sql-fanout',
    'observability-order',
    'sql-grain',
    'quality-test',
  ]);
  expect((await phone.log.all()).filter(({ type }) => type === 'card-reviewed')).toEqual([]);
});

test('INT-17 a card that was answered today comes tomorrow, a suspended one not at all', async () => {
  const phone = await device();
  const { log, clock } = phone;
  await log.append(review('sql-fanout', 'good', { due: clock.day + 9 }), clock.now());
  await log.append({ type: 'card-suspended', card: 'sql-grain' }, clock.now());
  const marks = marksOf(joinedLines, ['covered', 'wrong'], mine);
  const { mock } = await finishMock(phone.app, await interviewed(phone, 'm1', marks));
  expect(wrapOf(mock)?.brought).toBe(1);
  expect(await phone.app.database.cards.get('sql-fanout')).toMatchObject({ due: clock.day + 1 });
});

test('INT-12 LOG-14 a session is wrapped once, with its cards or not at all', async () => {
  const phone = await device();
  const view = await interviewed(phone, 'm1', marksOf(joinedLines, ['missing'], mine));
  await finishMock(phone.app, view);
  const before = await phone.log.all();
  expect(await finishMock(phone.app, view)).toMatchObject({ stale: true });
  expect(await phone.log.all()).toEqual(before);
});

test('INT-14 INT-16 a gap that comes back says so, and what was done since is not asked for again', async () => {
  const phone = await device();
  const marks = marksOf(joinedLines, ['covered', 'missing', 'missing'], mine);
  const one = await finishMock(phone.app, await interviewed(phone, 'm1', marks));
  expect(wrapOf(one.mock)?.next.link).toBe('sql-grain');
  const two = await finishMock(phone.app, await interviewed(phone, 'm2', marks));
  expect(wrapOf(two.mock)?.gap.text).toContain('You missed it once before.');
  expect(wrapOf(two.mock)?.next).toMatchObject({ link: 'sql-grain' });
  await phone.log.append(review('sql-grain', 'good'), phone.clock.now());
  const three = await finishMock(phone.app, await interviewed(phone, 'm3', marks));
  expect(wrapOf(three.mock)?.next.link).toBe('sql-collapse');
});
