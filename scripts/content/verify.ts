import type { Authored } from './authored.ts';
import type { Fault } from './fault.ts';
import type { LoadedContent } from './load.ts';
import type { Verify } from './schema/verify.ts';
import { keyOf } from './verify/cache.ts';
import type { VerifyCache } from './verify/cache.ts';
import { solutionBlocks } from './verify/drill.ts';
import { runSqlBlock } from './verify/engine.ts';
import type { Broken, SqlEngine } from './verify/engine.ts';
import { runSimulation } from './verify/simulation.ts';
import { formatPath } from './yaml-file.ts';
import type { Path } from './yaml-file.ts';

export interface Verified {
  /** Blocks that ran, or had run unchanged before. */
  readonly count: number;
  readonly faults: readonly Fault[];
}

interface Job {
  readonly block: Verify;
  readonly record: Authored<unknown>;
  /** The path to the block, or to one of its checks, which count from 1. */
  path(check: number | undefined): Path;
}

/** Runs every verify block and every drill's solution; engines open when first needed. */
export async function verifyContent(content: LoadedContent, cache: VerifyCache): Promise<Verified> {
  const jobs = jobsOf(content);
  const engines = openEngines();
  const faults: Fault[] = [];
  const held: string[] = [];
  for (const { block, record, path } of jobs) {
    const key = keyOf(block);
    const broken = cache.has(key) ? [] : await run(block, engines);
    if (broken.length === 0) held.push(key);
    for (const { check, message } of broken) {
      const place = path(check);
      faults.push(record.fault(`${formatPath(place)} (${block.engine}): ${message}`, ...place));
    }
  }
  await engines.close();
  cache.save(held);
  return { count: jobs.length, faults };
}

function jobsOf({ domains, analogies }: LoadedContent): Job[] {
  const cards = [...domains.flatMap((domain) => domain.cards), ...analogies].flatMap((record) => {
    const block = record.value.verify;
    if (!block || block.engine === 'none') return [];
    return [{ block, record, path: pathInBlock }];
  });
  const drills = domains
    .flatMap((domain) => domain.drills)
    .flatMap((record) =>
      solutionBlocks(record.value).map((block, index) => ({
        block,
        record,
        path: () => ['checks', index],
      })),
    );
  return [...cards, ...drills];
}

function pathInBlock(check: number | undefined): Path {
  return check === undefined ? ['verify'] : ['verify', 'checks', check - 1];
}

interface Engines {
  get(name: 'postgres' | 'duckdb'): Promise<SqlEngine>;
  close(): Promise<void>;
}

function openEngines(): Engines {
  const open = new Map<string, Promise<SqlEngine>>();
  const openers = {
    postgres: async () => (await import('./verify/postgres.ts')).openPostgres(),
    duckdb: async () => (await import('./verify/duckdb.ts')).openDuckdb(),
  };
  return {
    get(name) {
      const engine = open.get(name) ?? openers[name]();
      open.set(name, engine);
      return engine;
    },
    async close() {
      for (const engine of open.values()) await (await engine).close();
    },
  };
}

async function run(block: Verify, engines: Engines): Promise<Broken[]> {
  switch (block.engine) {
    case 'none':
      return [];
    case 'simulation':
      return runSimulation(block);
    default:
      return runSqlBlock(await engines.get(block.engine), block);
  }
}
