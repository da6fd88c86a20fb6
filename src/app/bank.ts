import type { CardId } from '../core/content/card';
import type { DomainId } from '../core/content/domain';
import type { Bank } from '../core/mastery/bank';
import { bankAfter, cardsOf, uncounted } from '../core/mastery/bank';
import { dayOf } from '../core/time/clock';
import type { StudyDay } from '../core/time/study-day';
import { recallOfRow } from '../storage/card-rows';
import { getFact, putFact, readModel } from '../storage/facts';
import { rowsOf } from '../storage/queries';
import type { App } from './context';

/** What is left out of a domain's readiness on the day on which its cards came. */
export interface LeftOut {
  readonly core: number;
  /** Sum of the recall of those that he has met on that very day. */
  readonly recall: number;
}

/** When the catalog last grew; also where it did so just now and nothing has been kept of it yet. */
export async function readBank({ database, catalog }: App, day: StudyDay): Promise<Bank> {
  const kept = await getFact(database, 'bank');
  if (kept?.catalog === catalog.version) return kept;
  return bankAfter(kept, await getFact(database, 'bankCards'), catalog, day);
}

/** Keeps what the catalog is, unless it is kept already: what comes later is new against it. */
export async function keepBank(app: App): Promise<void> {
  const { database, catalog, clock } = app;
  if ((await getFact(database, 'bank'))?.catalog === catalog.version) return;
  const bank = await readBank(app, dayOf(clock.now()));
  await database.transaction('rw', database.facts, async () =>
    Promise.all([
      putFact(database, 'bank', bank),
      putFact(database, 'bankCards', cardsOf(catalog)),
    ]),
  );
}

/** What does not count for readiness today, by domain; nothing on most days. */
export async function leftOut(
  { database, catalog }: App,
  bank: Bank,
  day: StudyDay,
): Promise<ReadonlyMap<DomainId, LeftOut>> {
  const ids: readonly CardId[] = uncounted(bank, day);
  const out = new Map<DomainId, LeftOut>();
  if (ids.length === 0) return out;
  const [rows, model] = await Promise.all([rowsOf(database, ids), readModel(database)]);
  for (const id of ids) {
    const entry = catalog.find(id);
    if (!entry?.core) continue;
    const row = rows.get(id);
    const { core, recall } = out.get(entry.domain) ?? { core: 0, recall: 0 };
    out.set(entry.domain, {
      core: core + 1,
      recall: recall + (row ? recallOfRow(row, day, model) : 0),
    });
  }
  return out;
}
