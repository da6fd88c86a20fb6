import type { Difference } from './compare.ts';
import type { Row, SqlFault, SqlResult } from './sql-engine.ts';

/** Why a check did not pass. */
export type Reason =
  /** The answer itself did not run. */
  | { readonly kind: 'fault'; readonly fault: SqlFault }
  | {
      readonly kind: 'differs';
      readonly difference: Difference;
      readonly columns: readonly string[];
    }
  | { readonly kind: 'violations'; readonly result: SqlResult }
  /** Running it once more changed these. */
  | {
      readonly kind: 'changed';
      readonly difference: Difference;
      readonly columns: readonly string[];
    }
  | { readonly kind: 'allowed' }
  | { readonly kind: 'other-error'; readonly fault: SqlFault }
  | {
      readonly kind: 'plan';
      readonly lines: readonly string[];
      readonly wants?: string;
      readonly mustNot?: string;
    };

/** A table of the data set on which a check failed. */
export interface InputTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** The first of them. */
  readonly rows: readonly Row[];
  /** How many it holds. */
  readonly count: number;
}

/** What came of one check. */
export type Verdict = { readonly name: string } & (
  | { readonly passed: true }
  | {
      readonly passed: false;
      /** The smallest data set on which it failed. */
      readonly dataSet: string;
      readonly tables: readonly InputTable[];
      readonly reason: Reason;
    }
);

export function allPassed(verdicts: readonly Verdict[]): boolean {
  return verdicts.every(({ passed }) => passed);
}
