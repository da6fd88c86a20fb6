import { expect, test } from 'vitest';
import { device } from '../../tests/fixtures/app';
import type { RunningMock } from '../core/interview/mock-session';
import { dropDrafts } from './answer-draft';
import { keepChoices, readChoices } from './choices-draft';

/** A session that waits for the marks of its first question. */
const marking = {
  phase: 'marking',
  begun: { mock: 'm1' },
  turns: [{ question: { id: 'sql-q' } }],
  at: 0,
} as unknown as RunningMock;

test('INT-8 marks that were chosen are there again, and go with the session', async () => {
  const { app } = await device();
  expect(await readChoices(app, marking)).toEqual({});
  await keepChoices(app, marking, { index: 'covered', order: 'wrong' });
  await dropDrafts(app, marking);
  expect(await readChoices(app, marking)).toEqual({ index: 'covered', order: 'wrong' });
  expect(await readChoices(app, { ...marking, phase: 'second-chance' })).toEqual({});
  await dropDrafts(app);
  expect(await readChoices(app, marking)).toEqual({});
});

test('INT-8 a draft that makes no sense chooses nothing', async () => {
  const { app, database } = await device();
  for (const text of ['', '[', 'null', '3', '{"index":"perhaps"}']) {
    await database.drafts.put({ id: 'm1/sql-q/marking', text, at: 1 });
    expect(await readChoices(app, marking)).toEqual({});
  }
});
