import type { Millis } from '../../core/time/study-day';
import type { Fault } from './faults';
import { oneLine, withoutKey } from './redact';
import type { Seconds, Wire } from './wire';

/** A reply with an error status. */
export interface Refusal {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: string;
}

/** The name of what a server said with an error status. */
export function faultOfRefusal(refusal: Refusal, now: Millis, secret: string | undefined): Fault {
  const { status, body, retryAfter } = refusal;
  // Gemini calls a wrong key a bad request.
  if (status === 401 || (status === 400 && /api[ _]key/i.test(body)))
    return { name: secret ? 'key-refused' : 'key-missing' };
  if (status === 402 || /insufficient_quota|insufficient credits/i.test(body))
    return { name: 'no-credit' };
  if (status === 429) {
    const wait = waitOf(retryAfter, now);
    return { name: 'too-many', ...(wait !== undefined && { wait }) };
  }
  const words = withoutKey(oneLine(messageOf(body)), secret);
  const said = words === '' ? {} : { said: words };
  if (status === 403) return { name: 'forbidden', ...said };
  if (status === 404) return { name: 'not-found', ...said };
  if (status >= 500) return { name: 'server-fault', status, ...said };
  return { name: 'rejected', status, ...said };
}

/** Seconds to wait, from a number or a date; an hour at most. */
function waitOf(header: string | null, now: Millis): Seconds | undefined {
  if (header === null) return undefined;
  const given = Number(header);
  const seconds = Number.isFinite(given) ? given : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) ? Math.min(3600, Math.max(1, Math.ceil(seconds))) : undefined;
}

/** The message in an error's body, wherever this server puts it; '' where there is none. */
export function messageOf(body: string): string {
  try {
    return messageIn(JSON.parse(body), 0);
  } catch {
    // A page of HTML says nothing to Joe.
    return /^\s*</.test(body) ? '' : body;
  }
}

function messageIn(json: unknown, depth: number): string {
  if (typeof json === 'string') return json;
  if (typeof json !== 'object' || json === null || depth > 4) return '';
  const within = Array.isArray(json) ? (json as readonly unknown[]) : valuesOf(json);
  for (const part of within) {
    const message = messageIn(part, depth + 1);
    if (message !== '') return message;
  }
  return '';
}

function valuesOf(json: object): unknown[] {
  const fields = new Map<string, unknown>(Object.entries(json));
  return ['error', 'message', 'detail', 'msg'].map((name) => fields.get(name));
}

/**
 * Why nothing came back at all. The browser does not say, so the server is asked once more, without
 * key and without reading: a reply means that it is there and that CORS is in the way.
 */
export async function whyNothing(url: string, wire: Wire): Promise<Fault> {
  if (!wire.online()) return { name: 'offline' };
  const controller = new AbortController();
  const cancel = wire.after(5_000, () => controller.abort());
  try {
    await wire.fetch(url, {
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: controller.signal,
    });
    return { name: 'unreadable' };
  } catch {
    return { name: wire.online() ? 'unreachable' : 'offline' };
  } finally {
    cancel();
  }
}
