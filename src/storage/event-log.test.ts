import { describe, expect, test, vi } from 'vitest';
import { smallCatalog } from '../../tests/fixtures/catalog';
import { handClock } from '../../tests/fixtures/clock';
import {
  contentsOf,
  derivedRows,
  deviceNamed,
  failNextWrite,
  replayed,
} from '../../tests/fixtures/database';
import { review } from '../../tests/fixtures/events';
import { createEventLog } from '../../tests/fixtures/event-log';
import { getFact } from './facts';
import { answersIn, packEvidence } from '../core/mastery/evidence';
import { isQuotaFault } from './reopen';

const clock = handClock();

test('LOG-5 one append writes the event, the row, the totals and the counters', async () => {
  const { database, log } = await deviceNamed('phone');
  const fact = review('sql-join', 'good', { due: clock.day + 2, took: 7_400 });
  await log.append(fact, clock.now());
  expect(await database.tail.count()).toBe(1);
  expect(await database.cards.get('sql-join')).toMatchObject({
    stage: 'review',
    due: clock.day + 2,
    last: 'phone-1',
  });
  expect(await database.days.get(clock.day)).toMatchObject({
    answers: 1,
    introduced: 1,
    seconds: [7],
  });
  expect(await database.days.get(clock.day + 2)).toMatchObject({ answers: 0, due: 1 });
  expect(await database.domains.get('sql')).toEqual({
    domain: 'sql',
    seen: 1,
    evidence: packEvidence([]),
  });
  expect(await getFact(database, 'events')).toBe(1);
  expect(await getFact(database, 'writer')).toMatchObject({ device: 'phone', seq: 1 });
});

test('MAS-5 only cards of the catalog count as seen: none of his own, and none that left it', async () => {
  const { database, log } = await deviceNamed('phone');
  const text = { kind: 'concept', front: 'Q', back: 'A' } as const;
  await log.append({ type: 'card-edited', card: 'sql-own-x', text }, clock.now());
  for (const card of ['sql-join', 'sql-own-x', 'sql-gone']) {
    await log.append(review(card, 'good'), clock.now());
  }
  expect(await database.domains.get('sql')).toMatchObject({ seen: 1 });
  expect((await derivedRows(database)).domains).toEqual((await replayed(await log.all())).domains);
});

test('OWN-10 a card that is moved takes what its domain knew of it along', async () => {
  const { database, log } = await deviceNamed('phone');
  const own = 'sql-own-x';
  const days = handClock();
  const text = { kind: 'concept', front: 'Q', back: 'A' } as const;
  await log.append({ type: 'card-edited', card: own, text }, days.now());
  for (const rating of ['good', 'again', 'good'] as const) {
    for (const card of [own, 'sql-join', 'dbt-join'])
      await log.append(review(card, rating), days.now());
    days.pass(24 * 60);
  }
  const evidence = async (domain: string) =>
    answersIn((await database.domains.get(domain))?.evidence ?? packEvidence([]));
  expect([await evidence('sql'), await evidence('dbt')]).toEqual([4, 2]);
  const before = await database.cards.get(own);
  const moved = { ...text, domain: 'dbt' } as const;
  await log.append({ type: 'card-edited', card: own, text: moved }, days.now());
  expect([await evidence('sql'), await evidence('dbt')]).toEqual([2, 4]);
  const { due, stability, difficulty } = before ?? {};
  expect(await database.cards.get(own)).toMatchObject({
    domain: 'dbt',
    due,
    stability,
    difficulty,
  });
  expect(await derivedRows(database)).toEqual(await replayed(await log.all()));
  await log.append({ type: 'card-edited', card: own, text }, days.now());
  expect([await evidence('sql'), await evidence('dbt')]).toEqual([4, 2]);
});

test('SCH-2.7 what a row says of the card beside its memory survives every answer', async () => {
  const { database, log } = await deviceNamed('phone');
  const facts = { domain: 'dbt', kind: 'analogy', siblings: 'dbt-pair', core: true };
  for (const rating of ['good', 'again', 'easy'] as const) {
    await log.append(review('dbt-there', rating), clock.now());
    expect(await database.cards.get('dbt-there')).toMatchObject(facts);
  }
});

test('LOG-10 a card that left the content keeps its history and what its row said', async () => {
  const { database, log } = await deviceNamed('phone');
  await log.append(review('dbt-there', 'good'), clock.now());
  const later = createEventLog(database, { ...smallCatalog, find: () => undefined }, () => 'phone');
  await later.append(review('dbt-there', 'hard'), clock.now());
  await later.append(review('gone-card', 'hard'), clock.now());
  const kept = { domain: 'dbt', kind: 'analogy', siblings: 'dbt-pair', last: 'phone-2' };
  expect(await database.cards.get('dbt-there')).toMatchObject(kept);
  const unknown = { domain: 'gone', siblings: 'gone-card', core: false };
  expect(await database.cards.get('gone-card')).toMatchObject(unknown);
});

test('LOG-11 a suspended card leaves the due index and comes back with its day', async () => {
  const { database, log } = await deviceNamed('phone');
  await log.append(review('sql-join', 'good', { due: 20_800 }), clock.now());
  await log.append({ type: 'card-suspended', card: 'sql-join' }, clock.now());
  expect(await database.cards.where('due').above(0).count()).toBe(0);
  expect(await database.days.get(20_800)).toBeUndefined();
  await log.append({ type: 'card-resumed', card: 'sql-join' }, clock.now());
  expect(await database.cards.where('due').equals(20_800).count()).toBe(1);
  expect(await database.days.get(20_800)).toMatchObject({ due: 1 });
});

test('LOG-6 of two tabs that show the same card, the second to rate is told so', async () => {
  const { database, log } = await deviceNamed('phone');
  const otherTab = createEventLog(database, smallCatalog, () => 'other');
  const answers = await Promise.all([
    log.append(review('sql-join', 'good'), clock.now(), { last: undefined }),
    otherTab.append(review('sql-join', 'again'), clock.now(), { last: undefined }),
  ]);
  expect(answers.map(({ written }) => written)).toEqual([true, false]);
  expect((await otherTab.append(review('dbt-join', 'good'), clock.now())).written).toBe(true);
  expect((await log.all()).map(({ id }) => id)).toEqual(['phone-1', 'phone-2']);
});

describe('LOG-5 the device is full', () => {
  const stores = ['tail', 'cards', 'days', 'domains', 'facts'];
  const places = stores.flatMap((store) =>
    (['put', 'commit'] as const).flatMap((when) => [
      { store, when, prepared: false },
      { store, when, prepared: true },
    ]),
  );

  test.each(places)(
    'LOG-5 in $store at the $when, prepared: $prepared: nothing is written, the fault says why',
    async ({ store, when, prepared }) => {
      const { database, log } = await deviceNamed('phone');
      await log.append(review('sql-join', 'good'), clock.now());
      const before = await contentsOf(database);
      const ahead = prepared ? await log.prepare('dbt-join', [0, clock.day]) : undefined;
      failNextWrite(store, when);
      const late = log.append(review('dbt-join', 'good'), clock.now(), {
        last: undefined,
        prepared: ahead,
      });
      const fault: unknown = await late.catch((reason: unknown) => reason);
      expect(isQuotaFault(fault)).toBe(true);
      expect(await contentsOf(database)).toEqual(before);
    },
  );

  test('LOG-5 Dexie hides the reason one level down', async () => {
    const { log } = await deviceNamed('phone');
    failNextWrite('cards', 'commit');
    await expect(log.append(review('dbt-join', 'good'), clock.now())).rejects.toMatchObject({
      name: 'AbortError',
      inner: { name: 'QuotaExceededError' },
    });
  });
});

test('LOG-5 what was read ahead of a rating is not read again', async () => {
  const { database, log } = await deviceNamed('phone');
  await log.append(review('sql-join', 'good', { due: clock.day + 2 }), clock.now());
  const prepared = await log.prepare('sql-join', [clock.day, clock.day + 9]);
  const reading = vi.spyOn(database, 'transaction');
  const fact = review('sql-join', 'good', { due: clock.day + 9 });
  const seen = { last: 'phone-1', prepared };
  expect(await log.append(fact, clock.now(), seen)).toMatchObject({ written: true });
  expect(reading).not.toHaveBeenCalled();
  // A day that was not prepared for: everything is read in the transaction, as without.
  const again = await log.prepare('sql-join', [clock.day]);
  const further = review('sql-join', 'good', { due: clock.day + 20 });
  await log.append(further, clock.now(), { last: 'phone-2', prepared: again });
  // Once to prepare, once to append.
  expect(reading).toHaveBeenCalledTimes(2);
  expect(await database.days.get(clock.day + 20)).toMatchObject({ due: 1 });
});
