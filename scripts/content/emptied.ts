import type { LoadedContent } from './load.ts';
import { hasRows, noticesEmptyTables } from './verify/emptied.ts';
import { openEngines } from './verify.ts';

/**
 * Runs every block whose set-up puts rows into tables once without them, and tells how many notice: for
 * whoever reviews the others, since a check that is about errors, names or plans may rightly not.
 */
export async function withoutRows({ domains, analogies }: LoadedContent): Promise<string> {
  const engines = openEngines();
  const unmoved: string[] = [];
  let count = 0;
  for (const { value } of [...domains.flatMap(({ cards }) => cards), ...analogies]) {
    const { id, verify } = value;
    if (verify?.engine !== 'postgres' && verify?.engine !== 'duckdb') continue;
    if (!hasRows(verify)) continue;
    count++;
    if (!(await noticesEmptyTables(await engines.get(verify.engine), verify))) unmoved.push(id);
  }
  await engines.close();
  const heading = `${count - unmoved.length} of ${count} blocks notice that their tables are empty.`;
  return unmoved.length === 0 ? heading : [heading, 'These do not:', ...unmoved].join('\n');
}
