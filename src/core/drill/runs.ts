import type { DomainId } from '../content/domain';
import type { DomainEvidence } from '../interview/effects';
import type { DrillRun, LogEvent } from '../log/event';
import type { StudyDay } from '../time/study-day';
import type { DrillId } from './drill';

/** What is known of one drill: its days, oldest first. */
export interface DrillRecord {
  readonly domain: DomainId;
  readonly days: readonly DrillDay[];
}

export interface DrillDay {
  readonly day: StudyDay;
  /** Whether the first check of the day passed: that is what counts. */
  readonly first: boolean;
  /** Whether any check of the day passed. */
  readonly passed: boolean;
}

export type DrillRecords = Readonly<Record<DrillId, DrillRecord>>;

/** A drill shows more than a card: it was written, not recognised. Source: docs/rules/drill.md DRI-4. */
const observationsADrill = 3;

export interface DrillEvidence extends DomainEvidence {
  readonly day: StudyDay;
}

/** The records with one more run in them; runs come in the total order of the log. */
export function withRun(
  records: DrillRecords,
  { drill, domain, passed }: Pick<DrillRun, 'drill' | 'domain' | 'passed'>,
  day: StudyDay,
): DrillRecords {
  const known = records[drill]?.days ?? [];
  const then = known.find((run) => run.day === day);
  const now = then ? { ...then, passed: then.passed || passed } : { day, first: passed, passed };
  const days = [...known.filter((run) => run !== then), now].sort((a, b) => a.day - b.day);
  return { ...records, [drill]: { domain, days } };
}

/** All records of a log. @param dayOf the study day of an event. */
export function recordsOf(
  events: readonly LogEvent[],
  dayOf: (event: LogEvent) => StudyDay,
): DrillRecords {
  let records: DrillRecords = {};
  for (const event of events) {
    if (event.type === 'drill-run') records = withRun(records, event, dayOf(event));
  }
  return records;
}

/** What one run shows of its domain: the first of a drill on a day, and none after it (DRI-4). */
export function evidenceOfRun(
  records: DrillRecords,
  { drill, domain, passed }: Pick<DrillRun, 'drill' | 'domain' | 'passed'>,
  day: StudyDay,
): DrillEvidence | undefined {
  if (records[drill]?.days.some((run) => run.day === day)) return undefined;
  return evidence(domain, day, passed);
}

/** What all runs have shown. */
export function drillEvidence(records: DrillRecords): DrillEvidence[] {
  return Object.values(records).flatMap(({ domain, days }) =>
    days.map(({ day, first }) => evidence(domain, day, first)),
  );
}

function evidence(domain: DomainId, day: StudyDay, passed: boolean): DrillEvidence {
  return { domain, day, answers: observationsADrill, recalled: passed ? observationsADrill : 0 };
}
