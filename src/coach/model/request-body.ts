import { verdicts } from '../../core/interview/mark';
import type { Shape } from './ladder';

export interface Message {
  readonly role: 'system' | 'user';
  readonly content: string;
}

/** Tokens of one reply. Models that think first spend most of them on thoughts nobody reads. */
const mostTokens: Readonly<Record<Shape['tokens'], number>> = {
  max_tokens: 4_000,
  max_completion_tokens: 8_000,
};

/** One call, in the form of OpenAI's chat completions. */
export function requestBody(model: string, messages: readonly Message[], shape: Shape): string {
  return JSON.stringify({
    model,
    messages,
    stream: true,
    [shape.tokens]: mostTokens[shape.tokens],
    ...(shape.temperature && { temperature: 0 }),
    ...(shape.usage && { stream_options: { include_usage: true } }),
    ...(shape.rung !== 'prompt' && { response_format: formatOf(shape.rung) }),
  });
}

function formatOf(rung: 'json_schema' | 'json_object'): object {
  if (rung === 'json_object') return { type: 'json_object' };
  return { type: 'json_schema', json_schema: { name: 'coaching', strict: true, schema } };
}

const text = { type: 'string' };
const textOrNone = { type: ['string', 'null'] };

/** Strict schemas want every field required and nothing besides. Evidence stands before verdict. */
const schema = closed({
  points: {
    type: 'array',
    items: closed({
      id: text,
      quote: text,
      verdict: { type: 'string', enum: verdicts },
      note: text,
    }),
  },
  picture: text,
  bridge: textOrNone,
  follow_up: { anyOf: [closed({ point: text, text }), { type: 'null' }] },
});

function closed(properties: Readonly<Record<string, object>>): object {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}
