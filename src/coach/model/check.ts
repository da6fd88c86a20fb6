import type { Result } from '../../core/result';
import { failed, ok } from '../../core/result';
import type { Endpoint } from './endpoint';
import type { Fault } from './faults';
import type { Attempt, Shape, Shapes } from './ladder';
import { nextAttempt, shapeFor } from './ladder';
import { readReply } from './reply';
import { ask } from './request';
import type { Message } from './request-body';
import { requestBody } from './request-body';
import type { Wire } from './wire';

/** No question and no answer: a test sends nothing of Joe's. */
const messages: readonly Message[] = [
  {
    role: 'system',
    content: 'This tests a connection. Reply with one JSON object and nothing else.',
  },
  {
    role: 'user',
    content: 'Reply with this JSON: {"points":[],"picture":"ok","bridge":null,"follow_up":null}',
  },
];

/**
 * Whether an endpoint answers in a form that the coach can read: the smallest call there is, made
 * the way a real one is. @returns the shape that worked, to be remembered. Never throws.
 */
export async function check(
  endpoint: Endpoint,
  wire: Wire,
  shapes: Shapes,
  signal: AbortSignal,
): Promise<Result<Shape, Fault>> {
  let attempt: Attempt = { shape: shapeFor(shapes, endpoint), made: [] };
  for (;;) {
    const { shape } = attempt;
    const { fault, complaint = '', text } = await once(endpoint, shape, wire, signal);
    if (!fault) return isInForm(text) ? ok(shape) : failed({ name: 'not-understood' });
    const next = fault.name === 'rejected' ? nextAttempt(attempt, complaint) : undefined;
    if (!next) return failed(fault);
    attempt = next;
  }
}

interface Called {
  readonly text: string;
  readonly fault?: Fault;
  readonly complaint?: string;
}

async function once(
  endpoint: Endpoint,
  shape: Shape,
  wire: Wire,
  signal: AbortSignal,
): Promise<Called> {
  const body = requestBody(endpoint.model, messages, shape);
  let text = '';
  for await (const piece of ask(endpoint, body, wire, signal)) {
    if (piece.type === 'text') text += piece.text;
    if (piece.type === 'fault') return { ...piece, text };
  }
  return { text };
}

function isInForm(text: string): boolean {
  const { points, picture, bridge } = readReply(text);
  return points.length > 0 || picture !== undefined || bridge !== undefined;
}
