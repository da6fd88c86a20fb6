import type { CardKind } from '../content/card';
import type { MemoryModel } from './fsrs';
import { averages, intervalFactor } from './fsrs';

/** Desired retention per card: SCH-5. Figures: docs/simulation.md. */
export const usualBase = 0.88;
const weaknessTerm = 0.05;
const analogyTerm = 0.04;
const lowest = 0.8;
const highest = 0.95;

/** Before an interview the base falls to this, since the final pass lifts what is low (SCH-5, SCH-18). */
const nearBase = 0.8;
const near = 45;
const far = 90;

/**
 * What a plain card of a sound domain is held to, .80 to .88.
 * @param daysLeft days until the interview, 0 or more; undefined where no date is ahead.
 */
export function baseTarget(daysLeft?: number): number {
  if (daysLeft === undefined) return usualBase;
  const nearness = Math.min(1, Math.max(0, (far - daysLeft) / (far - near)));
  return toThousandths(usualBase - (usualBase - nearBase) * nearness);
}

/**
 * The recall that a card is held to, .80 to .95.
 * @param weakness of its domain, 0 to 1. @param base of the day: see `baseTarget`.
 */
export function desiredRetention(kind: CardKind, weakness: number, base = usualBase): number {
  // An analogy does not fall with the base: the pass, the same for all, would level the two.
  const plain = kind === 'analogy' ? usualBase + analogyTerm : base;
  const wanted = plain + weaknessTerm * weakness;
  return toThousandths(Math.min(highest, Math.max(lowest, wanted)));
}

/** Three decimals, since the event keeps three: the recorded target is the one that was used. */
function toThousandths(target: number): number {
  return Math.round(target * 1000) / 1000;
}

/** The targets of a card's plain equals: without the analogy, without the weakness, without both. */
export function plainTargets(
  kind: CardKind,
  weakness: number,
  base = usualBase,
): readonly number[] {
  return [
    desiredRetention('concept', weakness, base),
    desiredRetention(kind, 0, base),
    desiredRetention('concept', 0, base),
  ];
}

/** How many times as often a card comes at `target` than at `without`; 2.1 means about twice. */
export function timesAsOften(
  target: number,
  without: number,
  model: MemoryModel = averages,
): number {
  return intervalFactor(without, model) / intervalFactor(target, model);
}

/** Why a card is here; shown on the card. */
export type Reason = OftenReason | PassReason;

/** It comes before it would be due, since its chance on the day of the interview is low (SCH-18). */
export interface PassReason {
  readonly kind: 'final-pass';
  /** That chance, 0 to 1. */
  readonly recall: number;
}

/** It comes more often than its plain equal. */
export interface OftenReason {
  readonly kind: 'weak-domain' | 'analogy';
  readonly target: number;
  /** Against this card's own target without the term. */
  readonly times: number;
}

/** The reasons that apply, the heavier first. @param weak whether the app calls the domain weak. */
export function reasonsFor(
  kind: CardKind,
  weakness: number,
  weak: boolean,
  base = usualBase,
  model: MemoryModel = averages,
): OftenReason[] {
  const target = desiredRetention(kind, weakness, base);
  const reasons: OftenReason[] = [];
  if (weak) {
    const times = timesAsOften(target, desiredRetention(kind, 0, base), model);
    reasons.push({ kind: 'weak-domain', target, times });
  }
  if (kind === 'analogy') {
    const times = timesAsOften(target, desiredRetention('concept', weakness, base), model);
    reasons.push({ kind: 'analogy', target, times });
  }
  return reasons.sort((a, b) => b.times - a.times);
}
