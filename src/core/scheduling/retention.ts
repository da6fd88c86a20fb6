import type { CardKind } from '../content/card';
import { intervalFactor } from './fsrs';

/** Desired retention per card: SCH-5. Figures from the policy simulation behind that rule. */
const base = 0.88;
const weaknessTerm = 0.05;
const analogyTerm = 0.04;
const lowest = 0.85;
const highest = 0.95;

/** The recall that a card is held to, .85 to .95. @param weakness of its domain, 0 to 1. */
export function desiredRetention(kind: CardKind, weakness: number): number {
  const wanted = base + weaknessTerm * weakness + (kind === 'analogy' ? analogyTerm : 0);
  // Three decimals, since the event keeps three: the recorded target is the one that was used.
  return Math.round(Math.min(highest, Math.max(lowest, wanted)) * 1000) / 1000;
}

/** The targets of a card's plain equals: without the analogy, without the weakness, without both. */
export function plainTargets(kind: CardKind, weakness: number): readonly number[] {
  return [
    desiredRetention('concept', weakness),
    desiredRetention(kind, 0),
    desiredRetention('concept', 0),
  ];
}

/** How many times as often a card comes at `target` than at `without`; 2.1 means about twice. */
export function timesAsOften(target: number, without: number): number {
  return intervalFactor(without) / intervalFactor(target);
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
export function reasonsFor(kind: CardKind, weakness: number, weak: boolean): OftenReason[] {
  const target = desiredRetention(kind, weakness);
  const reasons: OftenReason[] = [];
  if (weak) {
    const times = timesAsOften(target, desiredRetention(kind, 0));
    reasons.push({ kind: 'weak-domain', target, times });
  }
  if (kind === 'analogy') {
    const times = timesAsOften(target, desiredRetention('concept', weakness));
    reasons.push({ kind: 'analogy', target, times });
  }
  return reasons.sort((a, b) => b.times - a.times);
}
