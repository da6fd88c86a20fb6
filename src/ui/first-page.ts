import type { Rating } from '../core/log/event';
import { ratings } from '../core/log/event';

/** What Joe did on the pre-rendered page before the script was there. */
export interface FirstPage {
  revealed: boolean;
  /** A rating that waits in the address, since its button was a link. */
  tapped: Rating | undefined;
}

export const firstPage: FirstPage = { revealed: false, tapped: undefined };

/** Reads the page, and takes a waiting rating out of the address so that it counts once. */
export function readFirstPage(): void {
  firstPage.revealed = document.querySelector('.first details[open]') !== null;
  firstPage.tapped = ratings.find((rating) => location.hash === `#rated-${rating}`);
  if (firstPage.tapped) history.replaceState(null, '', '#/');
}

/** Remembers what has the focus on the pre-rendered page, and gives it back after mounting. */
export function keepFocus(): () => void {
  const focused = document.activeElement;
  const selector = focused?.id ? `#${focused.id}` : focused?.matches('.first summary') && 'summary';
  return () => {
    if (selector) document.querySelector<HTMLElement>(selector)?.focus();
  };
}
