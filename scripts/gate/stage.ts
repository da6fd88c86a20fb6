/** A test that did not run, and why. */
export interface Skip {
  readonly name: string;
  readonly reason: string;
}

/** What came of a stage. One without tests of its own counts as one. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skips: readonly Skip[];
  /** What failed, by name, where the tool says so. */
  readonly failures?: readonly string[];
  /** What passed at the second try only, by name. */
  readonly unsteady?: readonly string[];
}

export interface Outcome extends Counts {
  /** Shown when it failed. */
  readonly output: string;
  /** Shown whatever came of it. */
  readonly notes?: readonly string[];
}

export interface Stage {
  readonly name: string;
  /** What it does, for the line that announces it. */
  readonly does: string;
  /** The stage without which it makes no sense. */
  readonly needs?: string;
  run(): Promise<Outcome>;
}

export function isGreen({ failed }: Counts): boolean {
  return failed === 0;
}
