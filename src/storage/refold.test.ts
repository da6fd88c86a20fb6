import { expect, test } from 'vitest';
import { catalogOf } from '../../tests/fixtures/catalog';
import { handClock } from '../../tests/fixtures/clock';
import { derivedRows, deviceNamed, refold, replayed } from '../../tests/fixtures/database';
import { review } from '../../tests/fixtures/events';
import { fittedAfter } from '../../tests/fixtures/histories';
import { exportBackup, planRestore } from './backup';
import { getFact } from './facts';
import { refoldSome } from './refold';

const slugs = Array.from({ length: 120 }, (_, index) => [`card${index}`, {}] as const);
const catalog = catalogOf({ sql: Object.fromEntries(slugs) });
const ids = catalog.cards('sql').map(({ id }) => id);

/** Every card was answered twice; then other parameters came. */
async function adopted() {
  const { database, log } = await deviceNamed('a', catalog);
  const clock = handClock();
  for (const rating of ['good', 'hard'] as const) {
    for (const id of ids) await log.append(review(id, rating, { due: clock.day + 9 }), clock.now());
    clock.pass(5 * 24 * 60);
  }
  const appended = await log.append(fittedAfter(1), clock.now());
  const id = appended.written ? appended.event.id : '';
  return { database, log, clock, id };
}

test('SCH-23 cards are folded anew some at a time, and it goes on where it was cut off', async () => {
  const { database, log, id } = await adopted();
  const anew = () => database.cards.filter((row) => row.parameters === id).count();
  const due = (await database.cards.toArray()).map((row) => row.due);
  expect(await anew()).toBe(0);
  expect(await refoldSome(database)).toBe(true);
  const first = await anew();
  expect(first).toBeGreaterThan(0);
  expect(await getFact(database, 'refold')).toMatchObject({ done: first, total: ids.length });
  // The tab dies here; the next start goes on.
  await refold(database, catalog);
  expect(await anew()).toBe(ids.length);
  expect(await getFact(database, 'refold')).toBeUndefined();
  expect((await database.cards.toArray()).map((row) => row.due)).toEqual(due);
  expect(await derivedRows(database)).toEqual(await replayed(await log.all(), catalog));
});

test('SCH-23 an answer while cards are folded anew is folded with what stands, prepared or not', async () => {
  const { database, log, clock } = await adopted();
  const [early = '', late = ''] = [ids[0], ids.at(-1)];
  const prepared = [await log.prepare(early, [clock.day]), await log.prepare(late, [clock.day])];
  await refoldSome(database);
  for (const [index, card] of [early, late].entries()) {
    const last = (await database.cards.get(card))?.last;
    const seen = { last, prepared: prepared[index] };
    const due = clock.day + 3;
    expect((await log.append(review(card, 'good', { due }), clock.now(), seen)).written).toBe(true);
    const { cards } = await replayed(await log.all(), catalog);
    expect(await database.cards.get(card)).toEqual(cards.find((row) => row.id === card));
  }
  await refold(database, catalog);
  expect(await derivedRows(database)).toEqual(await replayed(await log.all(), catalog));
});

test('SCH-23 parameters that come while cards are folded with others take their place', async () => {
  const { database, log, clock } = await adopted();
  await refoldSome(database);
  await log.append(fittedAfter(4), clock.now());
  await refold(database, catalog);
  expect(await derivedRows(database)).toEqual(await replayed(await log.all(), catalog));
});

test('SCH-23 two devices that adopted parameters of their own agree, whoever takes in the other', async () => {
  const now = handClock();
  const device = async (name: string, cards: readonly string[], seed: number) => {
    const { database, log } = await deviceNamed(name, catalog);
    for (const card of cards) await log.append(review(card, 'good'), now.now());
    now.pass(60 * 24);
    await log.append(fittedAfter(seed), now.now());
    await refoldSome(database);
    return { database, file: await exportBackup(database, now.now().at) };
  };
  const a = await device('a', ids.slice(0, 10), 1);
  const b = await device('b', ids.slice(5, 10), 2);
  for (const [database, file] of [
    [a.database, b.file],
    [b.database, a.file],
  ] as const) {
    const plan = await planRestore(database, catalog, file);
    if (!plan.ok) throw new Error(plan.fault.kind);
    await plan.value.apply(20_000, `new${database === a.database ? 'a' : 'b'}`);
  }
  expect(await derivedRows(a.database)).toEqual(await derivedRows(b.database));
  const standing = await getFact(a.database, 'parameters');
  expect(standing?.id).toMatch(/^b-/);
  expect(await getFact(b.database, 'parameters')).toEqual(standing);
  const rows = await a.database.cards.toArray();
  expect(rows.every(({ parameters }) => parameters === standing?.id)).toBe(true);
  expect(await getFact(a.database, 'refold')).toBeUndefined();
});

test('SCH-23 where nothing was adopted there is nothing to do', async () => {
  const { database } = await deviceNamed('a', catalog);
  expect(await refoldSome(database)).toBe(false);
});
