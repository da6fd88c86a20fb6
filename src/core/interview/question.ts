import type { CardId, Html, Provenance } from '../content/card';
import type { DomainId } from '../content/domain';

/** Authored, unique and stable for ever: `<domain>-question-<slug>`. */
export type QuestionId = string;
/** Unique within its question. */
export type PointId = string;

/** Groups of alternative phrasings: all groups are needed, one phrasing of each will do. */
export type Ideas = readonly (readonly string[])[];

export const levels = ['mid', 'senior', 'staff'] as const;
export type Level = (typeof levels)[number];

/** An interview question with its rubric, as the build compiles it. */
export interface Question extends Provenance {
  readonly id: QuestionId;
  readonly domain: DomainId;
  readonly level: Level;
  readonly kind: 'explain' | 'incident' | 'design';
  readonly prompt: Html;
  /** Facts the scenario gives away when they are asked for. */
  readonly clarify?: readonly { readonly fact: string; readonly ask: string }[];
  /** Four to six, at least two of them core. */
  readonly points: readonly Point[];
  readonly reference: Html;
  readonly picture: Html;
  readonly bridge?: Html;
}

/** One thing a complete answer says. */
export interface Point {
  readonly id: PointId;
  /** 2 core, 1 extra. */
  readonly weight: 1 | 2;
  readonly title: string;
  readonly claim: Html;
  readonly why: Html;
  readonly ideas: Ideas;
  readonly partialWhen?: string;
  readonly misconceptions?: readonly Misconception[];
  readonly cards?: readonly CardId[];
  /** The same point in a new situation. */
  readonly followUp: { readonly text: Html; readonly ideas: Ideas };
  readonly strongLine: string;
  readonly gapLine: string;
  readonly action: Action;
}

export interface Misconception {
  readonly ideas: Ideas;
  readonly fix: Html;
}

export interface Action {
  readonly kind: 'study' | 'query' | 'model';
  readonly text: string;
  /** A card, a drill, or `<domain>/<topic>`. */
  readonly link?: string;
}
