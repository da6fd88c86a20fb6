import { expect, test } from 'vitest';
import { catalogOf } from '../../tests/fixtures/catalog';
import { handClock } from '../../tests/fixtures/clock';
import { deviceNamed } from '../../tests/fixtures/database';
import type { Card } from '../core/content/card';
import type { Wrap } from '../core/interview/wrap';
import type { Fact } from '../core/log/event';
import type { App } from './context';
import { seePastMocks } from './see-past-mocks';
import { studyCards } from './study-cards';

const topics: Record<string, string> = {
  'sql-join': 'joins',
  'sql-anti': 'joins',
  'sql-plan': 'plans',
};

async function device() {
  const catalog = catalogOf({ sql: { join: {}, plan: {}, anti: {} } });
  const { database, log } = await deviceNamed('a', catalog);
  const clock = handClock();
  const find = (id: string) =>
    Promise.resolve(topics[id] === undefined ? undefined : ({ id, topic: topics[id] } as Card));
  const app: App = {
    ...{ database, log, catalog, clock, texts: { find, ofDomain: () => Promise.resolve([]) } },
    ...{ ownCards: new Map(), newDevice: () => 'a' },
  };
  return { app, log, clock };
}

type Device = Awaited<ReturnType<typeof device>>;
type End =
  { readonly asked: { readonly text: string; readonly link: string } } | 'abandoned' | 'open';

/** A session of one question, up to its end or to where it was given up. */
async function interview({ log, clock }: Device, mock: string, answered: boolean, end: End) {
  const question = 'sql-question-a';
  const of = { mock, question };
  const add = (fact: Fact) => log.append(fact, clock.now());
  const chosen = { id: question, domain: 'sql', level: 'mid' } as const;
  const begun = { questions: [chosen], level: 'mid', feedback: 'each', coach: 'offline' } as const;
  clock.pass(10);
  await add({ type: 'mock-begun', mock, ...begun });
  if (answered) {
    await add({ type: 'question-answered', ...of, text: 'So.', took: 1, gaveUp: true });
    await add({ type: 'answer-self-marked', ...of, marks: [] });
    await add({ type: 'question-finished', ...of });
  }
  if (end === 'abandoned') await add({ type: 'mock-abandoned', mock });
  if (end === 'abandoned' || end === 'open') return;
  const wrap: Wrap = {
    topics: [],
    strongest: { text: 'None.' },
    gap: { text: 'One.' },
    next: { kind: 'study', ...end.asked },
    graded: 'You.',
    core: { said: 1, all: 2 },
  };
  await add({ type: 'mock-wrapped', mock, wrap });
}

test('INT-16 an action opens its card, or all cards of its topic in their order', async () => {
  const { app } = await device();
  const ids = async (link: string) => (await studyCards(app, link)).cards.map(({ id }) => id);
  expect(await ids('sql-plan')).toEqual(['sql-plan']);
  expect(await ids('sql/joins')).toEqual(['sql-join', 'sql-anti']);
  expect(await ids('sql/nothing')).toEqual([]);
  expect(await ids('nowhere')).toEqual([]);
});

test('INT-16 it says what the newest wrap with this link asked for', async () => {
  const here = await device();
  await interview(here, 'm1', true, { asked: { text: 'Read it.', link: 'sql-plan' } });
  await interview(here, 'm2', true, { asked: { text: 'Read it again.', link: 'sql-plan' } });
  await interview(here, 'm3', true, { asked: { text: 'Join.', link: 'sql/joins' } });
  expect((await studyCards(here.app, 'sql-plan')).task).toBe('Read it again.');
  expect((await studyCards(here.app, 'sql-join')).task).toBeUndefined();
});

test('INT-53 past interviews are those that ended after an answer, the newest first', async () => {
  const here = await device();
  await interview(here, 'm1', true, { asked: { text: 'Read it.', link: 'sql-plan' } });
  await interview(here, 'm2', false, 'abandoned');
  await interview(here, 'm3', true, 'abandoned');
  await interview(here, 'm4', true, 'open');
  const [newest, oldest, ...more] = await seePastMocks(here.app);
  expect(more).toEqual([]);
  expect(newest).toMatchObject({ id: 'm3', domains: ['SQL'], answered: 1, asked: 1, level: 'mid' });
  expect(newest && 'core' in newest).toBe(false);
  expect(oldest).toMatchObject({ id: 'm1', core: { said: 1, all: 2 } });
});
