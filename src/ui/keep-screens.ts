import { mount, unmount } from 'svelte';
import type { App } from '../app/context';
import type { NextStart } from '../app/next-start';
import { dropScreens, foresee, nextStartKeeper, onWrite } from '../app/next-start';
import { router } from './router.svelte';
import KeptScreens from './KeptScreens.svelte';

/** So long after the last change; a review that goes on changes something every few seconds. */
const settled = 1000;

/**
 * Sees to it that the next start has something to show at once: made whenever nothing changes for
 * a while, and when the app goes to the background; taken away with the first change.
 */
export function keepScreens(app: App): void {
  let kept = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = async () => {
    clearTimeout(timer);
    if (kept) return;
    kept = true;
    const send = await nextStartKeeper();
    const start = kept ? await foresee(app) : undefined;
    // Something was written meanwhile.
    if (!start || !kept) return;
    send(render(start), start.until);
  };
  const keepSoon = () => {
    clearTimeout(timer);
    // Both have the processor for themselves while Joe reads and types.
    const busy = router.current === 'review' || router.current === 'interview';
    if (!busy) timer = setTimeout(() => void keep().catch(fail), settled);
  };
  const fail = () => (kept = false);

  onWrite(() => {
    if (kept) void dropScreens().catch(() => undefined);
    kept = false;
    keepSoon();
  });
  addEventListener('hashchange', keepSoon);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keep().catch(fail);
  });
  keepSoon();
}

/** The screens as HTML, without what the policy of the page would refuse, and without comments. */
function render(start: NextStart): string {
  const target = document.createElement('div');
  const screens = mount(KeptScreens, { target, props: { start } });
  for (const element of target.querySelectorAll('[style]')) element.removeAttribute('style');
  const html = target.innerHTML.replace(/<!--.*?-->/gs, '');
  void unmount(screens);
  return html;
}
