import type { Memory } from './memory';

/** Eight lapses come too late for 45 days; at four, help still pays. See SCH-9. */
export const leechLapses = 4;

/** Whether a card slips so often that it needs help rather than one more showing. */
export function isLeech(memory: Memory): boolean {
  return memory.stage !== 'new' && memory.lapses >= leechLapses;
}
