import { mount } from 'svelte';
import type { App } from '../app/context';
import type { Opening } from '../app/open';
import { afterStart } from './after-start';
import AppScreen from './App.svelte';
import { isRevealed, keepFocus } from './first-page';
import { router } from './router.svelte';
import StartFault from './StartFault.svelte';
import { StartState } from './start-state.svelte';

/** For the start, which may have a day to plan; it must not know the files of the screens itself. */
export { loadSeldom } from './screens';

export interface Begun {
  readonly app: App;
  readonly opening: Opening;
}

/**
 * Puts the app in place of what the build rendered into the page. Anew rather than hydrated: it
 * looks the same, and may have been used already.
 * @returns what to call when another tab upgrades the database.
 */
export function mountApp(target: HTMLElement, begun: Begun): () => void {
  const start = new StartState();
  const refocus = keepFocus();
  const revealed = isRevealed();
  router.look();
  target.replaceChildren();
  mount(AppScreen, { target, props: { ...begun, start, revealed } });
  refocus();
  afterStart(begun.app);
  return () => (start.superseded = true);
}

/** Says why nothing can be shown, and what to do. */
export function mountFault(target: HTMLElement, reason: unknown): void {
  target.replaceChildren();
  mount(StartFault, { target, props: { reason } });
}
