import { describe, expect, test } from 'vitest';
import type { ReadableLog } from '../fixtures/event-log';
import { compareEvents, parseEventId } from '../../src/core/log/order';
import { handClock } from '../fixtures/clock';
import { review } from '../fixtures/events';

/** A log as a test opens it: empty, and able to run out of room. */
export interface OpenedLog {
  readonly log: ReadableLog;
  /** The next append finds no room on the device. */
  failNextWrite(): void;
}

/** What every event log keeps, wherever it keeps it. */
export function keepsTheLogContract(name: string, open: () => Promise<OpenedLog>): void {
  describe(name, () => {
    const rate = (card: string) => review(card, 'good');

    test('LOG-1 starts empty and gives back what was appended', async () => {
      const { log } = await open();
      expect(await log.all()).toEqual([]);
      const { at, tz } = handClock('2026-11-22T10:00Z', 60).now();
      const fact = review('sql-join', 'hard', { due: 20_800, took: 4_321, target: 0.93 });
      const appended = await log.append(fact, { at, tz });
      expect(appended).toMatchObject({ written: true, event: { ...fact, at, tz } });
      expect(await log.all()).toEqual([appended.written && appended.event]);
    });

    test('LOG-2 the ids of one device are consecutive, also when appends overlap', async () => {
      const { log } = await open();
      const moment = handClock().now();
      const cards = ['sql-join', 'sql-window', 'dbt-join', 'spark-join'];
      await Promise.all(cards.map((card) => log.append(rate(card), moment)));
      await log.append({ type: 'clock-corrected', known: {} }, moment);
      const ids = (await log.all()).map((event) => parseEventId(event.id));
      expect(new Set(ids.map(({ device }) => device)).size).toBe(1);
      expect(ids.map(({ seq }) => seq).sort()).toEqual([1, 2, 3, 4, 5]);
    });

    test('LOG-3 the order is total and that of writing, also when the clock goes back', async () => {
      const { log } = await open();
      const clock = handClock();
      const written: unknown[] = [];
      for (const minutes of [0, 5, -3_000, 0, 20, 4_000]) {
        clock.pass(minutes);
        const appended = await log.append(rate('sql-join'), clock.now());
        if (appended.written) written.push(appended.event);
      }
      const events = await log.all();
      expect(events).toEqual(written);
      events.slice(1).forEach((event, index) => {
        const before = events[index];
        if (before) expect(compareEvents(before, event)).toBeLessThan(0);
      });
    });

    test('LOG-6 a rating against an older state of its card is not written', async () => {
      const { log } = await open();
      const moment = handClock().now();
      const first = await log.append(rate('sql-join'), moment, { last: undefined });
      if (!first.written) throw new Error('a new card cannot be stale');
      const stale = { written: false, because: 'stale' };
      expect(await log.append(rate('sql-join'), moment, { last: undefined })).toEqual(stale);
      expect(await log.append(rate('sql-join'), moment, { last: 'b-9' })).toEqual(stale);
      expect(await log.all()).toHaveLength(1);
      const { id } = first.event;
      await log.append({ type: 'card-suspended', card: 'sql-join' }, moment);
      expect(await log.append(rate('sql-join'), moment, { last: id })).toEqual(stale);
      expect(await log.append(rate('dbt-join'), moment, { last: undefined })).toMatchObject({
        written: true,
      });
    });

    test('LOG-6 what was prepared before another write neither hides nor repeats it', async () => {
      const { log } = await open();
      const clock = handClock();
      const days = [clock.day, clock.day + 3];
      const prepared = await log.prepare('sql-join', days);
      const first = await log.append(rate('sql-join'), clock.now(), { last: undefined, prepared });
      if (!first.written) throw new Error('a new card cannot be stale');
      const stale = { written: false, because: 'stale' };
      const { id: last } = first.event;
      expect(
        await log.append(rate('sql-join'), clock.now(), { last: undefined, prepared }),
      ).toEqual(stale);
      const outdated = await log.prepare('dbt-join', days);
      await log.append(rate('spark-join'), clock.now());
      const late = { last: undefined, prepared: outdated };
      expect(await log.append(rate('dbt-join'), clock.now(), late)).toMatchObject({
        written: true,
      });
      expect(await log.append(rate('sql-join'), clock.now(), { last, prepared })).toMatchObject({
        written: true,
      });
      const ids = (await log.all()).map(({ id }) => parseEventId(id).seq);
      expect(ids).toEqual([1, 2, 3, 4]);
    });

    test('LOG-14 facts that belong together are written in their order, all of them or none', async () => {
      const { log, failNextWrite } = await open();
      const moment = handClock().now();
      const mock = 'm1';
      const begin = {
        type: 'mock-begun',
        mock,
        questions: [{ id: 'sql-question-a', domain: 'sql', level: 'mid' }],
        level: 'mid',
        feedback: 'each',
        coach: 'offline',
      } as const;
      const forward = { type: 'card-brought-forward', card: 'sql-join', due: 20_000 } as const;
      const all = await log.appendAll([begin, forward], moment, { last: undefined });
      expect(all).toMatchObject({ written: true, events: [begin, forward] });
      const stop = { type: 'mock-abandoned', mock } as const;
      const stale = { written: false, because: 'stale' };
      expect(await log.appendAll([stop, forward], moment, { last: undefined })).toEqual(stale);
      failNextWrite();
      await expect(log.appendAll([stop, rate('sql-join')], moment)).rejects.toThrow();
      expect(await log.all()).toHaveLength(2);
      const last = all.written ? all.events[0]?.id : undefined;
      expect(await log.appendAll([stop, forward], moment, { last })).toMatchObject({
        written: true,
      });
      expect(await log.all()).toHaveLength(4);
    });

    test('LOG-5 an append that finds no room leaves nothing, and can be tried again', async () => {
      const { log, failNextWrite } = await open();
      const moment = handClock().now();
      await log.append(rate('sql-join'), moment);
      const before = await log.all();
      failNextWrite();
      await expect(log.append(rate('dbt-join'), moment, { last: undefined })).rejects.toThrow();
      expect(await log.all()).toEqual(before);
      const retried = await log.append(rate('dbt-join'), moment, { last: undefined });
      expect(retried.written && parseEventId(retried.event.id).seq).toBe(2);
    });
  });
}
