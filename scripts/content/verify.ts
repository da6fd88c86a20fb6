import type { SqlEngine as DrillEngine } from '../../src/core/drill/sql-engine.ts';
import type { Authored } from './authored.ts';
import type { Fault } from './fault.ts';
import type { LoadedContent } from './load.ts';
import { outcomesOf } from './schema/outcome.ts';
import type { Verify } from './schema/verify.ts';
import { keyOf } from './verify/cache.ts';
import type { VerifyCache } from './verify/cache.ts';
import { runDrill } from './verify/drill.ts';
import { runSqlBlock } from './verify/engine.ts';
import type { Broken, SqlEngine } from './verify/engine.ts';
import { findPostgres, thisMachine } from './verify/native-postgres.ts';
import type { SessionServer } from './verify/session-server.ts';
import { runSessions } from './verify/sessions.ts';
import { runSimulation } from './verify/simulation.ts';
import { formatPath } from './yaml-file.ts';
import type { Path } from './yaml-file.ts';

export interface Verified {
  /** Blocks and drills that ran, or had run unchanged before. */
  readonly count: number;
  /** Checks of the blocks that held: each was also seen to refuse every changed outcome. */
  readonly checks: number;
  readonly faults: readonly Fault[];
  /** Blocks that cannot run on this machine. */
  readonly skips: readonly Skip[];
}

interface Skip {
  /** The id of the card. */
  readonly name: string;
  readonly reason: string;
}

/** A verify block, or a drill with its answers. */
interface Job {
  /** What the outcome depends on. */
  readonly given: unknown;
  readonly record: Authored<{ readonly id: string }>;
  /** Of a drill none: its naive answer shows that its checks can fail. */
  readonly checks: number;
  /** It runs several sessions at once, and so not on every machine. */
  readonly native?: boolean;
  run(engines: Engines): Promise<readonly Place[]>;
}

/** What is broken, and where in the record. */
interface Place {
  readonly path: Path;
  readonly message: string;
}

/** Runs every verify block and every drill; engines open when first needed. */
export async function verifyContent(
  content: LoadedContent,
  cache: VerifyCache,
  machine = thisMachine,
): Promise<Verified> {
  const native = findPostgres(machine);
  const all = [...blocksOf(content), ...drillsOf(content)];
  const jobs = all.filter((job) => native !== undefined || !job.native);
  const skips = all
    .filter((job) => !jobs.includes(job))
    .map(({ record }) => ({ name: record.value.id, reason: `no PostgreSQL for ${machine}` }));
  const engines = openEngines(native);
  const faults: Fault[] = [];
  const held: string[] = [];
  let checked = 0;
  for (const { given, record, checks, run } of jobs) {
    const key = keyOf(given);
    const broken = cache.has(key) ? [] : await run(engines);
    if (broken.length === 0) {
      held.push(key);
      checked += checks;
    }
    for (const { path, message } of broken) {
      faults.push(record.fault(`${formatPath(path)}${message}`, ...path));
    }
  }
  await engines.close();
  cache.save(held);
  return { count: jobs.length, checks: checked, faults, skips };
}

function blocksOf({ domains, analogies }: LoadedContent): Job[] {
  return [...domains.flatMap((domain) => domain.cards), ...analogies].flatMap((record): Job[] => {
    const block = record.value.verify;
    if (!block || block.engine === 'none') return [];
    const run = async (engines: Engines) =>
      (await runBlock(block, engines)).map(({ check, message }) => ({
        path: check === undefined ? ['verify'] : ['verify', listOf(block), check - 1],
        message: ` (${block.engine}): ${message}`,
      }));
    const native = block.engine === 'sessions';
    return [{ given: block, record, checks: checksOf(block), run, native }];
  });
}

function checksOf(block: Exclude<Verify, { engine: 'none' }>): number {
  if (block.engine === 'simulation') return 1;
  if (block.engine !== 'sessions') return block.checks.length;
  return block.steps.filter((step) => step.waits ?? outcomesOf(step) > 0).length;
}

function listOf({ engine }: Verify): string {
  return engine === 'sessions' ? 'steps' : 'checks';
}

function drillsOf({ domains }: LoadedContent): Job[] {
  return domains
    .flatMap((domain) => domain.drills)
    .map((record) => ({
      given: record.value,
      record,
      checks: 0,
      run: async (engines) =>
        (await runDrill(await engines.forDrills(), record.value)).map(({ path, message }) => ({
          path,
          message: `: ${message}`,
        })),
    }));
}

interface Engines {
  get(name: 'postgres' | 'duckdb'): Promise<SqlEngine>;
  forDrills(): Promise<DrillEngine>;
  forSessions(): Promise<SessionServer>;
  close(): Promise<void>;
}

/** Nothing is open before it is asked for. */
export function openEngines(native = ''): Engines {
  const open = new Map<string, Promise<{ close(): Promise<void> }>>();
  const openers = {
    postgres: async () => (await import('./verify/postgres.ts')).openPostgres(),
    duckdb: async () => (await import('./verify/duckdb.ts')).openDuckdb(),
    drills: async () => (await import('./verify/drill-engine.ts')).openDrillEngine(),
    sessions: async () => (await import('./verify/session-server.ts')).openSessions(native),
  };
  function once<Name extends keyof typeof openers>(name: Name): ReturnType<(typeof openers)[Name]> {
    const engine = open.get(name) ?? openers[name]();
    open.set(name, engine);
    return engine as ReturnType<(typeof openers)[Name]>;
  }
  return {
    get: once,
    forDrills: () => once('drills'),
    forSessions: () => once('sessions'),
    async close() {
      for (const engine of open.values()) await (await engine).close();
    },
  };
}

async function runBlock(block: Verify, engines: Engines): Promise<Broken[]> {
  switch (block.engine) {
    case 'none':
      return [];
    case 'simulation':
      return runSimulation(block);
    case 'sessions':
      return runSessions(await engines.forSessions(), block);
    default:
      return runSqlBlock(await engines.get(block.engine), block);
  }
}
