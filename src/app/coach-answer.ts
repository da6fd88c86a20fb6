import type { Endpoint } from '../coach/model/endpoint';
import type { Fault, FaultText } from '../coach/model/faults';
import type { Step } from '../coach/model/model-coach';
import { coach } from '../coach/model/model-coach';
import { offlineText } from '../coach/model/offline';
import type { PointId, Question } from '../core/interview/question';
import { verifyQuote } from '../core/interview/text/evidence';
import { newDevice } from '../platform/ids';
import { browserWire } from '../platform/wire';
import { coachEndpoint, keepShape, readShapes } from './coach-settings';

/** What a model has said so far of one answer. */
export type CoachStep =
  /** Which model is asked: it may have been changed in Settings since the interview began. */
  | { readonly type: 'asked'; readonly model: string }
  | Exclude<Step, { readonly type: 'fault' }>
  /** What came before it stands. */
  | { readonly type: 'fault'; readonly text: FaultText };

/** The texts of what happens around a call, without loading what makes one. */
export async function* coachAnswer(
  question: Question,
  answer: { readonly text: string; readonly second?: PointId },
  signal: AbortSignal,
): AsyncGenerator<CoachStep, void, undefined> {
  const endpoint = await coachEndpoint();
  if (!endpoint) return;
  const deps = {
    ...browserWire(),
    verifyQuote,
    seed: newDevice(),
    nonce: newDevice(),
    shapes: await readShapes(),
    signal,
  };
  yield { type: 'asked', model: endpoint.model };
  // While the model thinks: what reads a quote is slow the first time, and then the point would wait.
  verifyQuote(answer.text, question.prompt, answer.text.slice(0, 80));
  for await (const step of coach(question, answer, endpoint, deps)) {
    if (step.type === 'done') await remembered(endpoint, step.shape);
    yield step.type === 'fault' ? await told(step.fault, endpoint) : step;
  }
}

/** The app was closed while a call ran: found at the next start. @throws as below. */
export function interrupted(): Promise<FaultText> {
  return wordsFor({ name: 'interrupted' }, '');
}

async function told(fault: Fault, { base }: Endpoint): Promise<CoachStep> {
  return { type: 'fault', text: await wordsFor(fault, base) };
}

/** Most calls need no such words: they are loaded with the first fault. @throws when they could not be. */
async function wordsFor(fault: Fault, base: string): Promise<FaultText> {
  if (fault.name === 'offline') return offlineText;
  const doctor = await import('../coach/model/doctor');
  return doctor.explain(fault, base, location.origin);
}

/** What was learnt saves a call the next time; without it nothing is lost. */
async function remembered(endpoint: Endpoint, shape: Parameters<typeof keepShape>[1]) {
  await keepShape(endpoint, shape).catch(() => undefined);
}
