import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { TestContext } from 'vitest';
import { filesWith, writeContent } from './fixture.ts';
import { loadContent } from './load.ts';
import type { SessionsVerify } from './schema/verify.ts';
import { noCache } from './verify/cache.ts';
import { findPostgres, startPostgres, thisMachine } from './verify/native-postgres.ts';
import { openSessions } from './verify/session-server.ts';
import type { SessionServer } from './verify/session-server.ts';
import { runSessions } from './verify/sessions.ts';
import { verifyContent } from './verify.ts';

const native = findPostgres();
const accounts =
  'create table account (id int, v int); insert into account values (1, 50), (2, 50)';
const take = (id: number) => `update account set v = v - 10 where id = ${id} returning v`;

function needsServer({ skip }: TestContext): void {
  skip(native === undefined, `npm has no PostgreSQL for ${thisMachine}`);
}

describe('several sessions', () => {
  beforeEach(needsServer);
  let server: SessionServer;
  beforeAll(async () => {
    if (native !== undefined) server = await openSessions(native);
  });
  afterAll(() => server?.close());
  const run = (steps: SessionsVerify['steps'], setup = accounts) =>
    runSessions(server, { engine: 'sessions', setup, steps });
  const runBriefly = (steps: SessionsVerify['steps']) =>
    runSessions(
      server,
      { engine: 'sessions', setup: accounts, steps },
      { waiting: 300, running: 300 },
    );

  it('see what the others have committed', async () => {
    expect(
      await run([
        { session: 'a', sql: `begin; ${take(1)}`, rows: [[40]] },
        { session: 'b', sql: 'select v from account where id = 1', rows: [[50]] },
        { session: 'a', sql: 'commit' },
        { session: 'b', sql: 'select v from account where id = 1', rows: [[40]] },
      ]),
    ).toEqual([]);
  });

  it('give numbers, booleans and dates as the engine in this process does', async () => {
    const sql = `select 1::bigint, 1.5::numeric(4, 2), 'a', true, null, date '2026-11-22'`;
    const rows = [[1, 1.5, 'a', true, null, '2026-11-22']];
    expect(await run([{ session: 'a', sql, rows }])).toEqual([]);
  });

  it('say which step gave something else', async () => {
    expect(
      await run([
        { session: 'a', sql: 'select 1', rows: [[1]] },
        { session: 'b', sql: 'select 2', rows: [[3]] },
      ]),
    ).toEqual([{ check: 2, message: 'session b: expected [[3]], got [[2]]' }]);
  });

  it('wait, and go on with what the other has left', async () => {
    const steps = (v: number): SessionsVerify['steps'] => [
      { session: 'a', sql: `begin; ${take(1)}` },
      { session: 'b', sql: take(1), waits: true },
      { session: 'b', waits: true },
      { session: 'a', sql: 'commit' },
      { session: 'b', resumes: true, rows: [[v]] },
    ];
    expect(await run(steps(30))).toEqual([]);
    expect(await run(steps(40))).toEqual([
      { check: 5, message: 'session b: expected [[40]], got [[30]]' },
    ]);
  });

  it('are at fault when they should wait and do not', async () => {
    const message = 'session b: expected it to wait for a lock; it ended and gave [[40]]';
    expect(
      await run([
        { session: 'a', sql: `begin; ${take(1)}` },
        { session: 'b', sql: take(2), waits: true },
      ]),
    ).toEqual([{ check: 2, message }]);
  });

  it('are at fault when they wait and should not, and name who is in the way', async () => {
    const message = 'session b: it waits for a; its step does not say so.';
    const begin = { session: 'a', sql: `begin; ${take(1)}` };
    expect(await runBriefly([begin, { session: 'b', sql: take(1) }])).toEqual([
      { check: 2, message },
    ]);
    expect(
      await runBriefly([
        begin,
        { session: 'b', sql: take(1), waits: true },
        { session: 'b', resumes: true, rows: [[30]] },
      ]),
    ).toEqual([{ check: 3, message }]);
  });

  it('are at fault when one neither ends nor waits for a lock', async () => {
    const message = 'session a: it does not end, and waits for no lock.';
    const sql = 'select pg_sleep(60)';
    expect(await runBriefly([{ session: 'a', sql }])).toEqual([{ check: 1, message }]);
    expect(await runBriefly([{ session: 'a', sql, waits: true }])).toEqual([{ check: 1, message }]);
  });

  it('give errors with their SQLSTATE', async () => {
    const serializable = 'begin isolation level repeatable read; select v from account;';
    const steps = (error: string): SessionsVerify['steps'] => [
      { session: 'a', sql: serializable },
      { session: 'b', sql: take(1) },
      { session: 'a', sql: take(1), error },
    ];
    expect(await run(steps('SQLSTATE 40001'))).toEqual([]);
    const [broken] = await run(steps('40P01'));
    expect(broken?.message).toContain('expected the error: 40P01, got: could not serialize');
    const [unexpected] = await run([{ session: 'a', sql: 'select * from nowhere' }]);
    expect(unexpected?.message).toContain('expected a result, got the error: relation "nowhere"');
  });

  it('let the one that closes the circle be the victim of a deadlock, every time', async () => {
    const steps: SessionsVerify['steps'] = [
      { session: 'a', sql: `begin; ${take(1)}` },
      { session: 'b', sql: `begin; ${take(2)}` },
      { session: 'a', sql: take(2), waits: true },
      { session: 'b', sql: take(1), error: '40P01' },
      { session: 'a', resumes: true, rows: [[40]] },
    ];
    for (let time = 0; time < 5; time += 1) expect(await run(steps)).toEqual([]);
  });

  it('find nothing of the block before', async () => {
    const leftovers = `
      create role reader; create table t (); grant select on t to reader;`;
    const steps: SessionsVerify['steps'] = [
      { session: 'a', sql: `select pg_create_logical_replication_slot('s', 'pgoutput')` },
      { session: 'a', sql: `begin; create table u (); prepare transaction 'p'` },
      { session: 'a', sql: 'create database other' },
      { session: 'a', sql: 'begin; lock t' },
      { session: 'b', sql: 'begin; lock t', waits: true },
    ];
    expect(await run(steps, leftovers)).toEqual([]);
    expect(await run(steps, leftovers)).toEqual([]);
  });

  it('report a set-up that fails', async () => {
    const [broken] = await run([{ session: 'a', sql: 'select 1', rows: [[1]] }], 'create tabel t');
    expect(broken).toMatchObject({ message: expect.stringContaining('the set-up failed:') });
    expect(broken?.check).toBeUndefined();
  });
});

describe('the server', () => {
  beforeEach(needsServer);

  it('is gone with its folder when it is closed', async () => {
    const server = await startPostgres(native ?? '');
    expect(existsSync(server.folder)).toBe(true);
    await server.close();
    expect(existsSync(server.folder)).toBe(false);
  });

  it('is gone when the process that started it is killed', async () => {
    const script = `
      import { startPostgres } from '${import.meta.dirname}/verify/native-postgres.ts';
      console.log((await startPostgres('${native ?? ''}')).folder);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
    const [folder] = (await once(child.stdout, 'data')) as [Buffer];
    const path = folder.toString().trim();
    expect(existsSync(path)).toBe(true);
    child.kill('SIGKILL');
    await expect.poll(() => existsSync(path), { timeout: 20_000 }).toBe(false);
  });

  it('says why it does not start, and leaves nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'backfill-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    vi.stubEnv('TMPDIR', folder);
    await expect(startPostgres('/nowhere')).rejects.toThrow('PostgreSQL does not start');
    vi.unstubAllEnvs();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('blocks of sessions', () => {
  const faultsOf = (steps: readonly object[]) =>
    loadContent(writeContent(filesWith({ verify: { engine: 'sessions', steps } }))).faults.map(
      ({ message }) => message,
    );
  const waiting = { session: 'a', sql: 'select 1', waits: true };

  it.each([
    ['no step says', [{ session: 'a', sql: 'select 1' }]],
    ['more than one', [{ session: 'a', sql: 'select 1', rows: [[1]], text: '1' }]],
    ['nothing has come of it yet', [{ ...waiting, rows: [[1]] }]],
    ['a step that resumes', [waiting, { session: 'a', sql: 'select 2' }]],
    ['does not wait for anything', [{ session: 'a', resumes: true, rows: [[1]] }]],
    ['sql and resumes', [waiting, { session: 'a', sql: 'select 1', resumes: true }]],
    ['has no sql', [{ session: 'a', rows: [[1]] }]],
    ['must be a short name', [{ ...waiting, session: 'Session A' }]],
  ])('are refused: %s', (words, steps) => {
    expect(faultsOf(steps)).toEqual([expect.stringContaining(words)]);
  });

  it('name the card and the step that does not hold', async (context) => {
    needsServer(context);
    const steps = [{ session: 'a', sql: 'select 2', rows: [[1]] }];
    const content = loadContent(writeContent(filesWith({ verify: { engine: 'sessions', steps } })));
    const { count, faults, skips } = await verifyContent(content, noCache);
    expect({ count, skips }).toEqual({ count: 1, skips: [] });
    expect(faults).toMatchObject([
      {
        id: 'sql-a',
        message: 'verify.steps[0] (sessions): session a: expected [[1]], got [[2]]',
      },
    ]);
  });

  it('are skipped, and counted, where there is no server for the machine', async () => {
    const steps = [{ session: 'a', sql: 'select 1', rows: [[1]] }];
    const content = loadContent(writeContent(filesWith({ verify: { engine: 'sessions', steps } })));
    expect(await verifyContent(content, noCache, 'win32-x64')).toEqual({
      count: 0,
      checks: 0,
      faults: [],
      skips: [{ name: 'sql-a', reason: 'no PostgreSQL for win32-x64' }],
    });
  });
});
