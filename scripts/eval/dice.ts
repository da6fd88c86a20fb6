import { hash } from '../../src/core/hash.ts';

/** Chance that falls the same for the same seed. */
export interface Dice {
  /** 0 to below `size`. */
  readonly below: (size: number) => number;
  readonly heads: () => boolean;
}

/** Mulberry32 (Ettinger 2017): the hash alone changes too little from one number to the next. */
export function dice(seed: string): Dice {
  let state = hash(seed);
  const below = (size: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % size;
  };
  return { below, heads: () => below(2) === 0 };
}
