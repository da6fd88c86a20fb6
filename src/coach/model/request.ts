import type { Endpoint } from './endpoint';
import { secretFor } from './endpoint';
import type { Watch } from './watch';
import { watch } from './watch';
import { withoutKey } from './redact';
import { faultOfRefusal, whyNothing } from './refusals';
import type { Piece } from './stream';
import { faulted, read } from './stream';
import type { Wire } from './wire';
import { limitsFor } from './wire';

/** One call. Never throws; leaving the loop ends the call. */
export async function* ask(
  endpoint: Endpoint,
  body: string,
  wire: Wire,
  signal: AbortSignal,
): AsyncGenerator<Piece, void, undefined> {
  if (signal.aborted) return yield faulted({ name: 'stopped' });
  const url = `${endpoint.base}/chat/completions`;
  const secret = secretFor(url, endpoint.key);
  if (endpoint.key && secret === undefined) return yield faulted({ name: 'key-elsewhere' });
  const watched = watch(limitsFor(endpoint.local), wire, signal);
  try {
    const response = await sent(url, body, secret, wire, watched);
    if (!response) {
      yield faulted(watched.fault() ?? (await whyNothing(url, wire)));
    } else if (!response.ok) {
      yield await refused(response, wire, secret, watched);
    } else {
      for await (const piece of read(response, wire, watched)) {
        yield withoutSecret(piece, secret);
      }
    }
  } finally {
    watched.end();
  }
}

async function sent(
  url: string,
  body: string,
  secret: string | undefined,
  wire: Wire,
  { controller }: Watch,
): Promise<Response | undefined> {
  try {
    return await wire.fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
      },
      body,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: controller.signal,
    });
  } catch {
    return undefined;
  }
}

async function refused(
  response: Response,
  wire: Wire,
  secret: string | undefined,
  watched: Watch,
): Promise<Piece> {
  const body = (await response.text().catch(() => '')).slice(0, 4_000);
  // The watch may have ended the reading of the body; the status says more than that.
  if (watched.fault()?.name === 'stopped') return faulted({ name: 'stopped' });
  const retryAfter = response.headers.get('retry-after');
  const fault = faultOfRefusal({ status: response.status, retryAfter, body }, wire.now(), secret);
  return { type: 'fault', fault, complaint: body };
}

function withoutSecret(piece: Piece, secret: string | undefined): Piece {
  if (piece.type !== 'fault' || !('said' in piece.fault) || !piece.fault.said) return piece;
  return { ...piece, fault: { ...piece.fault, said: withoutKey(piece.fault.said, secret) } };
}
