import { defaultParameters } from '../core/scheduling/parameters';
import { readSeldom } from '../storage/read-log';
import type { App } from './context';
import { workIn } from './tend-memory';

/** The averages of many learners again; nothing is fitted until Joe asks for his own. Due days stay. */
export async function useAverages(app: App): Promise<void> {
  const losses = { averages: 0, before: 0, after: 0 };
  const chosen = { parameters: defaultParameters, answers: 0, losses, longer: 1 };
  await app.log.append({ type: 'parameters-fitted', ...chosen }, app.clock.now());
  await workIn(app);
}

/** The newest parameters that were fitted to Joe's answers, as they were; later ones may follow. */
export async function useOwn(app: App): Promise<void> {
  const fits = await readSeldom(app.database, 'parameters-fitted');
  const fitted = fits.findLast(({ answers }) => answers > 0);
  if (!fitted) return;
  const { parameters, answers, losses, longer } = fitted;
  const again = { parameters, answers, losses, longer };
  await app.log.append({ type: 'parameters-fitted', ...again }, app.clock.now());
  await workIn(app);
}
