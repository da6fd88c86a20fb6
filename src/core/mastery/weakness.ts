import type { StudyDay } from '../time/study-day';
import type { Evidence } from './evidence';
import { answersIn, eachDay } from './evidence';

export interface Weakness {
  /** 0 (at target or above) to 1. */
  readonly weakness: number;
  /** Observations behind it, undiminished by age. */
  readonly answers: number;
}

/** Recency half-life in study days; source of all figures here: docs/rules/mastery.md MAS-2. */
export const halfLife = 30;
/** Ten half-lives: an older observation would count less than a thousandth. */
export const forgotten = 10 * halfLife;
/** A prior worth this many observations, all at the target. */
const priorAnswers = 10;
const target = 0.88;
/** This far below the target counts as weakness 1. */
const fullyWeak = 0.25;

/** A shrunken estimate of how far a domain's recall is below target. */
export function weaknessOf(evidence: Evidence, today: StudyDay): Weakness {
  const short = (target - estimateOf(evidence, today)) / fullyWeak;
  return { weakness: Math.min(1, Math.max(0, short)), answers: answersIn(evidence) };
}

/** The recall of a domain as its evidence says it, 0 to 1, drawn towards the target by the prior. */
export function estimateOf(evidence: Evidence, today: StudyDay): number {
  let weight = priorAnswers;
  let recalled = priorAnswers * target;
  eachDay(evidence, (day, answers, right) => {
    const age = Math.max(0, today - day);
    if (age > forgotten) return false;
    const recency = 0.5 ** (age / halfLife);
    weight += answers * recency;
    recalled += right * recency;
    return true;
  });
  return recalled / weight;
}

/** Of what a domain falls short, so much is not in the memory of its cards yet: docs/simulation.md. */
const unforeseen = 0.6;

/** The chance of recall that a memory foretells, 0 to 1, less what its domain has fallen short of late. */
export function soberly(recall: number, weakness: number): number {
  return Math.max(0, recall - unforeseen * fullyWeak * weakness);
}

/** Observations from which on a domain may be called weak. */
export const enoughAnswers = 10;
const weakFrom = 0.3;
/** More are not called weak at a time. */
export const mostCalledWeak = 3;

/** Why a domain is called weak, or is not; `fourth` is weak enough, and three others are weaker. */
export type WeaknessCall = 'called' | 'fourth' | 'slight' | 'thin' | 'sound';

/** @param called what `calledWeak` gave for the domain. */
export function callOf({ weakness, answers }: Weakness, called: boolean): WeaknessCall {
  if (called) return 'called';
  if (answers < enoughAnswers) return 'thin';
  if (weakness === 0) return 'sound';
  return weakness < weakFrom ? 'slight' : 'fourth';
}

/** The domains that the app calls weak, the weakest first: at most three, never on thin evidence. */
export function calledWeak<D extends string>(standings: ReadonlyMap<D, Weakness>): D[] {
  return [...standings]
    .filter(([, { weakness, answers }]) => answers >= enoughAnswers && weakness >= weakFrom)
    .sort(([, a], [, b]) => b.weakness - a.weakness)
    .slice(0, mostCalledWeak)
    .map(([domain]) => domain);
}
