import type { Rating } from '../core/log/event';
import { ratings } from '../core/log/event';

/** A rating that was tapped before any script was there: its button is a link, so it is here. */
export function tappedRating(): Rating | undefined {
  return ratings.find((rating) => location.hash === `#rated-${rating}`);
}

/** The tapped rating is stored: on to the review. */
export function takeTappedRating(): void {
  history.replaceState(null, '', '#/review');
}

/** Whether the answer of the pre-rendered card is open. */
export function isRevealed(): boolean {
  return document.querySelector('.first details[open]') !== null;
}

/** The first page asks for the sheets of the screens no sooner than for these: a script would wait for them. */
export async function loadSheets(): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[disabled]');
  const loaded = [...links].map(
    (link) =>
      new Promise((resolve, reject) => {
        Object.assign(link, { onload: resolve, onerror: reject, disabled: false });
      }),
  );
  await Promise.all(loaded);
}

/** Remembers what has the focus on the pre-rendered page, and gives it back after mounting. */
export function keepFocus(): () => void {
  const focused = document.activeElement;
  const selector = focused?.id ? `#${focused.id}` : focused?.matches('.first summary') && 'summary';
  return () => {
    if (selector) document.querySelector<HTMLElement>(selector)?.focus();
  };
}
