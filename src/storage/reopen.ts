import type { BackfillDatabase } from './database';

/** What browsers call a connection that went away by itself (iOS in the background, above all). */
const lost = new Set(['DatabaseClosedError', 'InvalidStateError', 'UnknownError']);

/** Does a piece of work; where the connection turns out to be lost, opens anew and tries once more. */
export async function reopenIfLost<T>(
  database: BackfillDatabase,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    if (!lost.has(nameOf(fault)) || database.superseded) throw fault;
    database.close({ disableAutoOpen: false });
    await database.open();
    return work();
  }
}

/** Whether a write failed because the device is full; Dexie hides the reason one level down. */
export function isQuotaFault(fault: unknown): boolean {
  const { inner, failures = [] } = (fault ?? {}) as { inner?: unknown; failures?: unknown[] };
  return [fault, inner, ...failures].some((reason) => nameOf(reason) === 'QuotaExceededError');
}

function nameOf(fault: unknown): string {
  return (fault as { name?: string } | undefined)?.name ?? '';
}
