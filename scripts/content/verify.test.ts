import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutRows } from './emptied.ts';
import { card, drill, filesWith, validFiles, writeContent } from './fixture.ts';
import { loadContent } from './load.ts';
import type { SqlVerify } from './schema/verify.ts';
import { noCache } from './verify/cache.ts';
import type { VerifyCache } from './verify/cache.ts';
import { openDuckdb } from './verify/duckdb.ts';
import { hasRows, noticesEmptyTables } from './verify/emptied.ts';
import { runSqlBlock } from './verify/engine.ts';
import type { SqlEngine } from './verify/engine.ts';
import { openPostgres } from './verify/postgres.ts';
import { runSimulation } from './verify/simulation.ts';
import { verifyContent } from './verify.ts';

type Block = Omit<SqlVerify, 'engine'>;

describe.each([
  ['postgres', openPostgres],
  ['duckdb', openDuckdb],
] as const)('SQL in %s', (name, open) => {
  let engine: SqlEngine;
  beforeAll(async () => {
    engine = await open();
  }, 60_000);
  afterAll(() => engine.close());
  const run = (block: Block) => runSqlBlock(engine, { engine: name, ...block });

  it('compares rows, whatever type the numbers came in', async () => {
    const query = `select 1::bigint, 1.5::numeric(4, 2), 'a', true, null, date '2026-11-22', 0.1 + 0.2`;
    expect(
      await run({ checks: [{ query, rows: [[1, 1.5, 'a', true, null, '2026-11-22', 0.3]] }] }),
    ).toEqual([]);
  });

  it('says what was expected and what came', async () => {
    expect(
      await run({
        checks: [
          { query: 'select 1', rows: [[1]] },
          { query: 'select 2', rows: [[3]] },
        ],
      }),
    ).toEqual([{ check: 2, message: 'expected [[3]], got [[2]]' }]);
  });

  it('expects errors', async () => {
    const query = 'select * from nowhere';
    expect(await run({ checks: [{ query, error: 'nowhere' }] })).toEqual([]);
    expect(await run({ checks: [{ query, rows: [] }] })).toHaveLength(1);
    expect(await run({ checks: [{ query: 'select 1', error: 'nowhere' }] })).toHaveLength(1);
  });

  it('reads plans as text', async () => {
    const setup = 'create table t (a int); insert into t values (1);';
    const query = 'explain analyze select * from t';
    expect(await run({ setup, checks: [{ query, text: 'Seq Scan|SEQ_SCAN|TABLE_SCAN' }] })).toEqual(
      [],
    );
    expect(await run({ setup, checks: [{ query, text: 'Index Only Scan' }] })).toHaveLength(1);
  });

  it('compares whole numbers exactly, however large', async () => {
    const query = 'select 1234567890123::bigint';
    expect(await run({ checks: [{ query, rows: [[1234567890123]] }] })).toEqual([]);
    expect(await run({ checks: [{ query, rows: [[1234567890124]] }] })).toHaveLength(1);
  });

  it.each([
    ['anything', '.*', 'no output at all'],
    ['no line', '^$|Scan|SCAN', 'no output at all'],
    ['any line that is not blank', String.raw`\S`, 'something else'],
    ['what is not there', String.raw`(?<![\s\S])(?![\s\S]*nowhere)`, 'no output at all'],
  ])('refuses a check that takes %s', async (_, text, taken) => {
    const setup = 'create table t (a int); insert into t values (1);';
    const message = `this check cannot fail: it takes ${taken} as well.`;
    const checks = [{ query: 'explain select * from t', text }];
    expect(await run({ setup, checks })).toEqual([{ check: 1, message }]);
  });

  it('refuses a check that takes an error made by accident', async () => {
    const checks = [{ query: 'select * from nowhere', error: 'exist' }];
    const message = 'this check cannot fail: it takes relation "another" does not exist as well.';
    expect(await run({ checks })).toEqual([{ check: 1, message }]);
  });

  it('can tell which blocks notice that their tables are empty', async () => {
    const setup = 'create table one (a int primary key); create table two (a int references one);';
    const filled = `${setup} insert into one values (1); insert into two values (1);`;
    const notices = (query: string, rows: unknown[][]) =>
      noticesEmptyTables(engine, { engine: name, setup: filled, checks: [{ query, rows }] });
    expect(await notices('select count(*) from two', [[1]])).toBe(true);
    expect(await notices('select 1', [[1]])).toBe(false);
    expect(hasRows({ engine: name, setup, checks: [] })).toBe(false);
    expect(hasRows({ engine: name, setup: filled, checks: [] })).toBe(true);
  });

  it('starts every block in an empty database', async () => {
    const setup =
      'create table leftover (a int); create schema other; begin; create view w as select 1';
    const checks = [{ query: 'select count(*) from leftover', rows: [[0]] }];
    expect(await run({ setup, checks })).toEqual([]);
    expect(await run({ setup, checks })).toEqual([]);
    expect(await run({ checks: [{ query: 'select * from leftover', error: 'leftover' }] })).toEqual(
      [],
    );
  });

  it('reports a set-up that fails', async () => {
    const [broken] = await run({
      setup: 'create tabel t',
      checks: [{ query: 'select 1', rows: [[1]] }],
    });
    expect(broken?.message).toContain('the set-up failed:');
  });
});

describe('roles in postgres', () => {
  it('are gone with their block', async () => {
    const engine = await openPostgres();
    const setup =
      'create role reader; create table t (a int); grant select on t to reader; set role reader';
    const block: SqlVerify = {
      engine: 'postgres',
      setup,
      checks: [{ query: 'select a from t', rows: [] }],
    };
    expect(await runSqlBlock(engine, block)).toEqual([]);
    expect(await runSqlBlock(engine, block)).toEqual([]);
    await engine.close();
  }, 30_000);
});

describe('simulations', () => {
  const simulate = (run: string, returns: unknown) =>
    runSimulation({ engine: 'simulation', run, returns });

  it('run TypeScript and compare as JSON', () => {
    expect(
      simulate('const a: Set<string> = new Set(["x"]);\nreturn { n: a.size, m: 0.1 + 0.2 };', {
        n: 1,
        m: 0.3,
      }),
    ).toEqual([]);
    expect(simulate('return [1, 2];', [1, 3])).toEqual([{ message: 'expected [1,3], got [1,2]' }]);
  });

  it.each(['Math.random()', 'Date.now()', 'new Date()', 'process.cwd()', 'require("fs")'])(
    'refuse %s',
    (call) => {
      expect(simulate(`return ${call};`, 0)[0]?.message).toContain('the simulation failed');
    },
  );

  it('end, even when they would not', () => {
    const block = { engine: 'simulation', run: 'for (;;) {}', returns: 0 } as const;
    expect(runSimulation(block, 50)[0]?.message).toContain('timed out');
  });
});

it('lists the cards whose checks do not notice that the rows are gone', async () => {
  const setup = 'create table t as select 1 as v;';
  const block = (query: string) => ({
    verify: { engine: 'duckdb', setup, checks: [{ query, rows: [[1]] }] },
  });
  const cards = [
    card({ id: 'sql-a', ...block('select v from t') }),
    card({ id: 'sql-b', ...block('select 1') }),
    card({ id: 'sql-c', verify: { engine: 'simulation', run: 'return 1;', returns: 1 } }),
  ];
  const content = loadContent(writeContent({ ...validFiles(), '01-sql/cards.yaml': cards }));
  expect((await withoutRows(content)).split('\n')).toEqual([
    '1 of 2 blocks notice that their tables are empty.',
    'These do not:',
    'sql-b',
  ]);
});

describe('verifying content', () => {
  it('names the card and the place of what does not hold', async () => {
    const verify = { engine: 'simulation', run: 'return 2;', returns: 1 };
    const { count, checks, faults } = await verifyContent(
      loadContent(writeContent(filesWith({ verify }))),
      noCache,
    );
    expect([count, checks]).toEqual([1, 0]);
    expect(faults).toMatchObject([
      { id: 'sql-a', message: 'verify (simulation): expected 1, got 2' },
    ]);
    expect(faults[0]?.line).toBeGreaterThan(1);
  });

  it('does not run again what held, and forgets what is gone', async () => {
    const verify = { engine: 'simulation', run: 'return 1;', returns: 1 };
    const content = loadContent(writeContent(filesWith({ verify })));
    let keys: readonly string[] = [];
    const cache: VerifyCache = {
      has: (key) => keys.includes(key),
      save: (all) => (keys = [...all]),
    };
    expect(await verifyContent(content, cache)).toMatchObject({ count: 1, checks: 1 });
    expect(keys).toHaveLength(1);
    await verifyContent(loadContent(writeContent(validFiles())), cache);
    expect(keys).toEqual([]);
  });

  it('runs the answers of every drill', async () => {
    const checks = [
      { name: 'The sum is right', same: '{{answer}}' },
      { name: 'It is never 3', none: 'select from ({{answer}}) as answer (sum) where sum = 3' },
    ];
    const naive = { sql: 'select sum(v) from t where true', why: 'It is the same.' };
    const files = {
      ...validFiles(),
      '01-sql/drills/sql-drill-a.yaml': drill({ id: 'sql-drill-a', checks }),
      '01-sql/drills/sql-drill-b.yaml': drill({
        id: 'sql-drill-b',
        naive,
        starter: 'select sum(v) from t',
      }),
    };
    const { count, faults } = await verifyContent(loadContent(writeContent(files)), noCache);
    expect(count).toBe(2);
    expect(faults.map(({ id, message }) => [id, message])).toEqual([
      ['sql-drill-a', 'checks[1]: the solution fails it on "The data you see": violations: [[]]'],
      [
        'sql-drill-b',
        'naive.sql: passes every check. Add a data set or a check that tells it from the solution.',
      ],
      ['sql-drill-b', 'starter: passes every check: nothing is left to do.'],
    ]);
  });
});
