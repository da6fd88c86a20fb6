import type { Wrap } from '../../core/interview/wrap';
import type { CoreSaid } from '../../core/interview/trend';
import { trendOf } from '../../core/interview/trend';
import type { Millis } from '../../core/time/study-day';

/** What is said once an interview is over. */

/** `23 November 2026, 18:05`. */
export function dateText(at: Millis): string {
  const date = new Date(at);
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return `${day}, ${date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
}

/** `23 Nov`, for a table. */
export function shortDate(at: Millis): string {
  return new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
}

export function coreText({ said, all }: CoreSaid): string {
  return `${said} of ${all}`;
}

/** The trend in a sentence. @param sessions the oldest first, two at least. */
export function trendText(sessions: readonly CoreSaid[]): string {
  const last = sessions.slice(-3).map(coreText).join(', then ');
  const direction = trendOf(sessions);
  if (!direction) return `Core points said: ${last}. A third interview will show a direction.`;
  return sessions.length === 3
    ? `Core points said: ${last}: ${direction}.`
    : `Core points said of late: ${last}. Over the last ${sessions.length} interviews: ${direction}.`;
}

/** What the one button of the wrap opens: what there is to read, or the task with it. */
export function openText({ kind, link = '' }: Wrap['next']): string {
  if (kind === 'query' || kind === 'model') return 'Open this task';
  return link.includes('/') ? 'Open these cards' : 'Open this card';
}

/** The address of what an action opens. */
export function studyAddress(link: string): string {
  return `#/interview/study/${encodeURIComponent(link)}`;
}

export function pastAddress(id: string): string {
  return `#/interview/past/${encodeURIComponent(id)}`;
}

/** Another five is all there is to do. */
export function isAnotherFive({ kind, link }: Wrap['next']): boolean {
  return kind === undefined && link === undefined;
}

export const notices = {
  madeCard: 'The card is in your queue.',
  hasCard: 'You have made a card of it.',
  unknown: 'This interview is not on this device. It may be in a backup, or on another one.',
  running: 'This interview is still going on.',
  unasked: 'It was given up before the other questions were asked.',
  unmarked: 'It was not marked.',
  gone: 'This question has left the catalog, so its rubric cannot be shown.',
  unknownLink: 'There is nothing behind this address any more: its cards have left the catalog.',
  unscheduled:
    'What you need for it is below. Reading it here changes nothing of when these cards come.',
  missingCards:
    'These cards are not on this device yet, and they could not be loaded. Connect once, then try again.',
};
