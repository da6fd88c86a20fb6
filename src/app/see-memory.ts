import { getFacts } from '../storage/facts';
import type { App } from './context';

/** What Settings says about the parameters that memory is computed with. */
export type MemoryView = {
  /** Cards that are being folded with them. */
  readonly refold?: { readonly done: number; readonly total: number };
} &
  /** Nothing better was found: `tried` is how many answers there were at the last try, 0 before the first. */
  (
    | { readonly of: 'averages'; readonly tried: number }
    /** The averages, because Joe asked for them. */
    | { readonly of: 'averages-again' }
    | {
        readonly of: 'own';
        /** What they were fitted to. */
        readonly answers: number;
        /** How much better answers were predicted than by the averages, as a share of the loss. */
        readonly better: number;
        /** How long intervals are beside those of the averages: 1.12 for 12 % longer. */
        readonly longer: number;
      }
  );

export async function seeMemory({ database }: App): Promise<MemoryView> {
  const { parameters, refold, fit } = await getFacts(database, ['parameters', 'refold', 'fit']);
  const working = refold && refold.total > 0 ? { refold } : {};
  if (!parameters) return { of: 'averages', tried: fit?.tried ?? 0, ...working };
  const { answers, losses, longer } = parameters;
  if (answers === 0) return { of: 'averages-again', ...working };
  const better = losses.averages > 0 ? 1 - losses.after / losses.averages : 0;
  return { of: 'own', answers, better, longer, ...working };
}
