import type { Lab } from './lab.ts';

/** What was measured in one round, of ours and of what it is held against; same unit. */
export interface Pair {
  readonly ours: number;
  readonly reference: number;
}

export interface Line {
  readonly name: string;
  readonly unit: 'ms' | 'KB' | '';
  /** What ours over the reference may be at most; none for a line that only informs. */
  readonly budget?: number;
}

/** Measures one or more lines of the budgets. */
export interface Benchmark {
  /** For `--only`. */
  readonly name: string;
  readonly lines: readonly Line[];
  /** Where one round says as much as seven. */
  readonly rounds?: number;
  /** Not part of a plain run: `--stress` or `--only` asks for it. */
  readonly onDemand?: boolean;
  /** Does what is needed once. @returns one round: a pair for every line, in their order. */
  prepare(lab: Lab): Promise<() => Promise<readonly Pair[]>>;
}

export interface Result extends Line, Pair {
  readonly ratio: number;
  readonly ok: boolean | undefined;
  readonly rounds: readonly Pair[];
}

/** The rounds of one benchmark, one after another, each with both sides of every pair. */
export async function measure(benchmark: Benchmark, lab: Lab, rounds: number): Promise<Result[]> {
  const round = await benchmark.prepare(lab);
  const pairs: (readonly Pair[])[] = [];
  for (let index = 0; index < Math.min(rounds, benchmark.rounds ?? rounds); index++) {
    pairs.push(await round());
  }
  return benchmark.lines.map((line, index) =>
    judge(
      line,
      pairs.flatMap((pair) => pair[index] ?? []),
    ),
  );
}

function judge(line: Line, rounds: readonly Pair[]): Result {
  const ratio = median(rounds.map(({ ours, reference }) => ours / reference));
  return {
    ...line,
    ours: median(rounds.map(({ ours }) => ours)),
    reference: median(rounds.map(({ reference }) => reference)),
    ratio,
    ok: line.budget === undefined ? undefined : ratio <= line.budget,
    rounds,
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
