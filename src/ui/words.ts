import { isQuotaFault } from '../app/faults';
import type { CardKind } from '../core/content/card';
import type { Rating } from '../core/log/event';
import type { Reason } from '../core/scheduling/retention';
import type { Millis, StudyDay } from '../core/time/study-day';
import { faults } from './fault-words';

/** All texts of the interface. Names in product tests rely on several of them. */

export { faults };

export const ratingNames: Record<Rating, string> = {
  again: 'Again',
  hard: 'Hard',
  good: 'Good',
  easy: 'Easy',
};

export const kindNames: Record<CardKind, string> = {
  concept: 'Concept',
  'trade-off': 'Trade-off',
  cloze: 'Fill the gap',
  choice: 'Choice',
  order: 'Put in order',
  code: 'Code reading',
  analogy: 'Analogy',
  correction: 'Correction',
};

/** What to do before turning a card over. */
export const asks: Record<CardKind, string> = {
  concept: 'Say it out loud, then check yourself.',
  'trade-off': 'Decide, say why, then check yourself.',
  cloze: 'Fill the gap, then check yourself.',
  choice: 'Pick one, then check yourself.',
  order: 'Put the steps in order, then check yourself.',
  code: 'Say what it does before you look.',
  analogy: 'Answer out loud, then check yourself.',
  correction: 'This is widely taught. Say what is wrong with it today.',
};

export const first = {
  what: 'Backfill makes a fullstack developer ready for data-engineering interviews: a few cards a day, on your phone, with no account and no network.',
  show: 'Show answer',
  how: 'How well did you know it?',
};

export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** The interval under a rating: `10 min`, `6 d`, `4 mo`. */
export function intervalText(rating: Rating, days: number): string {
  if (rating === 'again') return '10 min';
  if (days < 60) return `${days} d`;
  return days < 355 ? `${Math.round(days / 30.4)} mo` : '1 y';
}

export function minutesText(minutes: number): string {
  return minutes < 1 ? 'under a minute' : `about ${count(Math.round(minutes), 'minute')}`;
}

export function percentText(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** `twice as often`, `1.5 times as often`. */
export function timesText(times: number): string {
  const rounded = Math.round(times * 10) / 10;
  if (rounded >= 1.9 && rounded <= 2.1) return 'about twice as often';
  return `about ${rounded} times as often`;
}

export function reasonChip(reason: Reason): string {
  if (reason.kind === 'final-pass') return 'Final pass';
  return reason.kind === 'weak-domain' ? 'Weak domain' : 'Analogy';
}

/** @param basis the weak domain that this one rests on, if it does. */
export function reasonSentence(reason: Reason, domain: string, basis?: string): string {
  if (reason.kind === 'final-pass') {
    return `Final pass: low chances on the day come first. This one stands at ${percentText(reason.recall)}.`;
  }
  const begin = basis === undefined ? '' : ` It rests on ${basis}, which is weak too: begin there.`;
  const held = `held to ${percentText(reason.target)} recall`;
  return reason.kind === 'weak-domain'
    ? `${domain} is weak: its cards are ${held}, so they come ${timesText(reason.times)}.${begin}`
    : `A bridge from what you know: it is ${held}, so it comes ${timesText(reason.times)}.`;
}

/** `about twice as often`; for several factors `1.4 to 2 times as often`. */
export function rangeText(times: readonly number[]): string {
  const round = (factor: number) => Math.round(factor * 10) / 10;
  const [least, most] = [round(Math.min(...times)), round(Math.max(...times))];
  return least === most ? timesText(most) : `${least} to ${most} times as often`;
}

/** `today`, `tomorrow`, `on Tuesday`, `on 3 December`. */
export function dayText(day: StudyDay, today: StudyDay): string {
  if (day <= today) return 'today';
  if (day === today + 1) return 'tomorrow';
  const date = new Date(day * 86_400_000);
  const options: Intl.DateTimeFormatOptions =
    day - today < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' };
  return `on ${date.toLocaleDateString('en-GB', { ...options, timeZone: 'UTC' })}`;
}

export function instantText(at: Millis, now: Millis): string {
  const date = new Date(at);
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (date.toDateString() === new Date(now).toDateString()) return `today ${time}`;
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** How long ago, in days: `today`, `yesterday`, `9 days ago`. */
export function agoText(at: Millis, now: Millis): string {
  const days = Math.floor((now - at) / 86_400_000);
  if (days <= 0)
    return instantText(at, now).startsWith('today') ? instantText(at, now) : 'yesterday';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** `A`, `A and B`, `A, B and C`. */
export function listText(names: readonly string[]): string {
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

export const notices = {
  suspended: 'Suspended: it does not come again. Undo brings it back now, Settings later.',
};

/** What the foot of Today says about offline use. */
export function offlineText(
  ready: boolean,
  progress: { done: number; total: number } | undefined,
): string {
  if (ready) return 'Works offline';
  if (!isSecureContext) return 'No offline use at this address';
  return progress
    ? `Saving for offline: ${progress.done} of ${progress.total} files`
    : 'Not yet ready for offline';
}

/** A fault as a sentence: what happened, what to do next, and that nothing is lost. */
export function describeFault(fault: unknown): string {
  if (isQuotaFault(fault)) return faults.noRoom;
  const reason = fault instanceof Error ? fault.message : String(fault);
  return `That did not work (${reason}). Nothing was lost: try again.`;
}

/** Why a rating could not be stored; it is kept on the screen meanwhile. */
export function ratingFault(fault: unknown): string {
  return isQuotaFault(fault) ? faults.full : faults.notSaved;
}
