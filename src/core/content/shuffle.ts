import { hash } from '../hash';

/**
 * A shuffled 0..size-1, the same for the same seed and never the right order itself.
 * @param size at least 2.
 */
export function shuffledOrder(size: number, seed: string): number[] {
  const order = Array.from({ length: size }, (_, index) => index).sort(
    (a, b) => hash(`${seed}:${a}`) - hash(`${seed}:${b}`) || a - b,
  );
  const isRight = order.every((step, index) => step === index);
  return isRight ? [...order.slice(1), ...order.slice(0, 1)] : order;
}
