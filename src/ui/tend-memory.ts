import type { App } from '../app/context';
import { tendMemory } from '../app/tend-memory';
import { router } from './router.svelte';
import type { Route } from './routes';

/** Where Joe answers, the processor is his. */
const answering: ReadonlySet<Route> = new Set(['review', 'drill', 'interview']);

/** So long on a screen where nothing is answered: then a fit of some seconds is in nobody's way. */
const settled = 3000;

/** Tends memory while Joe does not answer: stopped when he begins to, begun again after it. */
export function tendMemoryWhenIdle(app: App): void {
  let running: AbortController | undefined;
  let failed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const begin = () => {
    if (running || failed) return;
    const controller = new AbortController();
    running = controller;
    const tending = tendMemory(app, controller.signal);
    // Stopped, it is begun again on the next quiet screen; failed, at the next start.
    const stopped = () => (failed = !controller.signal.aborted);
    void tending.catch(stopped).finally(() => (running = undefined));
  };
  const look = () => {
    clearTimeout(timer);
    if (answering.has(router.current)) running?.abort();
    else timer = setTimeout(begin, settled);
  };
  addEventListener('hashchange', look);
  look();
}
