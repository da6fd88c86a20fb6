import { allowOwnScripts } from '../platform/own-scripts';
import { ratingStored } from '../platform/rating-stored';

/**
 * A few lines for the first visit alone, fetched beside the main script. They ask for what comes
 * after it, so that the line is never idle: the screens, all cards, the service worker. Nothing of
 * it arrives before the main script has stored a rating that was waiting. See docs/decisions/0016.
 */
declare const __AHEAD__: { readonly screens: readonly string[]; readonly files: readonly string[] };

// A rating that was tapped already goes before everything; the main script asks for the screens too.
if (location.hash.startsWith('#rated-')) addEventListener(ratingStored, askForMore, { once: true });
else {
  askForScreens();
  askForMore();
}

function askForScreens(): void {
  for (const href of __AHEAD__.screens) {
    const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href });
    link.crossOrigin = '';
    document.head.append(link);
  }
}

function askForMore(): void {
  for (const file of __AHEAD__.files) {
    // Read to its end, so that the worker finds it in the browser's cache.
    fetch(file, { priority: 'low' })
      .then((answer) => answer.arrayBuffer())
      .catch(() => undefined);
  }
  if (!('serviceWorker' in navigator)) return;
  allowOwnScripts();
  // The main script registers it too, and says what became of it.
  navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' }).catch(() => undefined);
}
