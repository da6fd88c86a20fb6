import { join } from 'node:path';
import type { Fault } from '../fault.ts';
import type { LoadedContent } from '../load.ts';
import type { Register } from './register.ts';

export const starterSize = 5;

/** The starter names five cards that may be shown on one day: no two of one authored card. */
export function checkStarter(
  { starter, incomplete }: LoadedContent,
  register: Register,
  root: string,
): Fault[] {
  const faults: Fault[] = [];
  if (starter.length !== starterSize && !incomplete) {
    const message = `names ${starter.length} cards. Name exactly ${starterSize}.`;
    faults.push({ file: join(root, 'starter.yaml'), line: 1, column: 1, message });
  }
  const groups = new Set<string>();
  for (const record of starter) {
    const group = register.group(record.value);
    if (!register.has(record.value)) faults.push(record.fault(register.missing(record.value)));
    else if (groups.has(group)) faults.push(record.fault(`comes from "${group}" like another.`));
    groups.add(group);
  }
  return faults;
}
