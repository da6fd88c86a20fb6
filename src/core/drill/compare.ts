import type { Cell, Row, SqlResult } from './sql-engine.ts';

const numeric = new Set(['smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision']);
const atMidnight = /^(\d{4}-\d{2}-\d{2}) 00:00:00(?:\+00)?$/;
/** Digits that two ways of computing the same average agree on. */
const digits = 10;

/** How an answer's rows differ from the wanted ones. Rows that are there several times count so often. */
export type Difference =
  | {
      readonly kind: 'columns';
      readonly wanted: readonly string[];
      readonly given: readonly string[];
    }
  | {
      readonly kind: 'rows';
      readonly missing: readonly Row[];
      readonly extra: readonly Row[];
      /** Places of the columns in which they differ, where each missing row has one that is nearly it. */
      readonly apart?: readonly number[];
    }
  /** The rows are right; the place, from 0, is the first one that holds another row. */
  | { readonly kind: 'order'; readonly at: number; readonly wanted: Row; readonly given: Row };

/**
 * Compares by value and position: names of columns do not count, nor how a number or a midnight is
 * written. @returns undefined where both are the same.
 */
export function compare(
  wanted: SqlResult,
  given: SqlResult,
  ordered: boolean,
): Difference | undefined {
  if (wanted.columns.length !== given.columns.length) {
    const names = ({ columns }: SqlResult) => columns.map(({ name }) => name);
    return { kind: 'columns', wanted: names(wanted), given: names(given) };
  }
  const left = bag(wanted);
  const extra = given.rows.filter((row) => !take(left, keyOf(row, given)));
  const missing = [...left.values()].flat();
  if (missing.length > 0 || extra.length > 0) {
    const values = (rows: readonly Row[], { columns }: SqlResult) =>
      rows.map((row) => row.map((cell, index) => valueOf(cell, columns[index]?.type ?? '')));
    const apart = columnsApart(values(missing, wanted), values(extra, given));
    return { kind: 'rows', missing, extra, ...(apart && { apart }) };
  }
  if (!ordered) return undefined;
  const at = wanted.rows.findIndex((row, index) => {
    const other = given.rows[index];
    return !other || keyOf(row, wanted) !== keyOf(other, given);
  });
  const [one, other] = [wanted.rows[at], given.rows[at]];
  return one && other && { kind: 'order', at, wanted: one, given: other };
}

/** Each row is held against each. */
const mostPaired = 50;

/** @returns undefined where rows have no counterpart that agrees in at least half of the columns. */
function columnsApart(
  missing: readonly Row[],
  extra: readonly Row[],
): readonly number[] | undefined {
  if (missing.length !== extra.length || missing.length > mostPaired) return undefined;
  const left = [...extra];
  const apart = new Set<number>();
  for (const row of missing) {
    const nearest = left
      .map((other) => ({ other, columns: differing(row, other) }))
      .sort((a, b) => a.columns.length - b.columns.length)[0];
    if (!nearest || nearest.columns.length > row.length / 2) return undefined;
    left.splice(left.indexOf(nearest.other), 1);
    for (const column of nearest.columns) apart.add(column);
  }
  return [...apart].sort((a, b) => a - b);
}

function differing(one: Row, other: Row): number[] {
  return one.flatMap((cell, column) => (cell === other[column] ? [] : [column]));
}

function bag(result: SqlResult): Map<string, Row[]> {
  const rows = new Map<string, Row[]>();
  for (const row of result.rows) {
    const key = keyOf(row, result);
    const same = rows.get(key);
    if (same) same.push(row);
    else rows.set(key, [row]);
  }
  return rows;
}

function take(from: Map<string, Row[]>, key: string): boolean {
  const rows = from.get(key);
  if (!rows) return false;
  rows.pop();
  if (rows.length === 0) from.delete(key);
  return true;
}

function keyOf(row: Row, { columns }: SqlResult): string {
  return JSON.stringify(row.map((cell, index) => valueOf(cell, columns[index]?.type ?? '')));
}

function valueOf(cell: Cell, type: string): Cell {
  if (cell === null) return null;
  if (numeric.has(type)) {
    const number = Number(cell);
    return Number.isInteger(number)
      ? String(number)
      : Number(cell)
          .toPrecision(digits)
          .replace(/\.?0+$/, '');
  }
  return atMidnight.exec(cell)?.[1] ?? cell;
}
