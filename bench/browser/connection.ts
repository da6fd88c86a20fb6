import type { Readable, Writable } from 'node:stream';

/** One message of the DevTools protocol, in either direction. */
interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: Params;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

export type Params = Readonly<Record<string, unknown>>;
type Listener = (params: Params, session: string | undefined) => void;

/** The DevTools protocol over a pipe: a target or the browser itself, one session each. */
export class Connection {
  #output: Writable;
  #next = 1;
  #waiting = new Map<number, (message: Message) => void>();
  #listeners = new Map<string, Set<Listener>>();

  constructor(output: Writable, input: Readable) {
    this.#output = output;
    let rest = '';
    input.setEncoding('utf8').on('data', (text: string) => {
      const messages = (rest + text).split('\0');
      rest = messages.pop() ?? '';
      for (const message of messages) this.#take(JSON.parse(message) as Message);
    });
  }

  /** @throws what the browser answers when it refuses. */
  send<T = unknown>(method: string, params: Params = {}, sessionId?: string): Promise<T> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) => {
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result as T);
      });
      this.#output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Hears an event of every session. @returns what stops it. */
  on(method: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(method) ?? new Set();
    this.#listeners.set(method, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  #take(message: Message): void {
    const { id, method, params = {}, sessionId } = message;
    if (id !== undefined) {
      this.#waiting.get(id)?.(message);
      this.#waiting.delete(id);
    } else if (method) {
      for (const listener of this.#listeners.get(method) ?? []) listener(params, sessionId);
    }
  }
}
