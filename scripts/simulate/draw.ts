import { hash } from '../../src/core/hash';
import { chance } from '../demo/chance';

/**
 * Chance by name: the same key gives the same numbers, whatever was drawn before. So a learner's
 * fourth answer to a card meets the same luck under every policy, and policies differ by what
 * they do alone.
 */
export function draw(key: string): () => number {
  return chance(hash(key));
}

/** A draw of the standard normal distribution (Box and Muller). */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** 1 in the middle, never negative; `spread` is the standard deviation of its logarithm. */
export function factor(random: () => number, spread: number): number {
  return Math.exp(spread * normal(random));
}
