import type { Action } from './question';
import type { Wrap } from './wrap';

/** What kind of work the next thing is. */
export const actionLeads: Readonly<Record<Action['kind'], string>> = {
  study: 'Study:',
  query: 'Write the query:',
  model: 'Build the model:',
};

export const againLine = 'You did this lately; it is still the biggest gap.';

/**
 * What the wrap says below its panels, a sentence or two a line.
 * @param later it is read again: its today is over.
 */
export function wrapLines(wrap: Wrap, later = false): string[] {
  const { calibration, graded, core, brought } = wrap;
  return [
    ...(calibration === undefined ? [] : [calibration]),
    graded,
    ...(core && core.all > 0 ? [`You said ${core.said} of ${core.all} core points.`] : []),
    ...(brought === undefined ? [] : [broughtLine(brought, later)]),
  ];
}

function broughtLine(brought: number, later: boolean): string {
  if (brought === 0) return 'No card was moved.';
  const one = brought === 1;
  if (later) return one ? '1 card was brought forward.' : `${brought} cards were brought forward.`;
  return one ? '1 card comes first today.' : `${brought} cards come first today.`;
}
