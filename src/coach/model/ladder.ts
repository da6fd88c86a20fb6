import type { Endpoint } from './endpoint';

/** How a reply is held to its form: by a schema, as any JSON, or by asking for it. */
const rungs = ['json_schema', 'json_object', 'prompt'] as const;
export type Rung = (typeof rungs)[number];

/** What an endpoint and model accept. Servers differ in what they call an error. */
export interface Shape {
  readonly rung: Rung;
  readonly tokens: 'max_tokens' | 'max_completion_tokens';
  readonly temperature: boolean;
  /** Whether to ask for the number of tokens, with `stream_options`. */
  readonly usage: boolean;
}

export const firstShape: Shape = {
  rung: 'json_schema',
  tokens: 'max_tokens',
  temperature: true,
  usage: true,
};

/** What was learnt, by endpoint and model; plain data that the caller keeps. */
export type Shapes = Readonly<Record<string, Shape>>;

export function shapeFor(shapes: Shapes, endpoint: Endpoint): Shape {
  return shapes[nameOf(endpoint)] ?? firstShape;
}

/** To be called with a shape that has worked, never with one that was only tried. */
export function remember(shapes: Shapes, endpoint: Endpoint, shape: Shape): Shapes {
  return { ...shapes, [nameOf(endpoint)]: shape };
}

function nameOf({ base, model }: Endpoint): string {
  return `${base} ${model}`;
}

const repairs = ['tokens', 'temperature', 'usage'] as const;
export type Repair = (typeof repairs)[number];

/** Words of an error that point at a part of the request; the first that fits is repaired. */
const pointsAt: Readonly<Record<Repair, RegExp>> = {
  tokens: /max_(completion_)?tokens/,
  temperature: /temperature/,
  usage: /stream_options|include_usage/,
};

export interface Attempt {
  readonly shape: Shape;
  /** Repairs made since the first attempt of this call; none is made twice. */
  readonly made: readonly Repair[];
}

/**
 * What to send after a rejection, or undefined where nothing is left to try. What the error does
 * not name is taken for the form of the reply, the part that servers support least.
 */
export function nextAttempt({ shape, made }: Attempt, complaint: string): Attempt | undefined {
  const text = complaint.toLowerCase();
  const repair = repairs.find((one) => pointsAt[one].test(text) && !made.includes(one));
  if (repair) return { shape: repaired(shape, repair), made: [...made, repair] };
  const rung = rungs[rungs.indexOf(shape.rung) + 1];
  return rung && { shape: { ...shape, rung }, made };
}

function repaired(shape: Shape, repair: Repair): Shape {
  switch (repair) {
    case 'tokens':
      return {
        ...shape,
        tokens: shape.tokens === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens',
      };
    case 'temperature':
      return { ...shape, temperature: false };
    case 'usage':
      return { ...shape, usage: false };
  }
}
