import { mount } from 'svelte';
import type { App } from './app/context';
import { rateCard } from './app/rate-card';
import { seeStart } from './app/see-start';
import { showCard } from './app/show-card';
import { start } from './app/start';
import AppScreen from './ui/App.svelte';
import { firstPage, keepFocus, readFirstPage } from './ui/first-page';
import { router } from './ui/router.svelte';
import { loadEveryday } from './ui/screens';
import { StartState } from './ui/start-state.svelte';
import { faults } from './ui/words';

const target = document.getElementById('app') ?? document.body;
/** A first visit must not wait for the other screens; a later one begins with them. */
const isFirstPage = document.querySelector('.first') !== null;

/** Starts the app, then mounts it in place of what the build rendered into the page. */
async function run(): Promise<void> {
  if (!isFirstPage) void loadEveryday().catch(() => undefined);
  const state = new StartState();
  let app: App;
  try {
    app = await start({ onsuperseded: () => (state.superseded = true), onblocked: sayBlocked });
    await storeTappedRating(app);
    const seen = await seeStart(app);
    const firstCard = seen.untouched ? await showCard(app, firstCardOf(app)) : undefined;
    // Once more: something may have been tapped while all this was read.
    await storeTappedRating(app);
    mountApp({ app, start: state, seen, firstCard });
  } catch (reason) {
    const { default: StartFault } = await import('./ui/StartFault.svelte');
    target.replaceChildren();
    mount(StartFault, { target, props: { reason } });
    return;
  }
  const { afterStart } = await loadEveryday();
  afterStart(app);
}

/** Anew rather than hydrated: what is on the page looks the same, and may have been used already. */
function mountApp(props: Parameters<typeof AppScreen>[1]): void {
  const refocus = keepFocus();
  readFirstPage();
  target.replaceChildren();
  mount(AppScreen, { target, props });
  refocus();
}

/** A rating that was tapped on the pre-rendered page before this script was there. */
async function storeTappedRating(app: App): Promise<void> {
  readFirstPage();
  const rating = firstPage.tapped;
  if (!rating) return;
  const shown = await showCard(app, firstCardOf(app));
  // Only the very first answer can have been tapped there.
  if (!shown || shown.last !== undefined) return;
  try {
    await rateCard(app, shown, rating, performance.now());
  } catch (fault) {
    // Back into the address, where it waits for the next try.
    history.replaceState(null, '', `#rated-${rating}`);
    throw fault;
  }
  router.go('review');
}

function firstCardOf({ catalog }: App): string {
  return catalog.starter[0] ?? '';
}

/** Nothing is mounted yet: another tab holds the old database open, and this one has to wait. */
function sayBlocked(): void {
  const notice = document.createElement('p');
  notice.setAttribute('role', 'alert');
  notice.className = 'page';
  notice.textContent = faults.blocked;
  target.replaceChildren(notice);
}

void run();
