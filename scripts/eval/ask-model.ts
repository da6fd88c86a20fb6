import { randomUUID } from 'node:crypto';
import type { Endpoint } from '../../src/coach/model/endpoint.ts';
import type { Fault } from '../../src/coach/model/faults.ts';
import type { Shapes } from '../../src/coach/model/ladder.ts';
import { remember } from '../../src/coach/model/ladder.ts';
import type { Done, Step } from '../../src/coach/model/model-coach.ts';
import { coach } from '../../src/coach/model/model-coach.ts';
import { shuffledOrder } from '../../src/core/content/shuffle.ts';
import type { Question } from '../../src/core/interview/question.ts';
import { preflight } from '../../src/core/interview/text/preflight.ts';
import { verifyQuote } from '../../src/core/interview/text/evidence.ts';
import type { GoldenAnswer, GoldenFile } from './golden.ts';
import { nodeWire } from './node-wire.ts';

export interface ModelRun {
  readonly endpoint: Endpoint;
  /** The most answers that are asked about, spread over all of them. */
  readonly answers?: number;
  /** Each answer once more, with the rubric in another order. */
  readonly twice: boolean;
  readonly progress: (line: string) => void;
}

/** One golden answer with what a model said of it. */
export interface Asked {
  readonly question: Question;
  readonly answer: GoldenAnswer;
  /** Undefined where the call failed, and where nothing was asked: the answer was not ready. */
  readonly done?: Done;
  readonly again?: Done;
  readonly ready: boolean;
  readonly faults: readonly Fault['name'][];
}

/** Asks about one answer after the other; a fault is kept, and the run goes on. */
export async function askModel(files: readonly GoldenFile[], run: ModelRun): Promise<Asked[]> {
  const all = files.flatMap(({ question, answers }) =>
    answers.map((answer) => ({ question, answer })),
  );
  const chosen = spread(all, run.answers ?? all.length);
  const asked: Asked[] = [];
  let shapes: Shapes = {};
  for (const { question, answer } of chosen) {
    const ready = preflight(answer.text, question.prompt) === undefined;
    const found: { done?: Done; again?: Done } = {};
    const faults: Fault['name'][] = [];
    const seeds = seedsOf(question, `${question.id}/${asked.length}`);
    for (const turn of ready ? turnsOf(run) : []) {
      const seed = seeds[turn];
      const last = await lastStep(question, answer, run.endpoint, seed, shapes);
      if (last?.type === 'done') {
        found[turn] = last;
        shapes = remember(shapes, run.endpoint, last.shape);
      } else if (last?.type === 'fault') faults.push(last.fault.name);
    }
    asked.push({ question, answer, ready, faults, ...found });
    const outcome = ready ? faults.join(', ') || 'done' : 'nothing to grade';
    run.progress(`${asked.length}/${chosen.length} ${question.id} ${answer.kind}: ${outcome}`);
  }
  return asked;
}

function turnsOf({ twice }: ModelRun): readonly ('done' | 'again')[] {
  return twice ? ['done', 'again'] : ['done'];
}

/** Two seeds that shuffle the rubric into different orders. */
function seedsOf({ points }: Question, seed: string): Readonly<Record<'done' | 'again', string>> {
  const order = (of: string) => shuffledOrder(points.length, of).join();
  let turn = 1;
  while (points.length > 2 && order(`${seed}/${turn}`) === order(seed)) turn++;
  return { done: seed, again: `${seed}/${turn}` };
}

async function lastStep(
  question: Question,
  { text }: GoldenAnswer,
  endpoint: Endpoint,
  seed: string,
  shapes: Shapes,
): Promise<Step | undefined> {
  const { signal } = new AbortController();
  const deps = { ...nodeWire, verifyQuote, seed, nonce: randomUUID(), shapes, signal };
  let last: Step | undefined;
  for await (const step of coach(question, { text }, endpoint, deps)) last = step;
  return last;
}

/** So many of a list, at even distances: neighbours are of one question, and of one kind. */
function spread<T>(all: readonly T[], most: number): T[] {
  const size = Math.min(most, all.length);
  const places = Array.from({ length: size }, (_, index) =>
    Math.floor(((index + 0.5) * all.length) / size),
  );
  return places.flatMap((place) => all[place] ?? []);
}
