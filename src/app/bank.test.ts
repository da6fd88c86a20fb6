import { expect, test } from 'vitest';
import { catalogOf } from '../../tests/fixtures/catalog';
import { handClock } from '../../tests/fixtures/clock';
import { deviceNamed } from '../../tests/fixtures/database';
import { review } from '../../tests/fixtures/events';
import type { Catalog } from '../core/content/catalog';
import { putFact } from '../storage/facts';
import { createEventLog } from '../storage/event-log';
import { keepBank, leftOut, readBank } from './bank';
import type { App } from './context';
import { rebuildRows } from './rebuild-rows';
import { refreshRecall } from './refresh-recall';
import { domainStandings } from './standings';

const named = (version: string, ...slugs: readonly string[]): Catalog => ({
  ...catalogOf({ sql: Object.fromEntries(slugs.map((slug) => [slug, {}])) }),
  version,
});
const small = named('v1', 'a', 'b');
const large = named('v2', 'a', 'b', 'c', 'd');

async function device() {
  const { database } = await deviceNamed('a', small);
  const clock = handClock();
  const withCatalog = (catalog: Catalog): App => ({
    ...{ database, catalog, clock, log: createEventLog(database, catalog, () => 'a') },
    ...{ ownCards: new Map(), newDevice: () => 'a' },
    texts: { find: () => Promise.resolve(undefined), ofDomain: () => Promise.resolve([]) },
  });
  const readiness = async (app: App) => {
    const bank = await readBank(app, clock.day);
    const domains = await database.domains.toArray();
    const recall = (await database.facts.get('recall'))?.value as never;
    const out = await leftOut(app, bank, clock.day);
    return domainStandings(app, domains, recall, out)[0]?.readiness;
  };
  const answer = (app: App, card: string) => app.log.append(review(card, 'good'), clock.now());
  await putFact(database, 'recall', { day: clock.day, sums: {}, due: 0 });
  return { withCatalog, readiness, answer, clock };
}

test('MAS-6 a larger bank does not halve the readiness on the day it comes', async () => {
  const { withCatalog, readiness, answer, clock } = await device();
  const before = withCatalog(small);
  await keepBank(before);
  await answer(before, 'sql-a');
  await answer(before, 'sql-b');
  expect(await readiness(before)).toBe(1);

  const after = withCatalog(large);
  expect(await readiness(after)).toBe(1);
  await rebuildRows(after);
  await keepBank(after);
  expect(await readiness(after)).toBe(1);
  // Neither does one of them help on that day.
  await answer(after, 'sql-c');
  expect(await readiness(after)).toBe(1);

  clock.pass(24 * 60);
  await refreshRecall(after);
  const tomorrow = (await readiness(after)) ?? 0;
  expect(tomorrow).toBeGreaterThan(0.6);
  expect(tomorrow).toBeLessThan(0.75);
});

test('MAS-6 what was there at the first start is not new', async () => {
  const { withCatalog, clock } = await device();
  const app = withCatalog(large);
  await keepBank(app);
  expect(await readBank(app, clock.day)).toEqual({ catalog: 'v2', day: clock.day, added: [] });
});
