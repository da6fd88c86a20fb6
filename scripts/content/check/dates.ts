import type { Authored } from '../authored.ts';
import type { Fault } from '../fault.ts';
import type { Provenance } from '../../../src/core/content/card.ts';

/** Before this nothing here was read. */
const earliest = '2025-01-01';

/** `today` is a date like 2026-11-22. */
export function checkDates(record: Authored<Provenance>, today: string): Fault[] {
  const { asOf, source } = record.value;
  if (asOf === undefined) return [];
  return [
    ...(isDate(asOf) ? [] : [record.fault(`asOf: ${asOf} is no date.`, 'asOf')]),
    ...(asOf > today ? [record.fault(`asOf: ${asOf} is in the future.`, 'asOf')] : []),
    ...(asOf < earliest ? [record.fault(`asOf: ${asOf} is too old. Read it again.`, 'asOf')] : []),
    ...(source ? [] : [record.fault('source: is missing. asOf needs one.', 'asOf')]),
  ];
}

function isDate(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
