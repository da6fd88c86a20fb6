/** So long after a keystroke it is kept; the promise is 200 ms (OWN-6). */
const keepAfter = 120;

/** Keeps what is being typed: soon after a keystroke, when the page goes, and when he goes elsewhere. */
export class Keeper {
  /** What was typed last could not be kept. */
  failed = $state(false);

  readonly #keep: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #over = false;

  /** @param keep what stands there now, so that it is durable when the promise resolves. */
  constructor(keep: () => Promise<void>) {
    this.#keep = keep;
  }

  /** Something was typed. */
  typed(): void {
    this.#over = false;
    this.#timer ??= setTimeout(() => void this.keep(), keepAfter);
  }

  async keep(): Promise<void> {
    this.#rest();
    if (this.#over) return;
    try {
      await this.#keep();
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }

  /** Nothing is kept any more, until something else is typed. */
  stop(): void {
    this.#over = true;
    this.#rest();
  }

  /**
   * An attachment: what waits to be kept is kept while the page can still do so.
   * A page that was hidden may never be shown again; one that goes away says so last.
   */
  readonly attach = (): (() => void) => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') this.#leave();
    };
    const gone = () => this.#leave();
    document.addEventListener('visibilitychange', hidden);
    addEventListener('pagehide', gone);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      removeEventListener('pagehide', gone);
      this.#leave();
    };
  };

  #leave(): void {
    if (this.#timer !== undefined || this.failed) void this.keep();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
