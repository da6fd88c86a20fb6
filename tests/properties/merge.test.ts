import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogEvent } from '../../src/core/log/event';
import { mergeLogs } from '../../src/core/log/merge';
import { packEvent } from '../../src/core/log/pack';
import { handClock } from '../fixtures/clock';
import { replayed } from '../fixtures/database';
import { createMemoryLog } from '../fixtures/memory-log';
import type { Step } from '../fixtures/histories';
import { history, play } from '../fixtures/histories';

test('LOG-7 any order of merging several logs gives the same events and the same rows', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(history(12), history(12), history(12)),
      fc.constantFrom(...orders),
      async (histories, order) => {
        const logs = await Promise.all(
          histories.map((steps, index) => logOf(`device${index}`, steps)),
        );
        const merged = unionOf(logs);
        expect(merged).toHaveLength(logs.flat().length);
        const other = unionOf(order.map((index) => logs[index] ?? []));
        expect(other).toEqual(merged);
        expect(await replayed(other)).toEqual(await replayed(merged));
        expect(unionOf([merged, ...logs, merged])).toEqual(merged);
      },
    ),
    { numRuns: 60 },
  );
});

test('LOG-8 cloned devices lose nothing, whatever is merged first and however often', async () => {
  const copies = fc.tuple(history(6), history(6), history(6), history(6));
  await fc.assert(
    fc.asyncProperty(
      history(6),
      copies,
      fc.nat(6),
      fc.constantFrom(...orders),
      async (shared, [a, b, c, d], late, order) => {
        // Three copies of one device, and later a copy of one of the copies: all named alike.
        const clones = [
          await logOf('x', [...shared, ...a]),
          await logOf('x', [...shared, ...b.slice(0, late), ...c]),
          await logOf('x', [...shared, ...b, ...d]),
        ];
        const merged = unionOf(clones);
        for (const clone of clones)
          expect(facts(merged)).toEqual(expect.arrayContaining(facts(clone)));
        const distinct = new Set(clones.flat().map(asWritten));
        expect(merged.length).toBeGreaterThanOrEqual(distinct.size);
        expect(new Set(merged.map((event) => event.id)).size).toBe(merged.length);
        const other = unionOf(order.map((index) => clones[index] ?? []));
        expect(other).toEqual(merged);
        expect(unionOf([merged, other, ...clones])).toEqual(merged);
      },
    ),
    { numRuns: 120 },
  );
});

const orders = [
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

async function logOf(device: string, steps: readonly Step[]): Promise<readonly LogEvent[]> {
  const log = createMemoryLog(device);
  await play(log, handClock(), steps);
  return log.all();
}

function unionOf(logs: readonly (readonly LogEvent[])[]): readonly LogEvent[] {
  return logs.reduce<readonly LogEvent[]>((all, log) => mergeLogs(all, log).events, []);
}

/** Events under the names they were written with. */
function facts(events: readonly LogEvent[]): string[] {
  return events.map(asWritten);
}

function asWritten(event: LogEvent): string {
  return JSON.stringify(packEvent(event)).replaceAll(/~\w+/g, '');
}
