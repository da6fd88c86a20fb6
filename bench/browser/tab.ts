import type { Connection } from './connection.ts';

interface Evaluated<T> {
  readonly result: { readonly value: T };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

/** One tab, already on its profile. */
export class Tab {
  readonly #connection: Connection;
  readonly #target: string;
  readonly session: string;

  constructor(connection: Connection, target: string, session: string) {
    this.#connection = connection;
    this.#target = target;
    this.session = session;
  }

  send<T = unknown>(method: string, params = {}): Promise<T> {
    return this.#connection.send<T>(method, params, this.session);
  }

  /** Runs a function in the page; what it is given and gives back goes as JSON. */
  async run<A extends unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    const list = args.map((value) => JSON.stringify(value) ?? 'undefined').join(', ');
    return this.evaluate<R>(`(${work.toString()})(${list})`);
  }

  async evaluate<R>(expression: string): Promise<R> {
    const { result, exceptionDetails } = await this.send<Evaluated<R>>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  /** Runs a function in every document that is opened from now on, before its own scripts. */
  async before<A extends unknown[]>(work: (...args: A) => void, ...args: A): Promise<void> {
    const list = args.map((value) => JSON.stringify(value)).join(', ');
    const source = `(${work.toString()})(${list})`;
    await this.send('Page.addScriptToEvaluateOnNewDocument', { source });
  }

  /** Begins to open an address; resolves when its document is there. */
  async open(url: string): Promise<void> {
    const { errorText } = await this.send<{ errorText?: string }>('Page.navigate', { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
  }

  close(): Promise<unknown> {
    return this.#connection.send('Target.closeTarget', { targetId: this.#target });
  }
}
