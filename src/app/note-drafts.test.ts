import { expect, test } from 'vitest';
import { catalogOf } from '../../tests/fixtures/catalog';
import { handClock } from '../../tests/fixtures/clock';
import { databaseIn, deviceNamed } from '../../tests/fixtures/database';
import { exportBackup, planRestore } from '../storage/backup';
import { cardDrafts, keepCardDraft } from './card-drafts';
import type { App } from './context';
import { longestNote } from './note-card';
import { dropNoteDraft, keepNoteDraft, readNoteDraft } from './note-drafts';

const catalog = catalogOf({ sql: { join: {}, window: {} } });

async function device() {
  const { database, log } = await deviceNamed('phone', catalog);
  const texts = { find: () => Promise.resolve(undefined), ofDomain: () => Promise.resolve([]) };
  const app: App = {
    ...{ database, log, catalog, texts, clock: handClock() },
    ...{ ownCards: new Map(), newDevice: () => 'phone' },
  };
  return app;
}

test('LIB-6 a note being typed is kept by its card, apart from cards being written', async () => {
  const app = await device();
  await keepNoteDraft(app, 'sql-join', 'Half');
  await keepNoteDraft(app, 'sql-join', 'Half a note');
  const text = { kind: 'concept', front: 'Q', back: '' } as const;
  await keepCardDraft(app, { token: 't', domain: 'sql', text });
  expect(await readNoteDraft(app, 'sql-join')).toBe('Half a note');
  expect(await readNoteDraft(app, 'sql-window')).toBeUndefined();
  expect(await cardDrafts(app)).toHaveLength(1);
  await dropNoteDraft(app, 'sql-join');
  expect(await readNoteDraft(app, 'sql-join')).toBeUndefined();
  expect(await cardDrafts(app)).toHaveLength(1);
});

test('LIB-6 it is in a backup, and no longer than a note may be', async () => {
  const app = await device();
  await keepNoteDraft(app, 'sql-join', 'x'.repeat(longestNote + 1));
  const text = await exportBackup(app.database, app.clock.now().at);
  const database = databaseIn();
  const plan = await planRestore(database, catalog, text);
  if (!plan.ok) throw new Error('refused');
  await plan.value.apply(20_000, 'new');
  expect(await readNoteDraft({ ...app, database }, 'sql-join')).toHaveLength(longestNote);
});
