import { ownArguments } from '../scripts/arguments.ts';
import type { Benchmark, Result } from './benchmark.ts';
import { measure } from './benchmark.ts';
import { bytesUntilRating } from './budgets/bytes-until-rating.ts';
import { coachPoint } from './budgets/coach-point.ts';
import { coachShift } from './budgets/coach-shift.ts';
import { drillCheck } from './budgets/drill-check.ts';
import { drillOpen } from './budgets/drill-open.ts';
import { firstVisit } from './budgets/first-visit.ts';
import { frames } from './budgets/frames.ts';
import { offlineStart } from './budgets/offline-start.ts';
import { oneWord } from './budgets/one-word.ts';
import { rating } from './budgets/rating.ts';
import { readyForOffline } from './budgets/ready-for-offline.ts';
import { restore } from './budgets/restore.ts';
import { scale, stress } from './budgets/scale.ts';
import { typing } from './budgets/typing.ts';
import { Lab } from './lab.ts';
import { record, table, writeLatest } from './report.ts';

const benchmarks: readonly Benchmark[] = [
  firstVisit,
  bytesUntilRating,
  readyForOffline,
  offlineStart,
  rating,
  scale,
  stress,
  restore,
  oneWord,
  frames,
  coachPoint,
  coachShift,
  typing,
  drillOpen,
  drillCheck,
];

const told = ownArguments({
  only: { type: 'string' },
  rounds: { type: 'string', default: '7' },
  stress: { type: 'boolean' },
  record: { type: 'boolean' },
});
const chosen = benchmarks.filter(({ name, onDemand }) =>
  told.only ? name === told.only : !onDemand || told.stress,
);
if (chosen.length === 0) {
  const names = benchmarks.map(({ name }) => name).join(', ');
  console.error(`There is no benchmark "${told.only}". There are: ${names}.`);
  process.exit(1);
}

const lab = await Lab.open();
const results: Result[] = [];
try {
  for (const benchmark of chosen) {
    console.error(`${benchmark.name} ...`);
    results.push(...(await measure(benchmark, lab, Number(told.rounds))));
    await lab.rest();
  }
} finally {
  await lab.close();
}
console.log(table(results));
writeLatest(results);
if (told.record) record(results);
