import type { DrillId } from '../core/drill/drill';
import { dayOf } from '../core/time/clock';
import { studyDay } from '../core/time/study-day';
import { putDraft } from '../storage/drafts';
import { getFact } from '../storage/facts';
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
  await putDraft(app.database, row);
}

/** What the editor begins with, and what passed on an earlier day; each where there is one. */
export interface Begun {
  readonly text?: string;
  /** Not shown before a try: then it comes from memory. */
  readonly passed?: string;
}

/** A drill that comes back after it passed begins anew (DRI-10); anything else goes on where it stood. */
export async function beginDrill(app: App, drill: DrillId): Promise<Begun> {
  const now = app.clock.now();
  const [draft, records] = await Promise.all([
    app.database.drafts.get(prefix + drill),
    getFact(app.database, 'drills'),
  ]);
  const last = records?.[drill]?.days.at(-1);
  if (!draft) return {};
  const written = studyDay(draft.at, now.tz);
  const isOver = last?.passed && last.day < dayOf(now) && written <= last.day;
  return isOver ? { passed: draft.text } : { text: draft.text };
}
