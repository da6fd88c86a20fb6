import { expect, test } from 'vitest';
import { catalogOf, smallCatalog } from '../../tests/fixtures/catalog';
import { handClock } from '../../tests/fixtures/clock';
import { databaseIn, derivedRows, deviceNamed, replayed } from '../../tests/fixtures/database';
import { review } from '../../tests/fixtures/events';
import { joinedLines } from '../../tests/fixtures/questions';
import type { Catalog } from '../core/content/catalog';
import { exportBackup, planRestore } from '../storage/backup';
import type { App } from './context';
import { discardCard } from './discard-card';
import { readOwnCards } from './own-cards';
import { todaysQueue } from './todays-queue';
import { cardOfPoint, hasCardOfPoint, makeCardOfPoint } from './write-card';

const newCatalog = (): Catalog => catalogOf({ sql: { join: {}, window: {} }, dbt: { late: {} } });
const point = joinedLines.points[2] as (typeof joinedLines.points)[number];
const card = 'sql-own-question-joined-lines-collapse';

async function device(name = 'phone') {
  const catalog = newCatalog();
  const { database, log } = await deviceNamed(name, catalog);
  const clock = handClock();
  const texts = { find: () => Promise.resolve(undefined), ofDomain: () => Promise.resolve([]) };
  const ownCards = await readOwnCards(database, catalog);
  const app: App = { database, log, catalog, clock, texts, ownCards, newDevice: () => name };
  return { app, database, log, clock };
}

test('SCH-15 a rubric point becomes a card of his own, which an interview asked for', async () => {
  const { app, database } = await device();
  expect(hasCardOfPoint(app, joinedLines, point)).toBe(false);
  expect(await makeCardOfPoint(app, joinedLines, point)).toBe(card);
  expect(await database.cards.get(card)).toMatchObject({ domain: 'sql', own: 1, fresh: 2 });
  expect(hasCardOfPoint(app, joinedLines, point)).toBe(true);
  expect(app.catalog.find(card)).toMatchObject({ id: card, domain: 'sql', core: false });
  const own = app.ownCards.get(card);
  expect(own).toMatchObject({
    plain: true,
    text: { front: 'collapse, elsewhere?', back: 'Claim of collapse.', why: 'Why collapse.' },
  });
});

test('SCH-15 it is the first of today, before what is due', async () => {
  const { app, log, clock } = await device();
  await log.append(review('dbt-late', 'good', { due: clock.day + 2 }), clock.now());
  await log.append(review('sql-join', 'good', { due: clock.day + 2 }), clock.now());
  clock.pass(2 * 24 * 60);
  await makeCardOfPoint(app, joinedLines, point);
  const { cards } = (await todaysQueue(app)).queue;
  expect(cards[0]).toMatchObject({ id: card, state: 'new' });
  expect(cards.map(({ id }) => id).sort()).toEqual(['dbt-late', 'sql-join', card, 'sql-window']);
});

test('SCH-15 it is made once, whoever asks again', async () => {
  const { app, log } = await device();
  await makeCardOfPoint(app, joinedLines, point);
  const before = await log.all();
  await makeCardOfPoint(app, joinedLines, point);
  // Another tab has the same log and has not heard of the card.
  const catalog = newCatalog();
  const tab: App = { ...app, catalog, ownCards: new Map() };
  expect(await makeCardOfPoint(tab, joinedLines, point)).toBe(card);
  expect(hasCardOfPoint(tab, joinedLines, point)).toBe(true);
  expect(catalog.find(card)?.id).toBe(card);
  expect(await log.all()).toEqual(before);
  expect(before.map(({ type }) => type)).toEqual(['card-written', 'card-brought-forward']);
});

test('OWN-8 one that he discarded comes back as it was', async () => {
  const { app, database } = await device();
  await makeCardOfPoint(app, joinedLines, point);
  const before = await database.cards.get(card);
  await discardCard(app, card);
  expect(hasCardOfPoint(app, joinedLines, point)).toBe(false);
  expect(app.catalog.find(card)).toBeUndefined();
  expect((await todaysQueue(app)).queue.cards.map(({ id }) => id)).not.toContain(card);
  await makeCardOfPoint(app, joinedLines, point);
  expect(hasCardOfPoint(app, joinedLines, point)).toBe(true);
  const after = await database.cards.get(card);
  expect(after).toMatchObject({ stage: before?.stage, fresh: 2, suspended: false });
  expect(after?.discarded).toBeUndefined();
});

test('SCH-15 two points are two cards', () => {
  const ids = joinedLines.points.map((one) => cardOfPoint(joinedLines, one));
  expect(new Set(ids).size).toBe(joinedLines.points.length);
});

test('LOG-10 after a restart it is known, and a replay gives the same rows', async () => {
  const { app, database, log } = await device();
  await makeCardOfPoint(app, joinedLines, point);
  const catalog = newCatalog();
  const own = await readOwnCards(database, catalog);
  expect([...own.keys()]).toEqual([card]);
  expect(own.get(card)).toEqual(app.ownCards.get(card));
  expect(catalog.find(card)?.domain).toBe('sql');
  const rows = await derivedRows(database);
  expect(rows.cards.map(({ id }) => id)).toEqual([card]);
  expect(rows).toEqual(await replayed(await log.all(), catalog));
  // Whether or not the catalog that replays has heard of it.
  expect(rows).toEqual(await replayed(await log.all(), newCatalog()));
});

test('BAK-3 it is in a backup, and stands where that is restored', async () => {
  const { app, database, clock } = await device();
  await makeCardOfPoint(app, joinedLines, point);
  const other = databaseIn();
  const plan = await planRestore(other, smallCatalog, await exportBackup(database, clock.now().at));
  if (!plan.ok) throw new Error(plan.fault.kind);
  await plan.value.apply(clock.day, 'laptop');
  expect((await derivedRows(other)).cards).toEqual((await derivedRows(database)).cards);
  const catalog = newCatalog();
  expect(await readOwnCards(other, catalog)).toEqual(app.ownCards);
});
