import { domainOfId } from '../core/content/own-card';
import type { DomainId } from '../core/content/domain';
import type { CardEdited } from '../core/log/event';
import { compareEvents } from '../core/log/order';
import { eventsOf } from '../storage/card-rows';
import type { App } from './context';

/** The domain for which he wrote last, in the editor; undefined before that, and where it has left the content. */
export async function lastWrittenFor({ database, catalog }: App): Promise<DomainId | undefined> {
  const rows = await database.cards.where('own').equals(1).toArray();
  const edits = rows.flatMap((row) =>
    eventsOf(row).filter((event): event is CardEdited => event.type === 'card-edited'),
  );
  const last = edits.sort(compareEvents).at(-1);
  const domain = last && (last.text.domain ?? domainOfId(last.card));
  return domain !== undefined && catalog.domain(domain) ? domain : undefined;
}
