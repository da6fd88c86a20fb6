import { router } from './router.svelte';

/** For a link that leads back: to where he came from, where that was a screen of this app. */
export function goBack(event: MouseEvent): void {
  if (!router.moved) return;
  event.preventDefault();
  history.back();
}
