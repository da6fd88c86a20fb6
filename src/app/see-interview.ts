import type { Domain } from '../core/content/domain';
import { dayOf } from '../core/time/clock';
import { foldMock } from '../core/interview/mock-session';
import { allMocks, mockEventsOf } from '../storage/mocks';
import { allDomains } from '../storage/queries';
import type { MockWish } from './begin-mock';
import type { CoachView } from './coach-settings';
import { seeCoach } from './coach-settings';
import type { App } from './context';
import { weakDomains, weaknesses } from './standings';

/** What the set-up of an interview offers. */
export interface InterviewView {
  readonly domains: readonly Domain[];
  /** Called weak, the weakest first. */
  readonly weak: readonly Domain[];
  /** The model that is set up, if one is. */
  readonly coach: CoachView | undefined;
  /** How the last one was wanted. */
  readonly last: MockWish | undefined;
}

export async function seeInterview(app: App): Promise<InterviewView> {
  const { database, catalog, clock } = app;
  const [totals, coach, mocks] = await Promise.all([
    allDomains(database),
    // A coach that cannot be read is none: the interview goes on without.
    seeCoach().catch(() => undefined),
    allMocks(database),
  ]);
  const [newest] = mocks;
  const session = foldMock(mockEventsOf(newest));
  return {
    domains: catalog.domains,
    weak: weakDomains(app, weaknesses(totals, dayOf(clock.now()))),
    coach,
    last: session.phase === 'set-up' ? undefined : wishOf(session.begun),
  };
}

/** @param begun of an earlier session. */
export function wishOf({ level, domains, feedback, coach }: MockWish): MockWish {
  return { level, feedback, coach, ...(domains && { domains }) };
}
