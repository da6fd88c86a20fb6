import type { DrillId } from '../core/drill/drill';
import { putDraft } from '../storage/drafts';
import { reopenIfLost } from '../storage/reopen';
import type { App } from './context';

/** SQL being written, by drill; without the `/` by which answers of interviews are known. */
const prefix = 'drill:';

/** What was written for a drill, or in `sandbox`; undefined where nothing was. */
export async function readDrillDraft(
  { database }: App,
  drill: DrillId,
): Promise<string | undefined> {
  return (await database.drafts.get(prefix + drill))?.text;
}

/** Durable when it resolves. @throws when it could not be stored. */
export async function keepDrillDraft(app: App, drill: DrillId, text: string): Promise<void> {
  const row = { id: prefix + drill, text, at: app.clock.now().at };
  await reopenIfLost(app.database, () => putDraft(app.database, row));
}
