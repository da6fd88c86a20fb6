import type { Fitted } from '../core/scheduling/fit/walk-forward';
import { nextFitAt } from '../core/scheduling/fit/walk-forward';
import { modelOf } from '../core/scheduling/fsrs';
import { desiredRetention } from '../core/scheduling/retention';
import { dayOf } from '../core/time/clock';
import { inOneTab } from '../platform/locks';
import { getFact, getFacts, putFact } from '../storage/facts';
import { readBytes } from '../storage/read-log';
import { refoldSome } from '../storage/refold';
import type { App } from './context';
import { fitAside } from './fit-aside';
import { refreshRecall } from './refresh-recall';

/**
 * Folds what is still folded with earlier parameters, and fits new ones when there are answers enough for it:
 * one tab at a time. Stopped or killed anywhere it loses nothing: what was folded is kept, and a fit is
 * begun again.
 * @throws the signal's reason when it is stopped.
 */
export async function tendMemory(app: App, signal: AbortSignal): Promise<void> {
  await inOneTab('memory', async () => {
    await refold(app, signal);
    await fitIfDue(app, signal);
    await refold(app, signal);
  });
}

/** Folds the cards with parameters that were chosen, without fitting any. */
export async function workIn(app: App): Promise<void> {
  await inOneTab('memory', () => refold(app));
}

async function refold(app: App, signal?: AbortSignal): Promise<void> {
  if (!(await getFact(app.database, 'refold'))) return;
  while (await refoldSome(app.database)) signal?.throwIfAborted();
  await refreshRecall(app);
}

async function fitIfDue({ database, clock, log }: App, signal: AbortSignal): Promise<void> {
  const known = await getFacts(database, ['events', 'parameters', 'fit']);
  const { events = 0, parameters, fit = { tried: 0, clean: 0, events: 0 } } = known;
  // The averages that Joe asked for stay until he asks for his own again.
  if (parameters?.answers === 0) return;
  const tried = Math.max(fit.tried, parameters?.answers ?? 0);
  // Of the events since the last look each may be a clean answer: the log is read when they could be enough.
  if (fit.clean + events - fit.events < nextFitAt(tried)) return;
  const { clean, isDue, fitted } = await fitAside(
    {
      log: await readBytes(database),
      today: dayOf(clock.now()),
      tried,
      standing: modelOf(parameters).parameters,
      target: desiredRetention('concept', 0),
    },
    signal,
  );
  // Something else was chosen meanwhile.
  if ((await getFact(database, 'parameters'))?.id !== parameters?.id) return;
  if (fitted) await log.append(factOf(fitted), clock.now());
  await putFact(database, 'fit', { tried: isDue ? clean : tried, clean, events });
}

/** With the decimals that the log keeps, so that it reads back as what was written. */
function factOf({ parameters, answers, losses, longer }: Fitted) {
  const kept = (loss: number) => Math.round(loss * 10_000) / 10_000;
  return {
    type: 'parameters-fitted',
    parameters,
    answers,
    losses: {
      averages: kept(losses.averages),
      before: kept(losses.before),
      after: kept(losses.after),
    },
    longer: Math.round(longer * 100) / 100,
  } as const;
}
