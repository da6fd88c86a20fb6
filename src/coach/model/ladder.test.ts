import { expect, test } from 'vitest';
import type { Attempt } from './ladder';
import { firstShape, nextAttempt, remember, shapeFor } from './ladder';
import { requestBody } from './request-body';

const first: Attempt = { shape: firstShape, made: [] };
const endpoint = { base: 'https://a.example/v1', model: 'm' };

function bodyOf(attempt: Attempt | undefined): Record<string, unknown> {
  if (!attempt) throw new Error('Nothing is left to try.');
  return JSON.parse(requestBody('m', [], attempt.shape)) as Record<string, unknown>;
}

test('INT-35 the form of a reply goes down from a schema over any JSON to asking for it', () => {
  const second = nextAttempt(first, "response_format 'json_schema' is unavailable");
  const third = second && nextAttempt(second, 'response_format must be text');
  expect([first, second, third].map((one) => bodyOf(one)['response_format'])).toEqual([
    expect.objectContaining({ type: 'json_schema' }),
    { type: 'json_object' },
    undefined,
  ]);
  expect(third && nextAttempt(third, 'response_format')).toBeUndefined();
});

test('INT-35 a parameter that the error names is repaired, and nothing else is changed', () => {
  const tokens = bodyOf(nextAttempt(first, "Use 'max_completion_tokens' instead of 'max_tokens'."));
  expect(tokens).toHaveProperty('max_completion_tokens');
  expect(tokens).not.toHaveProperty('max_tokens');
  expect(tokens).toHaveProperty('response_format.type', 'json_schema');
  const cooler = bodyOf(nextAttempt(first, "Unsupported value: 'temperature'."));
  expect(cooler).not.toHaveProperty('temperature');
  const uncounted = bodyOf(nextAttempt(first, 'Extra inputs: stream_options'));
  expect(uncounted).not.toHaveProperty('stream_options');
});

test('INT-35 each repair is made once, so that a call ends after five more at the most', () => {
  const complaint = 'max_tokens, temperature, stream_options and response_format are unknown';
  let attempt: Attempt | undefined = first;
  let calls = 0;
  while (attempt) {
    calls++;
    attempt = nextAttempt(attempt, complaint);
  }
  expect(calls).toBe(6);
});

test('INT-35 what an error does not name is taken for the form of the reply', () => {
  expect(nextAttempt(first, 'Bad request')?.shape.rung).toBe('json_object');
});

test('INT-35 what has worked is remembered for one endpoint and model', () => {
  const shape = { ...firstShape, rung: 'prompt' as const };
  const shapes = remember({}, endpoint, shape);
  expect(shapeFor(shapes, endpoint)).toEqual(shape);
  expect(shapeFor(shapes, { ...endpoint, model: 'other' })).toEqual(firstShape);
  expect(shapeFor(JSON.parse(JSON.stringify(shapes)), endpoint)).toEqual(shape);
});
