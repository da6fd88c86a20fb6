import type { Gate } from './gates';
import { flatFor, resultsOf } from './gates';
import type { Measured } from './measure';
import { mean, spread } from './measure';
import { backfill } from './policies/backfill';
import type { Trial } from './trial';
import { flatTargets, policies } from './trial';
import { flat } from './policies/flat';

const shown = new Set([
  ...policies.map(({ name }) => name).filter((name) => !name.startsWith('flat')),
  ...flatTargets.map((target) => flat(target).name),
]);

const heads = [
  'policy',
  'answers',
  'minutes',
  'peak day',
  'met',
  'recall',
  'worst domain',
  'recall +60',
  'worst +60',
  'analogies',
] as const;

/** One trial in Markdown: a row for each policy, means over learners, spreads behind "±". */
export function table(trial: Trial, gates: readonly Gate[]): string {
  const { days, conditions, results } = trial;
  const own = resultsOf(trial, backfill.name);
  const equal = own.map((measured, learner) => flatFor(trial, learner, measured.minutes));
  const rows = [...results]
    .filter(([name]) => shown.has(name))
    .map(([name, measured]) => cells(name, measured));
  // Beside the row with which it shares the minutes.
  rows.splice(1, 0, cells('flat, equal minutes', equal));
  const { bank, minutesADay, newADay } = conditions;
  return [
    `### ${days} days`,
    '',
    `${bank.catalog.size} cards, ${minutesADay} minutes and ${newADay} new cards a day, ${own.length} learners.`,
    '',
    ...markdown([heads, ...rows]),
    '',
    ...gates.map(({ says, figure, ok }) => `- ${ok ? 'Yes' : '**No**'}: ${says} (${figure}).`),
  ].join('\n');
}

function cells(name: string, learners: readonly Measured[]): string[] {
  const of = (key: keyof Measured) => learners.map((measured) => measured[key]);
  const share = (key: keyof Measured) => `${point(mean(of(key)))} ± ${point(spread(of(key)))}`;
  return [
    name,
    `${mean(of('answers')).toFixed(0)} ± ${spread(of('answers')).toFixed(0)}`,
    mean(of('minutes')).toFixed(0),
    mean(of('peak')).toFixed(0),
    `${(100 * mean(of('met'))).toFixed(0)} %`,
    share('recall'),
    share('worst'),
    point(mean(of('laterRecall'))),
    point(mean(of('laterWorst'))),
    mean(of('analogies')).toFixed(2),
  ];
}

/** Three decimals without the zero before them. */
function point(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

function markdown([head = [], ...rows]: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}
