import { durability } from '../platform/durable-storage';
import { getFact } from '../storage/facts';
import { coachKind } from './coach-settings';
import type { App } from './context';
import { readSettings } from './settings';

/** What helps to understand a fault: numbers and versions, no card, no answer, no key. */
export async function diagnostics(app: App): Promise<string> {
  const { database, catalog, clock } = app;
  const moment = clock.now();
  const [events = 0, tail, segments, cards, settings, fitted, backup, kept, space, coach] =
    await Promise.all([
      getFact(database, 'events'),
      database.tail.count(),
      database.segments.count(),
      database.cards.count(),
      readSettings(app),
      getFact(database, 'parameters'),
      getFact(database, 'backup'),
      durability(),
      navigator.storage?.estimate?.().catch(() => undefined),
      coachKind().catch(() => 'unknown'),
    ]);
  const lines = {
    app: __BUILD__,
    content: `${catalog.version}, ${catalog.size} cards`,
    schema: database.verno,
    time: `${new Date(moment.at).toISOString()} ${moment.tz >= 0 ? '+' : ''}${moment.tz} min`,
    browser: navigator.userAgent,
    screen: `${innerWidth}x${innerHeight} at ${devicePixelRatio}`,
    installed: matchMedia('(display-mode: standalone)').matches,
    secure: isSecureContext,
    worker: navigator.serviceWorker?.controller ? 'active' : 'none',
    storage: `${kept}, ${space?.usage ?? '?'} of ${space?.quota ?? '?'} bytes`,
    log: `${events} events, ${tail} open, ${segments} segments, ${cards} rows`,
    settings: JSON.stringify(settings),
    memory: fitted ? `${fitted.answers} answers: ${fitted.parameters.join(' ')}` : 'averages',
    coach,
    backup: backup ? new Date(backup).toISOString() : 'never',
  };
  return Object.entries(lines)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}
