import type { Rating } from '../core/log/event';
import { ratings } from '../core/log/event';

/** What Joe did on the pre-rendered page before the script was there. */
export interface FirstPage {
  revealed: boolean;
  /** A rating that waits in the address, since its button was a link. */
  tapped: Rating | undefined;
}

/** Read once, before the app is mounted over it. */
export const firstPage: FirstPage = { revealed: false, tapped: undefined };

export function readFirstPage(): void {
  firstPage.revealed = document.querySelector('.first details[open]') !== null;
  firstPage.tapped = ratings.find((rating) => location.hash === `#rated-${rating}`);
  if (firstPage.tapped) history.replaceState(null, '', '#/');
}
