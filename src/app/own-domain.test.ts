import { expect, test } from 'vitest';
import { catalogOf } from '../../tests/fixtures/catalog';
import { handClock } from '../../tests/fixtures/clock';
import { deviceNamed } from '../../tests/fixtures/database';
import type { App } from './context';
import { lastWrittenFor } from './own-domain';

test('OWN-10 the domain of what he wrote or moved last, if it is there', async () => {
  const catalog = catalogOf({ sql: { join: {} }, dbt: { join: {} } });
  const { database, log } = await deviceNamed('phone', catalog);
  const clock = handClock();
  const app = { database, catalog } as App;
  const write = async (card: string, domain?: string) => {
    const text = { kind: 'concept', front: 'Q', back: 'A', ...(domain && { domain }) } as const;
    await log.append({ type: 'card-edited', card, text }, clock.now());
    clock.pass(1);
    return lastWrittenFor(app);
  };
  expect(await lastWrittenFor(app)).toBeUndefined();
  expect(await write('sql-own-b')).toBe('sql');
  expect(await write('dbt-own-a')).toBe('dbt');
  expect(await write('dbt-own-a', 'sql')).toBe('sql');
  expect(await write('gone-own-c')).toBeUndefined();
});
