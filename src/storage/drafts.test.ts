import { expect, test } from 'vitest';
import { databaseIn, failNextWrite } from '../../tests/fixtures/database';
import { putDraft } from './drafts';

const draft = { id: 'm1/sql-question-a', text: 'So far', at: 5, took: 900 };

test('INT-8 a draft is kept, and the next one takes its place', async () => {
  const database = databaseIn();
  await putDraft(database, draft);
  await putDraft(database, { ...draft, text: 'So far so good', took: 1_900 });
  expect(await database.drafts.toArray()).toEqual([
    { ...draft, text: 'So far so good', took: 1_900 },
  ]);
});

test('INT-8 a draft for which there is no room is said, and the one before stays', async () => {
  const database = databaseIn();
  await putDraft(database, draft);
  failNextWrite('drafts');
  await expect(putDraft(database, { ...draft, text: 'More' })).rejects.toThrow();
  expect(await database.drafts.toArray()).toEqual([draft]);
});
