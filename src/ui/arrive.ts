import { router } from './router.svelte';

/**
 * Attached to a screen's heading: who comes from another screen has the focus there, so that a
 * screen reader says where he is. The first screen leaves the focus where the browser puts it.
 */
export function arrive(heading: HTMLElement): void {
  if (router.moved) heading.focus({ preventScroll: true });
}
