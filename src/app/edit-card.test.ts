import { expect, test } from 'vitest';
import { catalogOf } from '../../tests/fixtures/catalog';
import { handClock } from '../../tests/fixtures/clock';
import { derivedRows, deviceNamed, replayed } from '../../tests/fixtures/database';
import { review } from '../../tests/fixtures/events';
import { otherWayOf } from '../core/content/own-card';
import type { OwnText } from '../core/content/own-text';
import type { App } from './context';
import { cardToEdit, editCard } from './edit-card';
import { discardCard, recoverCard } from './discard-card';
import { readOwnCards } from './own-cards';
import { seeCard } from './see-card';
import { seeLibrary } from './see-library';
import { todaysQueue } from './todays-queue';

async function device() {
  const catalog = catalogOf({ sql: { join: {}, window: {} }, dbt: {} });
  const { database, log } = await deviceNamed('phone', catalog);
  const clock = handClock();
  const texts = {
    find: () => Promise.resolve(undefined),
    ofDomain: () => Promise.resolve([]),
  };
  const ownCards = await readOwnCards(database, catalog);
  const app: App = { database, log, catalog, clock, texts, ownCards, newDevice: () => 'phone' };
  return { app, database, log, clock };
}

const concept = (front: string): OwnText => ({ kind: 'concept', front, back: 'B' });
const cloze = (front: string): OwnText => ({ kind: 'cloze', front, back: '' });
const fresh = { domain: 'sql', token: 'abc' };
const card = 'sql-own-abc';

test('OWN-1 a written card is in the library, in the queue before other new ones, and after a restart', async () => {
  const { app, database } = await device();
  expect(await editCard(app, { ...fresh, text: concept('Q') })).toEqual({ written: true, card });
  expect(app.ownCards.get(card)?.text.front).toBe('Q');
  const { cards } = (await todaysQueue(app)).queue;
  expect(cards[0]).toMatchObject({ id: card, state: 'new' });
  const again = catalogOf({ sql: { join: {}, window: {} } });
  expect(await readOwnCards(database, again)).toEqual(app.ownCards);
  expect(again.find(card)).toEqual(app.catalog.find(card));
});

test('OWN-9 an edit from an older text is not written, and its answers do not count as one', async () => {
  const { app, log, clock } = await device();
  await editCard(app, { ...fresh, text: concept('One') });
  const begun = await cardToEdit(app, card);
  const mine = { ...fresh, card, ...(begun && { since: begun.since }) };
  await log.append(review(card, 'good', { due: clock.day + 3 }), clock.now());
  expect(await editCard(app, { ...mine, text: concept('Two') })).toMatchObject({ written: true });
  const before = await log.all();
  const stale = await editCard(app, { ...mine, text: concept('Three') });
  expect(stale).toMatchObject({ written: false, theirs: { text: { front: 'Two' } } });
  expect(await log.all()).toEqual(before);
  const over = await editCard(app, { ...mine, text: concept('Three') }, true);
  expect(over).toMatchObject({ written: true });
  expect(app.ownCards.get(card)?.text.front).toBe('Three');
});

test('OWN-9 a new text that was saved already, in a copy of the tab, is not written over', async () => {
  const { app, log } = await device();
  await editCard(app, { ...fresh, text: concept('One') });
  const before = await log.all();
  const again = await editCard(app, { ...fresh, text: concept('Two') });
  expect(again).toMatchObject({ written: false, theirs: { text: { front: 'One' } } });
  expect(await log.all()).toEqual(before);
  await editCard(app, { ...fresh, text: concept('Two') }, true);
  expect(app.ownCards.get(card)?.text.front).toBe('Two');
});

test('OWN-5 gaps come and go with their numbers, and replay gives the same rows', async () => {
  const { app, database, log } = await device();
  await editCard(app, { ...fresh, text: cloze('{{1::a}} {{2::b}}') });
  expect([...app.ownCards.keys()]).toEqual([`${card}-1`, `${card}-2`]);
  const begun = await cardToEdit(app, `${card}-2`);
  expect(begun?.id).toBe(`${card}-1`);
  const edited = { ...fresh, card: `${card}-1`, ...(begun && { since: begun.since }) };
  await editCard(app, { ...edited, text: cloze('{{2::b}} {{3::c}}') });
  expect([...app.ownCards.keys()].sort()).toEqual([`${card}-2`, `${card}-3`]);
  expect(await database.cards.get(`${card}-1`)).toMatchObject({ discarded: true });
  expect(await database.cards.get(`${card}-3`)).toMatchObject({ siblings: card, kind: 'cloze' });
  const rows = await derivedRows(database);
  const knowsNone = catalogOf({ sql: { join: {}, window: {} } });
  expect(rows).toEqual(await replayed(await log.all(), knowsNone));
});

test('OWN-10 a card moves to another domain with its history, and is told from where it stands', async () => {
  const { app, log, clock, database } = await device();
  await editCard(app, { ...fresh, text: concept('Q') });
  await log.append(review(card, 'good', { due: clock.day + 3 }), clock.now());
  const begun = await cardToEdit(app, card);
  const since = begun && { since: begun.since };
  await editCard(app, { ...fresh, ...since, card, domain: 'dbt', text: concept('Q') });
  expect(app.catalog.find(card)?.domain).toBe('dbt');
  expect(await database.cards.get(card)).toMatchObject({ domain: 'dbt', due: clock.day + 3 });
  expect((await seeLibrary(app)).cards.find(({ id }) => id === card)?.domain).toBe('dbt');
  expect((await seeCard(app, card))?.history).toHaveLength(3);
});

test('OWN-11 the other side of an analogy comes and goes, and is discarded and recovered with the first', async () => {
  const { app, database } = await device();
  const text: OwnText = { kind: 'analogy', front: 'A', back: 'B' };
  const both: OwnText = { ...text, otherWay: { front: 'C', back: 'D' } };
  const edit = async (now: OwnText) => {
    const begun = await cardToEdit(app, card);
    await editCard(app, { ...fresh, ...(begun && { card, since: begun.since }), text: now });
    return [...app.ownCards.keys()].sort();
  };
  const other = otherWayOf(card);
  expect(await edit(both)).toEqual([card, other]);
  expect((await cardToEdit(app, other))?.id).toBe(card);
  await discardCard(app, other);
  expect(app.ownCards.size).toBe(0);
  await recoverCard(app, card);
  expect([...app.ownCards.keys()].sort()).toEqual([card, other]);
  expect(await edit(text)).toEqual([card]);
  expect(await edit({ ...both, kind: 'concept' })).toEqual([card]);
  expect(await edit(both)).toEqual([card, other]);
  expect(await database.cards.get(other)).toMatchObject({ siblings: card, kind: 'analogy' });
});

test('OWN-8 what an edit took out of a text does not come back with it', async () => {
  const { app, clock } = await device();
  await editCard(app, { ...fresh, text: cloze('{{1::a}} {{2::b}}') });
  const begun = await cardToEdit(app, `${card}-1`);
  const edited = { ...fresh, card: `${card}-1`, ...(begun && { since: begun.since }) };
  await editCard(app, { ...edited, text: cloze('{{1::a}}') });
  clock.pass(1);
  await discardCard(app, `${card}-1`);
  await recoverCard(app, `${card}-1`);
  expect([...app.ownCards.keys()]).toEqual([`${card}-1`]);
});

test('OWN-8 all gaps are discarded together, and come back with what was remembered', async () => {
  const { app, log, clock, database } = await device();
  await editCard(app, { ...fresh, text: cloze('{{1::a}} {{2::b}}') });
  await log.append(review(`${card}-1`, 'good', { due: clock.day + 3 }), clock.now());
  const before = await database.cards.get(`${card}-1`);
  await discardCard(app, `${card}-2`);
  expect(app.ownCards.size).toBe(0);
  expect(await database.cards.where('due').above(0).count()).toBe(0);
  await recoverCard(app, `${card}-1`);
  expect(app.ownCards.size).toBe(2);
  const { due, stability } = (await database.cards.get(`${card}-1`)) ?? {};
  expect({ due, stability }).toEqual({ due: before?.due, stability: before?.stability });
});
