import type { Drill, Sql } from '../../core/drill/drill';
import type { Explained, Lab, LabProgress, Ran, Schema } from '../../core/drill/lab';
import { Stopped } from '../../core/drill/lab';
import type { SqlFault } from '../../core/drill/sql-engine';
import { faultOf } from '../../core/drill/sql-engine';
import type { Verdict } from '../../core/drill/verdict';

export type Doing = 'prepare' | 'run' | 'explain' | 'check';

/** What came of what was asked last. */
export type Shown =
  | { readonly kind: 'ran'; readonly ran: Ran }
  | { readonly kind: 'plan'; readonly explained: Explained }
  | { readonly kind: 'checked'; readonly verdicts: readonly Verdict[]; readonly sql: Sql }
  | { readonly kind: 'fault'; readonly fault: SqlFault; readonly sql: Sql }
  /** The engine itself gave up: out of memory, above all. */
  | { readonly kind: 'broke'; readonly message: string }
  | { readonly kind: 'prepared' | 'stopped' | 'empty' };

type OpenLab = (onProgress: (progress: LabProgress) => void) => Lab;

/** A lab with the data of one drill, and what is going on in it. One thing at a time. */
export class Bench {
  /** What Joe waits for. Data that is made in the background is nothing he waits for. */
  doing = $state.raw<Doing>();
  shown = $state.raw<Shown>();
  schema = $state.raw<Schema>({});
  progress = $state.raw<LabProgress>();
  /** Whether the engine has answered once. */
  opened = $state(false);
  /** Why the engine could not be started. */
  notStarted = $state('');

  readonly #lab: Lab;
  readonly #setup: Sql;
  #prepared: Promise<boolean> | undefined;

  constructor(openLab: OpenLab, setup: Sql) {
    this.#lab = openLab((progress) => (this.progress = progress));
    this.#setup = setup;
  }

  /** Loads the engine and makes the data, unless both are there. @returns whether they are. */
  prepare(): Promise<boolean> {
    this.#prepared ??= this.#makeData();
    return this.#prepared;
  }

  run(sql: Sql): Promise<void> {
    return this.#do('run', sql, async () => ({ kind: 'ran', ran: await this.#lab.run(sql) }));
  }

  explain(sql: Sql): Promise<void> {
    return this.#do('explain', sql, async () => ({
      kind: 'plan',
      explained: await this.#lab.explain(sql),
    }));
  }

  /** @returns undefined where it came to no verdict. */
  async check(drill: Drill, sql: Sql): Promise<readonly Verdict[] | undefined> {
    let verdicts: readonly Verdict[] | undefined;
    await this.#do('check', sql, async () => {
      this.#prepared = undefined; // The other data sets take its place.
      verdicts = await this.#lab.check(drill, sql);
      return { kind: 'checked', verdicts, sql };
    });
    return verdicts;
  }

  /** Makes the data anew. */
  async reset(): Promise<void> {
    if (this.doing) return;
    this.doing = 'prepare';
    await this.#prepared; // One call at a time.
    this.#prepared = undefined;
    if (await this.prepare()) this.shown = { kind: 'prepared' };
    else if (!this.notStarted) this.shown = { kind: 'stopped' };
    this.doing = undefined;
  }

  stop(): void {
    this.#prepared = undefined;
    this.#lab.stop();
  }

  close(): void {
    this.#lab.close();
  }

  async #do(doing: Doing, sql: Sql, work: () => Promise<Shown>): Promise<void> {
    if (this.doing) return;
    if (sql.trim() === '') {
      this.shown = { kind: 'empty' };
      return;
    }
    this.doing = doing;
    const prepared = await this.prepare();
    if (prepared) {
      this.shown = await work().catch((thrown: unknown) => this.#failure(thrown, sql));
    } else if (!this.notStarted) {
      this.shown = { kind: 'stopped' };
    }
    this.doing = undefined;
    // Where it was stopped or checked the data is made anew, before anybody asks for it.
    if (prepared) void this.prepare();
  }

  #failure(thrown: unknown, sql: Sql): Shown {
    if (thrown instanceof Stopped) return { kind: 'stopped' };
    const fault = faultOf(thrown);
    if (fault.code) return { kind: 'fault', fault, sql };
    // What has no code is none of PostgreSQL's own: its worker cannot be trusted any more.
    this.stop();
    return { kind: 'broke', message: fault.message };
  }

  async #makeData(): Promise<boolean> {
    this.notStarted = '';
    try {
      this.schema = await this.#lab.prepare(this.#setup);
      this.opened = true;
      return true;
    } catch (thrown) {
      this.#prepared = undefined;
      if (!(thrown instanceof Stopped)) this.notStarted = faultOf(thrown).message;
      return false;
    } finally {
      this.progress = undefined;
    }
  }
}
