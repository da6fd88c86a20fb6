import type { SqlFault } from '../../core/drill/sql-engine';
import type { Shown } from './bench.svelte';

/** Where in a text a fault is: a stretch of its characters from 0, and its place as people count. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
}

/** A name, a quoted one, a string, or a single sign. */
const word = /^(?:[\p{L}\p{N}_$.]+|"[^"\n]*"?|'[^'\n]*'?|\S)/u;

/**
 * The word at which PostgreSQL stopped reading; where it missed more text, the last one there is.
 * @param position counts whole characters from 1, as PostgreSQL does.
 */
export function placeOf(text: string, position: number | undefined): Place | undefined {
  const end = text.trimEnd().length;
  if (position === undefined || end === 0) return undefined;
  const at = Array.from(text)
    .slice(0, position - 1)
    .join('').length;
  const from = Math.min(at, end - 1);
  const before = text.slice(0, from).split('\n');
  return {
    from,
    to: from + (word.exec(text.slice(from, end))?.[0].length ?? 1),
    line: before.length,
    column: Array.from(before.at(-1) ?? '').length + 1,
  };
}

/** Where the fault is that is shown: of a run, or of the answer in a check. */
export function placeShown(shown: Shown | undefined): Place | undefined {
  if (shown?.kind === 'fault') return placeOf(shown.sql, shown.fault.position);
  if (shown?.kind !== 'checked') return undefined;
  const faults = shown.verdicts.flatMap((verdict): readonly SqlFault[] =>
    !verdict.passed && verdict.reason.kind === 'fault' ? [verdict.reason.fault] : [],
  );
  return placeOf(shown.sql, faults.find(({ position }) => position)?.position);
}
