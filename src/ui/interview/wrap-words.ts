import { isDrillLink } from '../../core/drill/drill-link';
import type { Wrap } from '../../core/interview/wrap';

/** What the wrap says. */

/** What the one button of the wrap opens: what there is to read, or the task with it. */
export function openText({ kind, link = '' }: Wrap['next']): string {
  if (isDrillLink(link)) return 'Open this drill';
  if (kind === 'query' || kind === 'model') return 'Open this task';
  return link.includes('/') ? 'Open these cards' : 'Open this card';
}

/** The address of what an action opens. */
export function studyAddress(link: string): string {
  if (isDrillLink(link)) return `#/drill/sql/${link}`;
  return `#/interview/study/${encodeURIComponent(link)}`;
}

export function pastAddress(id: string): string {
  return `#/interview/past/${encodeURIComponent(id)}`;
}

/** Another five is all there is to do. */
export function isAnotherFive({ kind, link }: Wrap['next']): boolean {
  return kind === undefined && link === undefined;
}

export const madeCard = 'The card is in your queue.';
export const hasCard = 'You have made a card of it.';
