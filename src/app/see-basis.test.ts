import { expect, test } from 'vitest';
import { catalogOf } from '../../tests/fixtures/catalog';
import { handClock } from '../../tests/fixtures/clock';
import { deviceNamed } from '../../tests/fixtures/database';
import { review } from '../../tests/fixtures/events';
import type { Card } from '../core/content/card';
import type { Rating } from '../core/log/event';
import type { App } from './context';
import { seeBasis } from './see-basis';

const catalog = catalogOf({
  dbt: { model: {}, ref: { after: 'model' }, macro: { after: 'ref' } },
});

async function device() {
  const { database, log } = await deviceNamed('a', catalog);
  const clock = handClock();
  const find = (id: string) => Promise.resolve({ id } as Card);
  const app: App = {
    ...{ database, log, catalog, clock, texts: { find, ofDomain: () => Promise.resolve([]) } },
    ...{ ownCards: new Map(), newDevice: () => 'a' },
  };
  const answer = async (card: string, ...ratings: readonly Rating[]) => {
    for (const rating of ratings) {
      clock.pass(24 * 60);
      await log.append(review(card, rating), clock.now());
    }
  };
  return { app, answer };
}

const ids = async (app: App) => (await seeBasis(app, 'dbt-macro')).map(({ id }) => id);

test('SCH-28 a card that holds is all the help there is', async () => {
  const { app, answer } = await device();
  await answer('dbt-ref', 'good');
  expect(await ids(app)).toEqual(['dbt-ref']);
});

test('SCH-28 help goes on below what does not hold either', async () => {
  const { app, answer } = await device();
  await answer('dbt-ref', 'good', 'again');
  expect(await ids(app)).toEqual(['dbt-model', 'dbt-ref']);
  await answer('dbt-model', 'good');
  expect(await ids(app)).toEqual(['dbt-ref']);
});
