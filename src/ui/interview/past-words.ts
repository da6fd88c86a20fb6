import type { CoreSaid } from '../../core/interview/trend';
import { trendOf } from '../../core/interview/trend';
import type { Millis } from '../../core/time/study-day';

/** How past interviews are told of. */

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
