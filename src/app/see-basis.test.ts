import { expect, test } from 'vitest';
import { catalogOf } from '../../tests/fixtures/catalog';
import { handClock } from '../../tests/fixtures/clock';
import { deviceNamed } from '../../tests/fixtures/database';
import { review } from '../../tests/fixtures/events';
import type { Card } from '../core/content/card';
import type { Rating } from '../core/log/event';
import type { App } from './context';
import { seeBasis } from './see-basis';

const catalog = catalogOf(
  { sql: { plain: {} }, dbt: { model: {}, ref: { after: 'model' }, macro: { after: 'ref' } } },
  [],
  { dbt: ['sql'] },
);
const macro = { id: 'dbt-macro', domain: 'dbt' };

async function device() {
  const { database, log } = await deviceNamed('a', catalog);
  const clock = handClock();
  const find = (id: string) => Promise.resolve({ id } as Card);
  const app: App = {
    ...{ database, log, catalog, clock, texts: { find } },
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

const ids = async (app: App) => (await seeBasis(app, macro)).cards.map(({ id }) => id);

test('SCH-24 a card that holds is all the help there is', async () => {
  const { app, answer } = await device();
  await answer('dbt-ref', 'good');
  expect(await ids(app)).toEqual(['dbt-ref']);
});

test('SCH-24 help goes on below what does not hold either', async () => {
  const { app, answer } = await device();
  await answer('dbt-ref', 'good', 'again');
  expect(await ids(app)).toEqual(['dbt-model', 'dbt-ref']);
  await answer('dbt-model', 'good');
  expect(await ids(app)).toEqual(['dbt-ref']);
});

test('MAS-8 it names the weak domain that a weak one rests on', async () => {
  const { app, answer } = await device();
  await answer('dbt-ref', ...Array<Rating>(12).fill('again'));
  expect((await seeBasis(app, macro)).beginWith).toBeUndefined();
  await answer('sql-plain', ...Array<Rating>(12).fill('again'));
  expect((await seeBasis(app, macro)).beginWith?.id).toBe('sql');
});
