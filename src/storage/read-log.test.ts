import { expect, test } from 'vitest';
import { databaseIn } from '../../tests/fixtures/database';
import { review, writerOn } from '../../tests/fixtures/events';
import { defaultParameters } from '../core/scheduling/parameters';
import { studyDayStart } from '../core/time/study-day';
import { readAll, readSeldom } from './read-log';
import { sealTail } from './seal';
import { segmentSize } from './segments';

const today = 20_000;
const losses = { averages: 0.4, before: 0.4, after: 0.35 };
const fit = (answers: number) =>
  ({
    type: 'parameters-fitted',
    parameters: defaultParameters,
    answers,
    losses,
    longer: 1,
  }) as const;

test('LOG-9 events of a seldom type are found in sealed segments and in the tail, in their order', async () => {
  const writer = writerOn('a');
  const at = (index: number) => ({ at: studyDayStart(today - 1, 0) + index, tz: 0 });
  for (let index = 0; index < 2 * segmentSize; index++) {
    const isFit = index === 10 || index === 3000;
    writer.write(isFit ? fit(index) : review(`sql-${index % 7}`, 'good'), at(index));
  }
  writer.write(fit(5000), { at: studyDayStart(today, 0), tz: 0 });
  const database = databaseIn();
  await database.tail.bulkAdd([...writer.events]);
  await sealTail(database, today);
  const found = await readSeldom(database, 'parameters-fitted');
  expect(found.map(({ answers }) => answers)).toEqual([10, 3000, 5000]);
  const all = await readAll(database);
  expect(found).toEqual(all.filter(({ type }) => type === 'parameters-fitted'));
  expect(await readSeldom(database, 'clock-corrected')).toEqual([]);
});
