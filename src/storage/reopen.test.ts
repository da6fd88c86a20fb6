import { expect, test } from 'vitest';
import { handClock } from '../../tests/fixtures/clock';
import { deviceNamed } from '../../tests/fixtures/database';
import { review } from '../../tests/fixtures/events';
import { isQuotaFault, reopenIfLost } from './reopen';

const rate = review('sql-join', 'good');

test('LOG-13 a connection that went away is opened anew, and the rating is written once', async () => {
  const { database, log } = await deviceNamed('phone');
  const moment = handClock().now();
  database.close();
  const appended = await log.append(rate, moment, { last: undefined });
  expect(appended.written).toBe(true);
  expect(await log.all()).toHaveLength(1);
});

test('LOG-12 a connection that a newer tab asked for stays closed', async () => {
  const { database, log } = await deviceNamed('phone');
  database.close();
  database.superseded = true;
  const late = log.append(rate, handClock().now());
  await expect(late).rejects.toMatchObject({ name: 'DatabaseClosedError' });
});

test('LOG-13 any other fault is passed on after one try', async () => {
  const { database } = await deviceNamed('phone');
  let tries = 0;
  const work = () => Promise.reject(new Error(`try ${++tries}`));
  await expect(reopenIfLost(database, work)).rejects.toThrow('try 1');
});

test('LOG-5 a full device is recognised, also where the reason is one level down', () => {
  expect(isQuotaFault({ name: 'QuotaExceededError' })).toBe(true);
  expect(isQuotaFault({ name: 'AbortError', inner: { name: 'QuotaExceededError' } })).toBe(true);
  expect(isQuotaFault({ name: 'BulkError', failures: [{ name: 'QuotaExceededError' }] })).toBe(
    true,
  );
  expect([isQuotaFault(new Error('x')), isQuotaFault(undefined)]).toEqual([false, false]);
});
