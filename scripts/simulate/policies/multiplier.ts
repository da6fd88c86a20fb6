import type { Policy } from '../schedule';
import { dated } from './backfill';
import { InterviewedSchedule } from './interviewed-schedule';

const halved = 0.5;

/** This app with another lever: intervals times a factor instead of a target of the card's own. */
export const multiplier: Policy = {
  name: 'interval multiplier',
  begin(conditions) {
    const own = dated(conditions);
    return InterviewedSchedule.begin(conditions, {
      ...own,
      hold: ({ kind }, _weakness, base, weak) => ({
        target: base,
        plainTargets: [],
        times: (weak ? halved : 1) * (kind === 'analogy' ? halved : 1),
      }),
    });
  },
};
