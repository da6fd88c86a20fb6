import type { Verdict } from '../../core/interview/mark';
import { verdicts } from '../../core/interview/mark';
import type { PointId } from '../../core/interview/question';
import type { Json, JsonObject } from './partial-json';
import { readString, readValue } from './partial-json';

/** A reply as far as it has come. What is in it stays as more comes; only texts grow. */
export interface Reply {
  /** Complete elements only, as they were written. */
  readonly points: readonly Json[];
  readonly picture?: string | undefined;
  readonly bridge?: string | undefined;
  readonly followUp?: { readonly point: PointId; readonly text: string } | undefined;
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
  return {
    points: Array.isArray(points) ? (points as readonly Json[]) : [],
    picture: textOf(value.get('picture')),
    bridge: textOf(value.get('bridge')),
    followUp: open === 'follow_up' ? undefined : followUpOf(value.get('follow_up')),
  };
}

/** An element of `points` in form, or undefined. */
export function claimOf(json: Json): Claim | undefined {
  if (!isObject(json)) return undefined;
  const point = textOf(json.get('id'));
  const verdict = verdicts.find((one) => one === json.get('verdict'));
  if (point === undefined || !verdict) return undefined;
  const [quote = '', note = ''] = [textOf(json.get('quote')), textOf(json.get('note'))];
  return { point, verdict, quote, note };
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
  const point = textOf(json.get('point'));
  const text = textOf(json.get('text'));
  return point !== undefined && text !== undefined ? { point, text } : undefined;
}

function textOf(json: Json | undefined): string | undefined {
  return typeof json === 'string' ? json : undefined;
}

function isObject(json: Json | undefined): json is JsonObject {
  return json instanceof Map;
}
