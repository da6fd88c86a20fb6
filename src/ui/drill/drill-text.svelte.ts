import type { App } from '../../app/context';
import { keepDrillDraft } from '../../app/drill-drafts';
import type { DrillId, Sql } from '../../core/drill/drill';

/** So long after a keystroke it is kept; the promise is 200 ms. */
const keepAfter = 120;

/** The SQL being written for a drill, kept as it is typed. */
export class DrillText {
  /** What stands in the editor now. */
  sql: Sql;
  keepFault = $state(false);

  readonly #app: App;
  readonly #drill: DrillId;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(app: App, drill: DrillId, begun: Sql) {
    this.#app = app;
    this.#drill = drill;
    this.sql = begun;
  }

  type(sql: Sql): void {
    this.sql = sql;
    this.#timer ??= setTimeout(() => void this.#keep(), keepAfter);
  }

  /** For who leaves with something still to be kept. */
  leave(): void {
    if (this.#timer !== undefined) void this.#keep();
  }

  async #keep(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    try {
      await keepDrillDraft(this.#app, this.#drill, this.sql);
      this.keepFault = false;
    } catch {
      this.keepFault = true;
    }
  }
}
