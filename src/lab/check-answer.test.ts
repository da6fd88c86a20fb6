import { afterAll, expect, test } from 'vitest';
import { PGlite } from '@electric-sql/pglite';
import { checkAnswer } from './check-answer';
import type { Checked } from './observe';
import { engineOptions, sqlEngine } from './pglite-engine';

const database = await PGlite.create(engineOptions);
const engine = sqlEngine(database);
afterAll(() => database.close());

const newest: Checked = {
  setup: `create table changes (id int, customer text, at timestamp);
    insert into changes values (1, 'ada', '2026-01-01'), (2, 'bo', '2026-01-01'), (3, 'ada', '2026-01-02');`,
  asks: 'rows',
  cases: [
    {
      name: 'Two in one second',
      change: `insert into changes select 10 + n, 'cy' || n, '2026-01-03' from generate_series(1, 9) n;
        insert into changes values (4, 'ada', '2026-01-02')`,
    },
    { name: 'Nothing', empty: true },
  ],
  checks: [
    { name: 'One each', none: 'select from ({{answer}}) a (c, i) group by c having count(*) > 1' },
    { name: 'The newest', same: '{{answer}}' },
  ],
  solution:
    'select distinct on (customer) customer, id from changes order by customer, at desc, id desc',
};
const tie =
  'select customer, id from changes c where at = (select max(at) from changes o where o.customer = c.customer)';

test('DRI-1 a solution passes in another style, with a comment behind it', async () => {
  const other = `with numbered as (select *, row_number() over (partition by customer order by at desc, id desc) n from changes)
    select customer as who, id from numbered where n = 1; -- done`;
  expect(await checkAnswer(engine, newest, other)).toEqual([
    { name: 'One each', passed: true },
    { name: 'The newest', passed: true },
  ]);
});

test('DRI-2 of a failing data set the two rows are told that make it fail', async () => {
  const [oneEach, same] = await checkAnswer(engine, newest, tie);
  expect(oneEach).toMatchObject({ passed: false, dataSet: 'Two in one second' });
  expect(same).toMatchObject({
    passed: false,
    dataSet: 'Two in one second',
    reason: { kind: 'differs', difference: { missing: [], extra: [['ada', '3']] } },
    tables: [{ name: 'changes', count: 2 }],
  });
});

test('DRI-3 an answer that does not run says so with its place, on the data that is seen', async () => {
  const answer = 'select customer, id frm changes c';
  const position = answer.indexOf('changes') + 1;
  const [verdict] = await checkAnswer(engine, newest, answer);
  expect(verdict).toMatchObject({
    passed: false,
    dataSet: 'The data you see',
    reason: { kind: 'fault', fault: { code: '42601', position } },
  });
});

const load: Checked = {
  setup: `create table target (id int primary key, v int); create table batch (id int, v int);
    insert into batch values (1, 10), (2, 20); create role reader; grant usage on schema public to reader;`,
  asks: 'state',
  cases: [
    { name: 'Known already', change: 'insert into target values (1, 5)' },
    { name: 'Stored differently', shuffle: true },
  ],
  checks: [
    { name: 'All of it', same: 'select * from target' },
    { name: 'Once', again: 'select * from target' },
    {
      name: 'Nobody else reads it',
      before: 'set role reader',
      refused: 'select * from target',
      error: 'permission denied',
    },
  ],
  solution:
    'merge into target t using batch b on t.id = b.id when matched then update set v = b.v when not matched then insert values (b.id, b.v)',
};

test('DRI-9 the place is one of the answer also where it is cut off, or only run', async () => {
  const [cut] = await checkAnswer(engine, newest, '\n select customer, id from;');
  expect(cut).toMatchObject({
    reason: { fault: { message: 'syntax error at end of input', position: 26 } },
  });
  const [ran] = await checkAnswer(engine, load, 'select 1; update target set w = 1');
  expect(ran).toMatchObject({ reason: { fault: { code: '42703', position: 29 } } });
});

test('DRI-3 a second run changes nothing, and a role sees nothing', async () => {
  const passed = (await checkAnswer(engine, load, load.solution)).map((verdict) => verdict.passed);
  expect(passed).toEqual([true, true, true]);
  const sloppy =
    'alter table target drop constraint if exists target_pkey; insert into target select * from batch; grant select on target to reader';
  const verdicts = await checkAnswer(engine, load, sloppy);
  expect(verdicts).toMatchObject([
    { passed: false, dataSet: 'Known already' },
    { passed: false, reason: { kind: 'changed' } },
    { passed: false, reason: { kind: 'allowed' } },
  ]);
});

test('DRI-3 an answer that leaves a broken transaction behind fails, and the next one runs', async () => {
  const open = 'begin; insert into target select * from batch; select 1 / 0';
  const verdicts = await checkAnswer(
    engine,
    {
      ...load,
      asks: 'rows',
      checks: [{ name: 'As a reader', before: 'set role reader', same: '{{answer}}' }],
      solution: 'select 1',
    },
    open,
  );
  expect(verdicts).toMatchObject([{ passed: false, reason: { kind: 'fault' } }]);
  expect(await checkAnswer(engine, load, load.solution)).toMatchObject([
    { passed: true },
    { passed: true },
    { passed: true },
  ]);
});
