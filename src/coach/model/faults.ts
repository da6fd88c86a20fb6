import type { FaultText, Way } from './offline';
import { offlineText } from './offline';
import type { Seconds } from './wire';

/** Every way in which a call can fail. In each of them the answer is kept. */
export type Fault =
  /** The device has no network: before the call, or in the middle of a reply. */
  | { readonly name: 'offline' }
  /** Nothing answers at the address. */
  | { readonly name: 'unreachable' }
  /** A server is there, and the browser may not read what it says: CORS. */
  | { readonly name: 'unreadable' }
  | { readonly name: 'key-elsewhere' }
  /** The server wants a key, and none is set. */
  | { readonly name: 'key-missing' }
  | { readonly name: 'key-refused' }
  | { readonly name: 'forbidden'; readonly said?: string }
  | { readonly name: 'not-found'; readonly said?: string }
  | { readonly name: 'no-credit' }
  | { readonly name: 'too-many'; readonly wait?: Seconds }
  | { readonly name: 'rejected'; readonly status: number; readonly said?: string }
  | { readonly name: 'server-fault'; readonly status: number; readonly said?: string }
  | { readonly name: 'no-reply'; readonly after: Seconds }
  | { readonly name: 'stalled'; readonly after: Seconds }
  /** The line broke in the middle. */
  | { readonly name: 'cut' }
  /** The line was closed in good order, before the model had finished. */
  | { readonly name: 'ended-early' }
  | { readonly name: 'error-in-reply'; readonly said?: string }
  | { readonly name: 'not-a-model'; readonly type: string }
  | { readonly name: 'malformed' }
  | { readonly name: 'too-long' }
  | { readonly name: 'declined' }
  | { readonly name: 'not-understood' }
  | { readonly name: 'stopped' }
  /** Found at the next start: the app was closed while the call ran. */
  | { readonly name: 'interrupted' };

const retry: readonly Way[] = ['again', 'self-mark'];
const settings: readonly Way[] = ['endpoint', 'again', 'self-mark'];

/**
 * The words for a fault.
 * @param remedy what a local server needs, from `remedyFor`; said where a server may not be read.
 */
export function faultText(fault: Fault, remedy?: string): FaultText {
  switch (fault.name) {
    case 'offline':
      return offlineText;
    case 'unreachable':
      return say(
        `Nothing answers at this address. ${remedy ?? 'Check the address, and that the server runs.'}`,
        settings,
      );
    case 'unreadable':
      return say(
        remedy === undefined
          ? 'The server is there, but your browser may not read its reply. Check the key first: some servers refuse a wrong one this way. Otherwise this server does not serve web pages; choose another.'
          : `The server is there, but does not let this page read its reply. ${remedy}`,
        settings,
      );
    case 'key-elsewhere':
      return say('The key was saved for another address. Paste the key for this one.', settings);
    case 'key-missing':
      return say('The server asks for a key, and none is set. Paste one and save it.', settings);
    case 'key-refused':
      return say('The server does not accept the key. Copy it once more and save it.', settings);
    case 'forbidden':
      return say(
        `The key may not use this model.${said(fault.said)} Choose another model, or allow it where the key was made.`,
        settings,
      );
    case 'not-found':
      return say(
        `The server does not know this model or address.${said(fault.said)} Check how the model and the address are written.`,
        settings,
      );
    case 'no-credit':
      return say('The account has no credit left. Add some, or choose another server.', settings);
    case 'too-many':
      return say(
        fault.wait === undefined
          ? 'The server has had too many requests. Wait a minute, then try again.'
          : `The server has had too many requests. Try again in ${inWords(fault.wait)}.`,
        retry,
      );
    case 'rejected':
      return say(
        `The server rejects the request (${fault.status}).${said(fault.said)} Another model may work.`,
        settings,
      );
    case 'server-fault':
      return say(
        `The server has a problem of its own (${fault.status}).${said(fault.said)} Try again in a minute.`,
        retry,
      );
    case 'no-reply':
      return say(`The server has not replied for ${inWords(fault.after)}. Try again.`, retry);
    case 'stalled':
      return say(`The reply has stood still for ${inWords(fault.after)}. Try again.`, retry);
    case 'cut':
      return say('The connection broke in the middle of the reply. Try again.', retry);
    case 'ended-early':
      return say('The server stopped before the reply was complete. Try again.', retry);
    case 'error-in-reply':
      return say(`The server failed during the reply.${said(fault.said)} Try again.`, retry);
    case 'not-a-model':
      return say(
        'A page came back instead of a reply. The address is wrong, or a Wi-Fi sign-in page is in the way. The address often ends in /v1.',
        settings,
      );
    case 'malformed':
      return say('The reply was damaged on the way. Try again.', retry);
    case 'too-long':
      return say(
        'The reply was cut off at its longest. Try again, or choose a model that thinks less.',
        retry,
      );
    case 'declined':
      return say(
        'The model declined to judge this answer. Mark it yourself, or try again.',
        offlineText.ways,
      );
    case 'not-understood':
      return say(
        'The model did not keep to the form, so nothing of it counts. Try again, or choose a larger model.',
        ['again', 'endpoint', 'self-mark'],
      );
    case 'stopped':
      return say('Stopped. Your answer is kept. Try again, or mark it yourself.', retry);
    case 'interrupted':
      return say('The app was closed before the reply was complete. Try again.', retry);
  }
}

function say(text: string, ways: readonly Way[]): FaultText {
  return { text, ways };
}

function said(words: string | undefined): string {
  return words ? ` It says: "${words}".` : '';
}

function inWords(seconds: Seconds): string {
  if (seconds < 90) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
