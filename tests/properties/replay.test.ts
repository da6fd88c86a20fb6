import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ratings } from '../../src/core/log/event';
import type { BackfillDatabase } from '../../src/storage/database';
import { smallCards, smallCatalog } from '../fixtures/catalog';
import { createEventLog } from '../fixtures/event-log';
import { handClock } from '../fixtures/clock';
import { derivedRows, deviceNamed, rebuild, refold, replayed } from '../fixtures/database';
import { review } from '../fixtures/events';
import { fittedAfter, history, play } from '../fixtures/histories';

test('LOG-10 replaying the log gives the rows that were written answer by answer', async () => {
  await fc.assert(
    fc.asyncProperty(history(30), async (steps) => {
      const { database, log } = await deviceNamed('a');
      await play(
        log,
        handClock(),
        steps,
        () => rebuild(database),
        () => refold(database),
      );
      await refold(database);
      expect(await derivedRows(database)).toEqual(await replayed(await log.all()));
    }),
    { numRuns: 60 },
  );
});

test('LOG-10 a card that leaves the catalog gives the rows of a replay once they are made anew', async () => {
  const leaves = 'sql-join';
  const find = (id: string) => (id === leaves ? undefined : smallCatalog.find(id));
  const smaller = { ...smallCatalog, find };
  await fc.assert(
    fc.asyncProperty(history(15), history(6), history(6), async (before, meanwhile, after) => {
      const { database, log } = await deviceNamed('a');
      const clock = handClock();
      await log.append(review(leaves, 'good'), clock.now());
      await play(log, clock, before, () => rebuild(database));
      const later = createEventLog(database, smaller, () => 'a');
      // As between an update and the end of its first start: the row has what it had.
      await play(later, clock, meanwhile);
      expect(await database.cards.get(leaves)).toMatchObject({ domain: 'sql', core: true });
      await rebuild(database, smaller);
      await play(later, clock, after, () => rebuild(database, smaller));
      await refold(database);
      expect(await database.cards.get(leaves)).toMatchObject({ domain: 'sql', core: false });
      expect(await derivedRows(database)).toEqual(await replayed(await log.all(), smaller));
    }),
    { numRuns: 40 },
  );
});

test('SCH-23 with other parameters every card is due when it was, and a rating meanwhile is right', async () => {
  await fc.assert(
    fc.asyncProperty(history(25), history(6), async (before, meanwhile) => {
      const { database, log } = await deviceNamed('a');
      const clock = handClock();
      await play(log, clock, before, () => rebuild(database));
      const due = await duesOf(database);
      await log.append(fittedAfter(1), clock.now());
      await refold(database);
      expect(await duesOf(database)).toEqual(due);

      await log.append(fittedAfter(2), clock.now());
      const known = (await log.all()).length;
      const rated = meanwhile.filter(({ action }) => action === 'rate');
      await play(log, clock, rated);
      const answered = new Set(
        (await log.all()).slice(known).flatMap((e) => ('card' in e ? e.card : [])),
      );
      const { cards } = await replayed(await log.all());
      for (const id of answered) {
        expect(await database.cards.get(id)).toEqual(cards.find((row) => row.id === id));
      }
    }),
    { numRuns: 25 },
  );
});

async function duesOf(database: BackfillDatabase) {
  return (await database.cards.toArray()).map(({ id, due, retryAt }) => ({ id, due, retryAt }));
}

test('LOG-11 undo puts the card, the days and the domains back exactly', async () => {
  const card = fc.constantFrom(...smallCards, 'gone-card');
  await fc.assert(
    fc.asyncProperty(history(15), card, fc.constantFrom(...ratings), async (steps, id, rating) => {
      const { database, log } = await deviceNamed('a');
      const clock = handClock();
      await play(log, clock, steps, () => rebuild(database));
      await refold(database);
      const before = await withoutTrace(database, id);
      const appended = await log.append(review(id, rating, { due: clock.day + 3 }), clock.now());
      expect(await withoutTrace(database, id)).not.toEqual(before);
      if (!appended.written) throw new Error('not written');
      const undone = { type: 'review-undone', card: id, review: appended.event.id } as const;
      await log.append(undone, clock.now());
      expect(await withoutTrace(database, id)).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

/** All derived rows, but of one card only what it is, not the record of how it came to be. */
async function withoutTrace(database: BackfillDatabase, id: string) {
  const { cards, ...totals } = await derivedRows(database);
  const others = cards.filter((row) => row.id !== id);
  const row = cards.find((own) => own.id === id);
  const { stage = 'new', stability, difficulty, due, retryAt, lastDay } = row ?? {};
  const own = { stage, stability, difficulty, due, retryAt, lastDay };
  return { ...totals, others, own, suspended: row?.suspended ?? false };
}
