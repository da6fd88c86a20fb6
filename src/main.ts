import { mount } from 'svelte';
import { rateCard } from './app/rate-card';
import { showCard } from './app/show-card';
import { start } from './app/start';
import type { App } from './app/context';
import AppScreen from './ui/App.svelte';
import { firstPage, readFirstPage } from './ui/first-page';
import { StartState } from './ui/start-state.svelte';

const target = document.getElementById('app') ?? document.body;

/** Starts the app, then mounts it in place of what the build rendered into the page. */
async function run(): Promise<void> {
  const state = new StartState();
  let app: App;
  try {
    app = await start({ onsuperseded: () => (state.superseded = true), onblocked: sayBlocked });
    readFirstPage();
    await storeTappedRating(app);
  } catch (reason) {
    target.replaceChildren();
    const { default: StartFault } = await import('./ui/StartFault.svelte');
    mount(StartFault, { target, props: { reason } });
    return;
  }
  // Mounted anew rather than hydrated: both render the same, and the first may have been used.
  readFirstPage();
  target.replaceChildren();
  mount(AppScreen, { target, props: { app, start: state } });
  const { afterStart } = await import('./ui/after-start');
  afterStart(app);
}

/** A rating that was tapped on the pre-rendered page before this script was there. */
async function storeTappedRating(app: App): Promise<void> {
  const rating = firstPage.tapped;
  const card = app.catalog.starter[0];
  if (!rating || !card) return;
  const shown = await showCard(app, card);
  // Only the very first answer can have been tapped there.
  if (shown?.last === undefined && shown) {
    await rateCard(app, shown, rating, performance.now());
    location.hash = '#/review';
  }
}

function sayBlocked(): void {
  const notice = document.createElement('p');
  notice.setAttribute('role', 'alert');
  notice.className = 'page';
  notice.textContent =
    'Backfill is open in another tab with an older version. Close that tab, and this one goes on.';
  document.body.prepend(notice);
}

void run();
