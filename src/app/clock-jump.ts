import { isCoveredBy } from '../core/scheduling/memory';
import type { Millis } from '../core/time/study-day';
import { getFact, putFact } from '../storage/facts';
import type { App } from './context';

/** Less than a day may be a journey or a slow clock; more is worth one question. */
const tolerated = 24 * 60 * 60_000;

/** The log reaches further into the future than a clock that is right could have written. */
export interface ClockJump {
  /** The latest instant in the log. */
  readonly latest: Millis;
  readonly now: Millis;
}

export async function clockJump({ database, clock }: App): Promise<ClockJump | undefined> {
  const [latest, asked] = await Promise.all([
    database.tail.orderBy('at').last(),
    getFact(database, 'clockAsked'),
  ]);
  const now = clock.now().at;
  if (!latest || latest.at - now <= tolerated) return undefined;
  const corrections = (await getFact(database, 'corrections')) ?? [];
  const corrected = corrections.some((correction) => isCoveredBy(correction, latest.id));
  return corrected || asked === latest.at ? undefined : { latest: latest.at, now };
}

/** The reviews stay dated as they are; the question is not asked again. */
export async function leaveClock({ database }: App, jump: ClockJump): Promise<void> {
  await putFact(database, 'clockAsked', jump.latest);
}
