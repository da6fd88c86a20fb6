import { describe, expect, test } from 'vitest';
import { smallCatalog } from '../../tests/fixtures/catalog';
import type { HandClock } from '../../tests/fixtures/clock';
import { handClock } from '../../tests/fixtures/clock';
import {
  contentsOf,
  databaseIn,
  derivedRows,
  deviceNamed,
  failNextWrite,
} from '../../tests/fixtures/database';
import { review } from '../../tests/fixtures/events';
import type { ReadableLog } from '../../tests/fixtures/event-log';
import { exportBackup, planRestore } from './backup';
import type { BackfillDatabase } from './database';
import { createEventLog } from '../../tests/fixtures/event-log';
import { readAll } from './read-log';
import { getFact, putFact } from './facts';
import { isQuotaFault } from './reopen';

/** A device on which some cards were answered on three days. */
async function usedDevice(name = 'phone', clock: HandClock = handClock()) {
  const device = await deviceNamed(name);
  for (const rating of ['good', 'again', 'easy'] as const) {
    for (const card of ['sql-join', 'dbt-there', 'spark-join']) {
      await device.log.append(review(card, rating, { due: clock.day + 2 }), clock.now());
      clock.pass(1);
    }
    clock.pass(24 * 60);
  }
  return { ...device, clock };
}

/** Reads a file and merges it, as the app does when Joe agrees to the preview. */
async function restore(database: BackfillDatabase, text: string, today: number, device = 'new') {
  const plan = await planRestore(database, smallCatalog, text);
  if (!plan.ok) throw new Error(`refused: ${plan.fault.kind}`);
  await plan.value.apply(today, device);
  return plan.value;
}

test('BAK-3 a restored backup gives the same log and the same derived rows', async () => {
  const { database, log, clock } = await usedDevice();
  const empty = databaseIn();
  const plan = await restore(empty, await exportBackup(database, 1), clock.day);
  expect(plan).toMatchObject({
    createdAt: 1,
    events: 9,
    added: 9,
    cards: 3,
    onlyHere: 0,
    forked: [],
  });
  expect(await readAll(empty)).toEqual(await log.all());
  const { sums: _sums, due: _due, ...rows } = await derivedRows(empty);
  expect(await derivedRows(database)).toMatchObject(rows);
  expect(await getFact(empty, 'events')).toBe(9);
  expect(await getFact(empty, 'catalog')).toBe(smallCatalog.version);
});

test('BAK-3 sealed and open ends of the log travel alike, and past days arrive sealed', async () => {
  const { database, log, clock } = await usedDevice();
  const second = databaseIn();
  await restore(second, await exportBackup(database, 1), clock.day - 1);
  expect([await second.segments.count(), await second.tail.count()]).toEqual([1, 3]);
  const third = databaseIn();
  await restore(third, await exportBackup(second, 2), clock.day);
  expect(await readAll(third)).toEqual(await log.all());
  // Into an empty log the file's segments go as they are, behind the clock only packed anew.
  const segmentsOf = async (from: typeof second) =>
    (await from.segments.toArray()).map(({ id: _id, ...segment }) => segment);
  const [first, ...more] = await segmentsOf(third);
  expect([first]).toEqual(await segmentsOf(second));
  expect(more.map(({ events }) => events)).toEqual([3]);
  const earlier = databaseIn();
  await restore(earlier, await exportBackup(second, 2), clock.day - 3);
  expect(await readAll(earlier)).toEqual(await log.all());
});

test('BAK-3 the preview says what is only here; looking at it changes nothing', async () => {
  const { database, log, clock } = await usedDevice();
  const text = await exportBackup(database, 1);
  await log.append(review('sql-window', 'good'), clock.now());
  const before = await contentsOf(database);
  const plan = await planRestore(database, smallCatalog, text);
  expect(plan).toMatchObject({ ok: true, value: { added: 0, cards: 0, onlyHere: 1 } });
  expect(await contentsOf(database)).toEqual(before);
});

test('BAK-3 two devices that carry files both ways end with the same history and rows', async () => {
  const phone = await usedDevice('phone');
  const laptop = await usedDevice('laptop', handClock('2026-11-20T08:00Z', 60));
  const fromPhone = await exportBackup(phone.database, 1);
  const fromLaptop = await exportBackup(laptop.database, 1);
  const today = phone.clock.day;
  await restore(phone.database, fromLaptop, today, 'phone2');
  await restore(laptop.database, fromPhone, today, 'laptop2');
  expect(await readAll(phone.database)).toHaveLength(18);
  expect(await readAll(laptop.database)).toEqual(await readAll(phone.database));
  expect(await derivedRows(laptop.database)).toEqual(await derivedRows(phone.database));
});

test('BAK-3 the same file twice adds nothing the second time', async () => {
  const { database, clock } = await usedDevice();
  const text = await exportBackup(database, 1);
  const other = databaseIn();
  await restore(other, text, clock.day);
  const once = await derivedRows(other);
  expect((await restore(other, text, clock.day, 'newer')).added).toBe(0);
  expect(await derivedRows(other)).toEqual(once);
});

describe('BAK-5 after a restore', () => {
  async function append(log: ReadableLog, clock: HandClock) {
    const appended = await log.append(review('sql-join', 'good'), clock.now());
    if (!appended.written) throw new Error('not written');
    return appended.event;
  }

  test('BAK-5 the device writes under a new name, behind everything it took in', async () => {
    const { database, log, clock } = await usedDevice();
    clock.pass(60 * 24 * 400);
    const latest = await append(log, clock);
    const other = databaseIn();
    await restore(other, await exportBackup(database, 1), clock.day, 'tablet');
    const early = handClock('2026-01-01T00:00Z');
    const next = await append(
      createEventLog(other, smallCatalog, () => 'unused'),
      early,
    );
    expect(next.id).toBe('tablet-1');
    expect(next.order).toEqual({ ms: latest.order.ms, counter: latest.order.counter + 1 });
    expect((await readAll(other)).at(-1)).toEqual(next);
  });

  test('BAK-5 one file on two devices does not make them one: both go on and merge whole', async () => {
    const { database, clock } = await usedDevice();
    const text = await exportBackup(database, 1);
    const devices = await Promise.all(
      ['tablet', 'laptop'].map(async (name) => {
        const restored = databaseIn();
        await restore(restored, text, clock.day, name);
        await append(
          createEventLog(restored, smallCatalog, () => name),
          clock,
        );
        return restored;
      }),
    );
    const [tablet, laptop] = devices as [BackfillDatabase, BackfillDatabase];
    const plan = await restore(tablet, await exportBackup(laptop, 2), clock.day, 'tablet2');
    expect(plan).toMatchObject({ added: 1, onlyHere: 1, forked: [] });
    expect(await readAll(tablet)).toHaveLength(11);
  });
});

test('BAK-6 settings travel to a device that was never used, and not to one that was', async () => {
  const { database, clock } = await usedDevice();
  const settings = { theme: 'dark', minutesADay: 25, singleKeys: false, restDays: [2, 6] } as const;
  await putFact(database, 'settings', settings);
  const text = await exportBackup(database, 1);
  const unused = databaseIn();
  await restore(unused, text, clock.day);
  expect(await getFact(unused, 'settings')).toEqual(settings);
  const laptop = await usedDevice('laptop');
  await restore(laptop.database, text, clock.day);
  expect(await getFact(laptop.database, 'settings')).toBeUndefined();
});

test('BAK-6 of two drafts under one name the later stays', async () => {
  const { database, clock } = await usedDevice();
  await database.drafts.bulkPut([
    { id: 'both', text: 'older', at: 1 },
    { id: 'newer', text: 'newer', at: 9 },
    { id: 'there', text: 'there', at: 1 },
  ]);
  const other = databaseIn();
  await other.drafts.bulkPut([
    { id: 'both', text: 'later', at: 5 },
    { id: 'newer', text: 'older', at: 5 },
  ]);
  await restore(other, await exportBackup(database, 1), clock.day);
  expect((await other.drafts.toArray()).map((draft) => draft.text)).toEqual([
    'later',
    'newer',
    'there',
  ]);
});

describe('BAK-2 a file that is refused changes nothing', async () => {
  const { database } = await usedDevice('laptop');
  const good = await exportBackup(database, 1);
  const cuts = Array.from({ length: Math.floor(good.length / 97) }, (_, index) => (index + 1) * 97);
  const middle = Math.floor(good.length / 2);
  const flipped = good[middle] === 'A' ? 'B' : 'A';

  test.each([
    ...cuts.map((length) => [`cut off at ${length}`, good.slice(0, length), 'truncated']),
    ['empty', '', 'empty'],
    ['foreign', '{"anki":true}', 'foreign'],
    ['newer', good.replace(/"version":\d+/, '"version":1000'), 'newer'],
    ['one character changed', good.slice(0, middle) + flipped + good.slice(middle + 1), 'damaged'],
  ] as [string, string, string][])('BAK-2 %s', async (_what, text, kind) => {
    const phone = await usedDevice();
    const before = await contentsOf(phone.database);
    const plan = await planRestore(phone.database, smallCatalog, text);
    expect(plan).toMatchObject({ ok: false, fault: { kind } });
    expect(await contentsOf(phone.database)).toEqual(before);
  });
});

describe('BAK-4 all of it or nothing', () => {
  test.each(['tail', 'segments', 'cards', 'facts'])(
    'BAK-4 when the device is full at %s the old data is there, whole',
    async (store) => {
      const phone = await usedDevice('phone');
      const laptop = await usedDevice('laptop');
      const text = await exportBackup(laptop.database, 1);
      const before = await contentsOf(phone.database);
      failNextWrite(store);
      const late = restore(phone.database, text, phone.clock.day - 1);
      expect(isQuotaFault(await late.catch((fault: unknown) => fault))).toBe(true);
      expect(await contentsOf(phone.database)).toEqual(before);
    },
  );

  test('BAK-4 an answer given after the preview is merged with the rest', async () => {
    const phone = await usedDevice('phone');
    const laptop = await usedDevice('laptop');
    const text = await exportBackup(laptop.database, 1);
    const plan = await planRestore(phone.database, smallCatalog, text);
    if (!plan.ok) throw new Error('refused');
    await phone.log.append(review('sql-window', 'good'), phone.clock.now());
    const { length } = await phone.log.all();
    await plan.value.apply(phone.clock.day, 'new');
    const after = await phone.log.all();
    expect(after).toHaveLength(length + plan.value.added);
    expect(after).toContainEqual(expect.objectContaining({ card: 'sql-window' }));
    expect(await getFact(phone.database, 'events')).toBe(after.length);
  });
});
