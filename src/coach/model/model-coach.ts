import type { Mark } from '../../core/interview/mark';
import type { PointId, Question } from '../../core/interview/question';
import type { Tokens } from './chunks';
import type { Endpoint } from './endpoint';
import type { Fault } from './faults';
import type { Attempt, Shape, Shapes } from './ladder';
import { nextAttempt, shapeFor } from './ladder';
import type { Answer } from './messages';
import { messagesFor, rubricOrder } from './messages';
import type { FollowUp, Prose } from './prose';
import { followUpOf, proseOf } from './prose';
import type { Reply } from './reply';
import { readReply } from './reply';
import { ask } from './request';
import { requestBody } from './request-body';
import type { Held, LeftAside, Verified, VerifyQuote } from './verify';
import { heldAgainst, nothingAside, withElement } from './verify';
import type { Wire } from './wire';

export interface CoachDeps extends Wire {
  readonly verifyQuote: VerifyQuote;
  /** For the order of the rubric in the call. */
  readonly seed: string;
  /** New and not to be guessed for every call. */
  readonly nonce: string;
  /** What is known of endpoints; `Done.shape` is to be remembered in it. */
  readonly shapes: Shapes;
  readonly signal: AbortSignal;
}

export type Step =
  /** A verified point; each comes once, as soon as it is complete. */
  | { readonly type: 'mark'; readonly mark: Mark }
  /** All prose so far; each replaces the one before. */
  | { readonly type: 'prose'; readonly prose: Prose }
  | Done
  | Failed;

export interface Done extends Outcome {
  readonly type: 'done';
  readonly followUp?: FollowUp;
  readonly shape: Shape;
  readonly tokens?: Tokens;
}

/** What came before the fault stands, for whoever wants to mark the rest himself. */
interface Failed extends Outcome {
  readonly type: 'fault';
  readonly fault: Fault;
}

interface Outcome {
  /** In the order of the rubric. */
  readonly marks: readonly Mark[];
  readonly prose: Prose;
  /** Asked points without a verdict: not looked at, and neither credited nor called missing. */
  readonly left: readonly PointId[];
  readonly aside: LeftAside;
}

/** Where a reply stands. */
interface Progress {
  readonly text: string;
  readonly reply: Reply;
  readonly verified: Verified;
  readonly prose: Prose;
}

const begun: Progress = {
  text: '',
  reply: { points: [] },
  verified: { marks: [], aside: nothingAside },
  prose: {},
};

/**
 * Has one answer judged in one call, repeated only while the server rejects its form. Ends with
 * done or a fault, and never throws.
 */
export async function* coach(
  question: Question,
  answer: Answer,
  endpoint: Endpoint,
  deps: CoachDeps,
): AsyncGenerator<Step, void, undefined> {
  const messages = messagesFor(question, answer, deps.seed, deps.nonce);
  const held = heldAgainst(question, answer, deps.verifyQuote);
  let attempt: Attempt | undefined = { shape: shapeFor(deps.shapes, endpoint), made: [] };
  while (attempt) {
    const { shape, made }: Attempt = attempt;
    const body = requestBody(endpoint.model, messages, shape);
    attempt = undefined;
    let progress = begun;
    for await (const piece of ask(endpoint, body, deps, deps.signal)) {
      if (piece.type === 'text') {
        const before = progress;
        progress = grown(before, piece.text, held);
        yield* stepsBetween(before, progress);
        continue;
      }
      const outcome = outcomeOf(question, progress, held);
      if (piece.type === 'ended') {
        yield outcome.marks.length === 0
          ? { type: 'fault', fault: { name: 'not-understood' }, ...outcome }
          : doneWith(question, progress, outcome, shape, piece.tokens);
        continue;
      }
      const { fault, complaint = '' } = piece;
      if (fault.name === 'rejected') attempt = nextAttempt({ shape, made }, complaint);
      if (!attempt) yield { type: 'fault', fault, ...outcome };
    }
  }
}

function grown({ text, reply, verified, prose }: Progress, more: string, held: Held): Progress {
  const all = text + more;
  const now = readReply(all);
  const fresh = now.points.slice(reply.points.length);
  return {
    text: all,
    reply: now,
    verified: fresh.reduce<Verified>((so, element) => withElement(so, element, held), verified),
    prose: same(proseOf(now), prose),
  };
}

/** The earlier of two equal ones, so that a change can be told by identity. */
function same(now: Prose, before: Prose): Prose {
  return now.picture === before.picture && now.bridge === before.bridge ? before : now;
}

function* stepsBetween(before: Progress, now: Progress): Generator<Step> {
  for (const mark of now.verified.marks.slice(before.verified.marks.length)) {
    yield { type: 'mark', mark };
  }
  if (now.prose !== before.prose) yield { type: 'prose', prose: now.prose };
}

function outcomeOf(question: Question, { verified, prose }: Progress, { asked }: Held): Outcome {
  const marked = new Set(verified.marks.map(({ point }) => point));
  return {
    marks: rubricOrder(question, verified.marks),
    prose,
    left: asked.map(({ id }) => id).filter((id) => !marked.has(id)),
    aside: verified.aside,
  };
}

function doneWith(
  question: Question,
  { reply }: Progress,
  outcome: Outcome,
  shape: Shape,
  tokens: Tokens | undefined,
): Done {
  const followUp = followUpOf(question, reply);
  return {
    type: 'done',
    ...outcome,
    ...(followUp && { followUp }),
    shape,
    ...(tokens && { tokens }),
  };
}
