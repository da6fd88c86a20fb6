import { expect, test } from 'vitest';
import { Stopped } from '../core/drill/lab';
import { openLab } from './lab';
import type { FromLab } from './lab-messages';

/** A worker that answers when it is told to. */
class FakeWorker {
  onmessage: ((event: { data: FromLab }) => void) | undefined;
  onerror: ((event: { message: string }) => void) | undefined;
  ended = false;
  postMessage(): void {}
  terminate(): void {
    this.ended = true;
  }
  answer(value: unknown): void {
    this.onmessage?.({ data: { type: 'answer', value } });
  }
}

function fakeWorkers() {
  const started: FakeWorker[] = [];
  const lab = openLab(
    () => {
      const worker = new FakeWorker();
      started.push(worker);
      return worker as unknown as Worker;
    },
    () => undefined,
  );
  return { lab, started };
}

test('a lab that was left opens no worker any more', async () => {
  const { lab, started } = fakeWorkers();
  const checking = lab.check({} as never, 'select 1');
  lab.close();
  await expect(checking).rejects.toThrow(Stopped);
  expect(started[0]?.ended).toBe(true);
  await expect(lab.prepare('')).rejects.toThrow(Stopped);
  expect(started).toHaveLength(1);
});

test('a worker that breaks down between two calls is not taken for an empty database', async () => {
  const { lab, started } = fakeWorkers();
  const preparing = lab.prepare('create table t ()');
  started[0]?.answer({});
  await preparing;
  started[0]?.onerror?.({ message: 'out of memory' });
  expect(started[0]?.ended).toBe(true);
  await expect(lab.run('select from t')).rejects.toThrow('its worker has ended');
  const again = lab.prepare('create table t ()');
  started[1]?.answer({ t: [] });
  expect(await again).toEqual({ t: [] });
});

test('a worker that breaks down during a call says why', async () => {
  const { lab, started } = fakeWorkers();
  const preparing = lab.prepare('');
  started[0]?.onerror?.({ message: '' });
  await expect(preparing).rejects.toThrow('its worker did not start');
  expect(started[0]?.ended).toBe(true);
});
