import { openCatalog } from '../core/content/catalog';
import { systemClock } from '../platform/clock';
import { isKeptHere, loadCards, loadCatalogIndex, loadPack } from '../platform/content-files';
import { newDevice } from '../platform/ids';
import { recallTheme } from '../platform/marker';
import { BackfillDatabase } from '../storage/database';
import { createEventLog } from '../storage/event-log';
import { createCardTexts } from './card-texts';
import type { App } from './context';
import { readOwnCards } from './own-cards';

export interface Alarms {
  /** Another tab upgrades the database: this one must be reloaded. */
  readonly onsuperseded: () => void;
  /** Another tab of an older version keeps the database from being upgraded. */
  readonly onblocked: () => void;
}

/** Puts the app together. @throws when the database or the index of the cards cannot be opened. */
export async function start({ onsuperseded, onblocked }: Alarms): Promise<App> {
  recallTheme();
  const database = new BackfillDatabase();
  database.onsuperseded = onsuperseded;
  database.on('blocked', onblocked);
  const [index] = await Promise.all([loadCatalogIndex(), database.open()]);
  const catalog = openCatalog(index);
  const ownCards = await readOwnCards(database, catalog);
  return {
    database,
    catalog,
    log: createEventLog(database, catalog, newDevice),
    ownCards,
    texts: createCardTexts(index, catalog, ownCards, {
      cards: loadCards,
      pack: loadPack,
      isLocal: isKeptHere,
    }),
    clock: systemClock,
    newDevice,
  };
}
