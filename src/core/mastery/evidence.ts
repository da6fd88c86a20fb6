import type { StudyDay } from '../time/study-day';

/** Observations of one domain on one day. */
export interface DayEvidence {
  readonly day: StudyDay;
  readonly answers: number;
  readonly recalled: number;
}

/**
 * A domain's observations by day, oldest first: day, answers, recalled, one triple after another.
 * Packed, since years of it are read at every start and written with every answer.
 */
export type Evidence = Int32Array<ArrayBuffer>;

const width = 3;

export function packEvidence(days: readonly DayEvidence[]): Evidence {
  const sorted = days.toSorted((a, b) => a.day - b.day);
  return Int32Array.from(sorted.flatMap(({ day, answers, recalled }) => [day, answers, recalled]));
}

/** Walks from the newest day to the oldest, until `visit` returns false. */
export function eachDay(
  evidence: Evidence,
  visit: (day: StudyDay, answers: number, recalled: number) => boolean,
): void {
  for (let at = evidence.length - width; at >= 0; at -= width) {
    const [day = 0, answers = 0, recalled = 0] = evidence.subarray(at, at + width);
    if (!visit(day, answers, recalled)) return;
  }
}

/** All observations, however old. */
export function answersIn(evidence: Evidence): number {
  let sum = 0;
  for (let at = 1; at < evidence.length; at += width) sum += evidence[at] ?? 0;
  return sum;
}

/** The evidence with a day's observations changed by so many; a day without any is dropped. */
export function changeEvidence(
  evidence: Evidence,
  day: StudyDay,
  answers: number,
  recalled: number,
): Evidence {
  if (answers === 0 && recalled === 0) return evidence;
  let at = evidence.length;
  while (at > 0 && (evidence[at - width] ?? 0) >= day) at -= width;
  const known = evidence[at] === day;
  const [, before = 0, recalledBefore = 0] = known ? evidence.subarray(at, at + width) : [];
  const entry = before + answers > 0 ? [day, before + answers, recalledBefore + recalled] : [];
  const rest = evidence.subarray(known ? at + width : at);
  const changed = new Int32Array(at + entry.length + rest.length);
  changed.set(evidence.subarray(0, at));
  changed.set(entry, at);
  changed.set(rest, at + entry.length);
  return changed;
}
