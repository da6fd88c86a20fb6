import type { CardId, Html, Provenance } from '../content/card.ts';
import type { DomainId } from '../content/domain.ts';
import type { Level, QuestionId } from '../interview/question.ts';

/** Authored, unique and stable for ever: `<domain>-drill-<slug>`. */
export type DrillId = string;
/** One or several statements. */
export type Sql = string;

/** Where a check's query may name what was written as the answer, without its last semicolon. */
export const answerSlot = '{{answer}}';

/** A task solved in SQL that really runs, as the build compiles it. */
export interface Drill extends Provenance {
  readonly id: DrillId;
  readonly domain: DomainId;
  readonly topic: string;
  readonly version: number;
  readonly level: Level;
  readonly title: string;
  readonly task: Html;
  /** What the editor begins with. */
  readonly starter?: Sql;
  /** Tables and the data that is seen. Every data set begins with it, in an empty database in UTC. */
  readonly setup: Sql;
  /** `rows`: what the answer's last statement gives. `state`: what the database holds after it. */
  readonly asks: 'rows' | 'state';
  /** Data sets that are not seen, besides the one that is. */
  readonly cases: readonly DataSet[];
  readonly checks: readonly Check[];
  readonly hints: readonly Html[];
  readonly solution: Sql;
  /** What comes to mind first, and why it does not hold. */
  readonly naive: { readonly sql: Sql; readonly why: Html };
  readonly cards: readonly CardId[];
  readonly questions?: readonly QuestionId[];
  readonly bridge?: Html;
}

/** The data that is seen, changed into something that tells a right answer from a lucky one. */
export interface DataSet {
  readonly name: string;
  /** Every table is emptied first. */
  readonly empty?: true;
  /** Runs after the set-up. */
  readonly change?: Sql;
  /** Last of all, the rows of every table are stored in another order. */
  readonly shuffle?: true;
}

export type Check = { readonly name: string } & (
  | {
      /** Gives the rows that the solution gives, in any order unless it is asked for. */
      readonly same: Sql;
      readonly ordered?: true;
      /** Runs before it, in the same session: a role, a setting. */
      readonly before?: Sql;
    }
  | { /** Gives no row: a row is a violation. */ readonly none: Sql; readonly before?: Sql }
  | { /** Gives the same before and after the answer ran once more. */ readonly again: Sql }
  | {
      /** Is refused with an error that contains `error`. */ readonly refused: Sql;
      readonly error: string;
      readonly before?: Sql;
    }
  | {
      /** How the plan of it reads, on the data that is seen: lines of EXPLAIN without costs. */
      readonly plan: Sql;
      /** Regular expressions. */
      readonly has?: string;
      readonly hasNot?: string;
    }
);
