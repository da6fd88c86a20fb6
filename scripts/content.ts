/**
 * `npm run content`: checks everything; `-- --stats`, `-- --schema` and `-- --coverage` do what they say,
 * `-- --emptied` runs the blocks once more without their rows.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { ownArguments } from './arguments.ts';
import { buildContent } from './content/build.ts';
import type { BuildResult } from './content/build.ts';
import { coverageTable, withCoverage } from './content/coverage.ts';
import { cardIds } from './content/card-ids.ts';
import { formatFault, sortFaults } from './content/fault.ts';
import { scoreQuestions } from './content/scoring.ts';
import { statsOf } from './content/stats.ts';
import { noCache, openCache } from './content/verify/cache.ts';
import { verifyContent } from './content/verify.ts';
import type { Counts } from './gate/stage.ts';

// Node warns that stripping types from a string is young; everything else may still speak.
process.removeAllListeners('warning');
process.on('warning', (warning) => {
  if (warning.name !== 'ExperimentalWarning') console.error(warning);
});

const wanted = ownArguments({
  schema: { type: 'boolean' },
  stats: { type: 'boolean' },
  coverage: { type: 'boolean' },
  emptied: { type: 'boolean' },
});
const root = process.env['CONTENT_DIR'] ?? 'content';
const today = new Date().toISOString().slice(0, 10);

if (wanted.schema) {
  const { writeSchemas } = await import('./content/json-schema.ts');
  writeSchemas(`${root}/schema`);
} else if (wanted.stats) {
  printStats(buildContent(root, today));
} else if (wanted.coverage) {
  writeCoverage(buildContent(root, today));
} else if (wanted.emptied) {
  const { withoutRows } = await import('./content/emptied.ts');
  console.log(await withoutRows(buildContent(root, today).content));
} else {
  await check(buildContent(root, today));
}

function printStats({ built, faults }: BuildResult): void {
  if (built) {
    console.log(JSON.stringify(statsOf(built, today), null, 2));
    return;
  }
  console.error(`${faults.length} faults first: npm run content lists them.`);
  process.exitCode = 1;
}

function writeCoverage({ built, faults }: BuildResult): void {
  if (!built) {
    console.error(`${faults.length} faults first: npm run content lists them.`);
    process.exitCode = 1;
    return;
  }
  const document = 'docs/content.md';
  writeFileSync(document, withCoverage(readFileSync(document, 'utf8'), coverageTable(built)));
  console.log(`${document} is up to date. Let npm run format align its table.`);
}

async function check({ content, faults }: BuildResult): Promise<void> {
  const cache = process.env['CI'] ? noCache : openCache('.cache/verify.json');
  const verified = await verifyContent(content, cache);
  const all = sortFaults([...faults, ...verified.faults, ...(await scoreQuestions(content))]);
  for (const fault of all) console.log(formatFault(fault));
  for (const { name, reason } of verified.skips) console.log(`skipped: ${name} (${reason})`);

  const authored = content.domains.flatMap(({ cards }) => cards);
  const cards = authored.flatMap(({ value }) => cardIds(value)).length;
  const summary = [
    `${cards + 3 * content.analogies.length} cards in ${content.domains.length} domains`,
    `${verified.count} verified blocks`,
    `${verified.checks} checks, each seen to refuse a changed outcome`,
    ...(verified.skips.length > 0 ? [`${verified.skips.length} skipped`] : []),
    all.length === 0 ? 'no fault' : `${all.length} fault${all.length === 1 ? '' : 's'}`,
  ];
  console.log(`content: ${summary.join(', ')}`);
  process.exitCode = all.length === 0 ? 0 : 1;
  tellGate({ passed: 1 - process.exitCode, failed: process.exitCode, skips: verified.skips });
}

/** The gate counts what was skipped, and lets nothing pass in CI. */
function tellGate(counts: Counts): void {
  const file = process.env['CONTENT_COUNTS'];
  if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
}
