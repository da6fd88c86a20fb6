import { _iterSSEMessages } from 'openai/core/streaming';
import type { Said, Tokens } from './chunks';
import { errorInReply, faultOfFinish, readChunk } from './chunks';
import type { Fault } from './faults';
import { overheard } from './overhear';
import { oneLine } from './redact';
import type { Watch } from './watch';
import type { Wire } from './wire';

/** What a call gives: text as it comes, and at its end one of the other two. */
export type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'ended'; readonly tokens?: Tokens }
  /** `complaint` is what the server said, for the ladder alone; never shown, never kept. */
  | { readonly type: 'fault'; readonly fault: Fault; readonly complaint?: string };

/** Characters; no coaching is a tenth as long, thoughts included. */
const longestReply = 400_000;

/** The reply to a call that was accepted, in whatever form it comes. */
export async function* read(
  response: Response,
  wire: Wire,
  watched: Watch,
): AsyncGenerator<Piece, void, undefined> {
  const type = oneLine((response.headers.get('content-type') ?? '').split(';')[0] ?? '', 40);
  if (type.includes('json')) return yield* readWhole(response, wire, watched);
  if (type !== '' && type !== 'text/event-stream') {
    return yield faulted({ name: 'not-a-model', type });
  }
  const { controller } = watched;
  const heard = overheard(response, controller.signal, watched.heard);
  let length = 0;
  let finish: string | undefined;
  let declined = false;
  let tokens: Tokens | undefined;
  let fault: Fault | undefined;
  try {
    // Not `Stream` around it: that writes what does not parse to the console, and is twice as large.
    for await (const { event, data } of _iterSSEMessages(heard, controller)) {
      if (data === '[DONE]') break;
      const said = event === 'error' ? saidError(data) : readChunk(JSON.parse(data));
      fault = said.fault;
      if (fault) break;
      if (said.text !== '') yield { type: 'text', text: said.text };
      declined ||= said.declined;
      tokens = said.tokens ?? tokens;
      finish ??= said.finish;
      if (finish !== undefined) watched.finished();
      length += said.text.length;
      if (length > longestReply) {
        fault = { name: 'too-long' };
        break;
      }
    }
  } catch (error) {
    fault = whyBroken(error, wire);
  }
  // What happens after the model has finished takes nothing away.
  if (finish !== undefined) fault = declined ? { name: 'declined' } : faultOfFinish(finish);
  else fault = watched.fault() ?? fault ?? { name: declined ? 'declined' : 'ended-early' };
  yield fault ? faulted(fault) : { type: 'ended', ...(tokens && { tokens }) };
}

/** Some servers do not stream, whatever they are asked for. */
async function* readWhole(
  response: Response,
  wire: Wire,
  watched: Watch,
): AsyncGenerator<Piece, void, undefined> {
  let said;
  try {
    said = readChunk(await response.json());
  } catch (error) {
    return yield faulted(watched.fault() ?? whyBroken(error, wire));
  }
  const { text, tokens, finish } = said;
  if (said.fault) return yield faulted(said.fault);
  if (said.declined) return yield faulted({ name: 'declined' });
  if (finish === undefined) return yield faulted({ name: 'not-a-model', type: 'application/json' });
  if (text !== '') yield { type: 'text', text };
  const fault = faultOfFinish(finish);
  yield fault ? faulted(fault) : { type: 'ended', ...(tokens && { tokens }) };
}

function saidError(data: string): Said {
  return { text: '', declined: false, fault: errorInReply(data) };
}

function whyBroken(error: unknown, wire: Wire): Fault {
  if (error instanceof SyntaxError) return { name: 'malformed' };
  return { name: wire.online() ? 'cut' : 'offline' };
}

export function faulted(fault: Fault): Piece {
  return { type: 'fault', fault };
}
