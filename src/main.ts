import type { App } from './app/context';
import type { LoadPlanner } from './app/ensure-day';
import { registerWorker, tellRatingStored } from './app/device';
import { rateCard } from './app/rate-card';
import { readOpening } from './app/open';
import { showCard } from './app/show-card';
import { start } from './app/start';
import { faults } from './ui/fault-words';
import { loadSheets, takeTappedRating, tappedRating } from './ui/first-page';
import type { Route } from './ui/routes';
import { routeOf } from './ui/routes';

/**
 * The order of a start: the store first, since a rating may be waiting in the address of the
 * pre-rendered page; then the screens, which come as a file of their own; then offline use.
 */
const target = document.getElementById('app') ?? document.body;
const screens = Promise.all([import('./ui/mount'), loadSheets()]).then(([module]) => module);
screens.catch(() => undefined);
const loadPlanner: LoadPlanner = async () => (await screens).loadSeldom();

async function run(): Promise<void> {
  try {
    let superseded = (): void => undefined;
    const app = await start({
      onsuperseded: () => superseded(),
      onblocked: () => say(faults.blocked),
    });
    if (import.meta.env.DEV) await openOnDemoData(app);
    await storeTappedRating(app);
    void registerWorker();
    const opening = await readOpening(app, openingRoute(), loadPlanner);
    const { mountApp } = await screens;
    // Once more: something may have been tapped while all this was on its way.
    await storeTappedRating(app);
    superseded = mountApp(target, { app, opening });
  } catch (reason) {
    const loaded = await screens.catch(() => undefined);
    if (loaded) loaded.mountFault(target, reason);
    else say(faults.partly);
  }
}

/** Development only: nothing of it is in a build. */
async function openOnDemoData({ database, catalog, clock }: App): Promise<void> {
  const { seedIfEmpty } = await import('../scripts/demo/seed');
  await seedIfEmpty(database, catalog, clock.now());
}

/** A rating that was tapped on the pre-rendered page before this script was there. */
async function storeTappedRating(app: App): Promise<void> {
  const rating = tappedRating();
  if (!rating) return;
  const shown = await showCard(app, firstCardOf(app));
  // Only the very first answer can have been tapped there. It leaves the address once it is kept.
  if (shown && shown.last === undefined) await rateCard(app, shown, rating, performance.now());
  takeTappedRating();
  tellRatingStored();
}

/** The screen to read ahead for; one that begins with more than its route reads for itself. */
function openingRoute(): Route | undefined {
  return location.hash.includes('?') ? undefined : routeOf(location.hash);
}

function firstCardOf({ catalog }: App): string {
  return catalog.starter[0] ?? '';
}

/** A sentence where nothing can be mounted; a first card that is there stays and can be used. */
function say(text: string): void {
  const notice = document.createElement('p');
  notice.setAttribute('role', 'alert');
  notice.className = 'page';
  notice.textContent = text;
  target.prepend(notice);
}

void run();
