import { expect, test, vi } from 'vitest';
import { Stopped } from '../../core/drill/lab';
import type { Lab } from '../../core/drill/lab';
import { Bench } from './bench.svelte';

// Nothing watches here: a rune is its value.
vi.stubGlobal(
  '$state',
  Object.assign((value: unknown) => value, { raw: (value: unknown) => value }),
);

/** A lab that answers what it is told to, and notes what it was asked. */
function fakeLab(answers: Partial<Lab> = {}) {
  const asked: string[] = [];
  let giveUp: (reason: Error) => void = () => undefined;
  const lab: Lab = {
    prepare: async () => {
      asked.push('prepare');
      return { t: ['a'] };
    },
    run: (sql) => {
      asked.push(`run ${sql}`);
      if (sql !== 'endless') return Promise.resolve({ results: [], took: 1 });
      return new Promise((_, reject) => (giveUp = reject));
    },
    explain: () => Promise.reject(new Error('memory access out of bounds')),
    check: async () => {
      asked.push('check');
      return [{ name: 'all', passed: true }];
    },
    stop: () => {
      asked.push('stop');
      giveUp(new Stopped('stopped'));
    },
    close: () => asked.push('close'),
    ...answers,
  };
  return { asked, open: () => lab };
}

test('data is made once before the first run, and anew after a check', async () => {
  const { asked, open } = fakeLab();
  const bench = new Bench(open, 'create table t ()');
  await bench.run('select 1');
  await bench.run('select 2');
  expect(await bench.check({} as never, 'select 3')).toHaveLength(1);
  await bench.prepare();
  expect(asked).toEqual(['prepare', 'run select 1', 'run select 2', 'check', 'prepare']);
  expect(bench.schema).toEqual({ t: ['a'] });
});

test('what never ends is stopped, and the data is made anew', async () => {
  const { asked, open } = fakeLab();
  const bench = new Bench(open, '');
  const running = bench.run('endless');
  await bench.prepare();
  await Promise.resolve();
  void bench.run('select 2'); // One thing at a time.
  bench.stop();
  await running;
  await bench.prepare();
  expect(bench.shown).toEqual({ kind: 'stopped' });
  expect(bench.doing).toBeUndefined();
  expect(asked).toEqual(['prepare', 'run endless', 'stop', 'prepare']);
});

test('an engine that breaks down is left behind, PostgreSQL refusing is not', async () => {
  const fault = Object.assign(new Error('no'), { fault: { message: 'no', code: '42703' } });
  const { asked, open } = fakeLab({ run: () => Promise.reject(fault) });
  const bench = new Bench(open, '');
  await bench.run('select x');
  expect(bench.shown).toMatchObject({ kind: 'fault', sql: 'select x', fault: { code: '42703' } });
  expect(asked).not.toContain('stop');
  await bench.explain('select x');
  expect(bench.shown).toEqual({ kind: 'broke', message: 'memory access out of bounds' });
  expect(asked).toContain('stop');
});

test('an engine that does not start says why, and is tried again', async () => {
  let tries = 0;
  const { open } = fakeLab({
    prepare: async () => {
      if (tries++ === 0) throw new Error('Failed to fetch');
      return {};
    },
  });
  const bench = new Bench(open, '');
  await bench.run('select 1');
  expect(bench.notStarted).toBe('Failed to fetch');
  await bench.run('select 1');
  expect(bench.notStarted).toBe('');
  expect(bench.shown?.kind).toBe('ran');
});

test('nothing written is nothing to run', async () => {
  const { asked, open } = fakeLab();
  const bench = new Bench(open, '');
  await bench.run(' \n');
  expect(bench.shown).toEqual({ kind: 'empty' });
  expect(asked).toEqual([]);
});
