import type { Verdict } from '../../core/interview/mark';
import { verdicts } from '../../core/interview/mark';
import type { PointId } from '../../core/interview/question';
import type { Json, JsonObject } from './partial-json';
import { readString, readValue } from './partial-json';

/** A reply as far as it has come. What is in it stays as more comes; only texts grow. */
export interface Reply {
  /** Complete elements only, as they were written. */
  readonly points: readonly Json[];
  readonly picture?: string;
  readonly bridge?: string;
  readonly followUp?: { readonly point: PointId; readonly text: string };
}

/** What a model says of one point, in form but not yet verified. */
export interface Claim {
  readonly point: PointId;
  readonly quote: string;
  readonly verdict: Verdict;
  readonly note: string;
}

/** Reads a reply at any stage. Thoughts, fences and a preamble are passed over. Never throws. */
export function readReply(text: string): Reply {
  const start = startOf(text);
  const read = start === undefined ? undefined : readValue(text, start);
  if (!read || !isObject(read.value)) return { points: [] };
  const { value, open } = read;
  const points = value.get('points');
  const picture = value.get('picture');
  const bridge = value.get('bridge');
  const followUp = open === 'follow_up' ? undefined : followUpOf(value.get('follow_up'));
  return {
    points: Array.isArray(points) ? (points as readonly Json[]) : [],
    ...(typeof picture === 'string' && { picture }),
    ...(typeof bridge === 'string' && { bridge }),
    ...(followUp && { followUp }),
  };
}

/** An element of `points` in form, or undefined. */
export function claimOf(json: Json): Claim | undefined {
  if (!isObject(json)) return undefined;
  const point = json.get('id');
  const verdict = verdicts.find((one) => one === json.get('verdict'));
  if (typeof point !== 'string' || !verdict) return undefined;
  return { point, verdict, quote: textOf(json.get('quote')), note: textOf(json.get('note')) };
}

const fields = new Set(['points', 'picture', 'bridge', 'follow_up']);

/** Where the reply's own object begins: the first that starts with one of its fields. */
function startOf(text: string): number | undefined {
  let at = text.indexOf('{', afterThoughts(text));
  while (at >= 0) {
    const quote = /^\{\s*(")?/.exec(text.slice(at, at + 200));
    if (quote?.[1] !== undefined) {
      const key = readString(text, at + quote[0].length - 1);
      if (!key.done) return undefined;
      if (fields.has(key.value)) return at;
    }
    at = text.indexOf('{', at + 1);
  }
  return undefined;
}

/** Behind a block of thoughts that the text begins with; its end while that block is open. */
function afterThoughts(text: string): number {
  if (!/^\s*<(think|thinking|thought|reasoning)>/i.test(text)) return 0;
  const close = /<\/(think|thinking|thought|reasoning)>/i.exec(text);
  return close ? close.index + close[0].length : text.length;
}

function followUpOf(json: Json | undefined): Reply['followUp'] {
  if (!isObject(json)) return undefined;
  const point = json.get('point');
  const text = json.get('text');
  return typeof point === 'string' && typeof text === 'string' ? { point, text } : undefined;
}

function textOf(json: Json | undefined): string {
  return typeof json === 'string' ? json : '';
}

function isObject(json: Json | undefined): json is JsonObject {
  return json instanceof Map;
}
