import type { DrillRun } from '../core/log/event';
import type { App } from './context';

/** Keeps what came of a drill: its checks passed or not, or it was given up (DRI-4). */
export async function recordRun(
  { log, clock }: App,
  { drill, domain, version, passed }: Pick<DrillRun, 'drill' | 'domain' | 'version' | 'passed'>,
): Promise<void> {
  await log.append({ type: 'drill-run', drill, domain, version, passed }, clock.now());
}
