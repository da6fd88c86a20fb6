import type { Said, Tokens } from './chunks';
import { faultOfFinish, readChunk, saidError } from './chunks';
import type { Fault } from './faults';
import { oneLine } from './redact';
import { serverEvents } from './server-events';
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
  const isWhole = type.includes('json');
  if (!isWhole && type !== '' && type !== 'text/event-stream') {
    return yield faulted({ name: 'not-a-model', type });
  }
  let length = 0;
  let finish: string | undefined;
  let declined = false;
  let tokens: Tokens | undefined;
  let fault: Fault | undefined;
  try {
    for await (const said of isWhole ? wholeReply(response) : streamed(response, watched)) {
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
  else fault = watched.fault() ?? fault ?? whyUnfinished(declined, isWhole, type);
  yield fault ? faulted(fault) : { type: 'ended', ...(tokens && { tokens }) };
}

/** Some servers do not stream, whatever they are asked for. */
async function* wholeReply(response: Response): AsyncGenerator<Said> {
  yield readChunk(await response.json());
}

async function* streamed({ body }: Response, { heard }: Watch): AsyncGenerator<Said> {
  if (!body) return;
  for await (const { event, data } of serverEvents(body, heard)) {
    if (data === '[DONE]') return;
    yield event === 'error' ? saidError(data) : readChunk(JSON.parse(data));
  }
}

function whyUnfinished(declined: boolean, isWhole: boolean, type: string): Fault {
  if (declined) return { name: 'declined' };
  return isWhole ? { name: 'not-a-model', type } : { name: 'ended-early' };
}

function whyBroken(error: unknown, wire: Wire): Fault {
  if (error instanceof SyntaxError) return { name: 'malformed' };
  return { name: wire.online() ? 'cut' : 'offline' };
}

export function faulted(fault: Fault): Piece {
  return { type: 'fault', fault };
}
