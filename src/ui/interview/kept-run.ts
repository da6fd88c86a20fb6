import type { App } from '../../app/context';
import type { MockView } from '../../app/see-mock';
import { Coaches } from './coaches.svelte';
import { MockRun } from './mock-run.svelte';

/** A session as this tab carries it out. */
export interface KeptRun {
  readonly run: MockRun;
  readonly coaches: Coaches;
}

/** The one that is under way here: a reply goes on coming in while he looks at another screen. */
let kept: KeptRun | undefined;

/** The run of a session, the same for the same session as long as the app is open. */
export function runOf(app: App, mock: MockView): KeptRun {
  if (kept?.run.mock.id === mock.id) {
    if (kept.run.mock.last !== mock.last) kept.run.mock = mock;
    return kept;
  }
  kept?.coaches.stop();
  const run = new MockRun(app, mock);
  kept = { run, coaches: new Coaches(run) };
  return kept;
}
