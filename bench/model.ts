import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import type * as Scenarios from '../tests/fixtures/scenario-server.ts';
import type { Asked } from '../tests/fixtures/scenario-server.ts';

/** A model on this device, for as long as a bench runs. */
export interface Model {
  /** For the coach's settings. */
  readonly base: string;
  close(): Promise<void>;
}

const source = resolve(import.meta.dirname, '../tests/fixtures/scenario-server.ts');

/** The journeys' model that writes as fast as a usual one: five characters every 40 ms. */
export async function slowModel(): Promise<Model> {
  const { startScenarioServer } = await scenarios();
  const server = await startScenarioServer({ reply, life: 3_600_000 });
  return { base: server.base('slow'), close: server.close };
}

/** Vite notes in the environment that it runs for development; a build after it would be one. */
async function scenarios(): Promise<typeof Scenarios> {
  const { NODE_ENV } = process.env;
  const { module } = await runnerImport<typeof Scenarios>(source, { configFile: false });
  if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = NODE_ENV;
  return module;
}

/** As long as a real one. Two points of three are said: those come on the screen one by one. */
function reply({ ids, answer }: Asked): string {
  const words = answer.split(/\s+/);
  const points = ids.map((id, index) => {
    if (index % 3 === 2) return { id, quote: '', verdict: 'missing', note: missing };
    const quote = words.slice(index * 6, index * 6 + 6).join(' ');
    return { id, quote, verdict: index % 3 === 0 ? 'covered' : 'partial', note: said };
  });
  return JSON.stringify({ points, picture, bridge, follow_up: null });
}

const said =
  'You name the step and give the reason for it, which is what an interviewer listens for at this place.';
const missing =
  'Nothing in the answer says who is told, or when; a complete one begins there and comes back to it.';
const picture =
  'The figure is a product with readers, so the first act is to tell them and to stop what publishes it. ' +
  'Then the first bad day is found, both sides are compared row by row, and the cause is named before ' +
  'anything is repaired. The repair replaces whole days, so that it can run twice. At the end a check ' +
  'is added that would have failed on that first day, and the readers hear that it is over.';
const bridge =
  'Coming from fullstack, think of this like a broken release: stop the rollout, find the commit, ' +
  'repair what was written, and add the test that was not there.';
