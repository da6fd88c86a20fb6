import { figuresOf } from './figures.ts';
import { loadGolden } from './golden.ts';
import { gradeOffline } from './offline.ts';

/** The table for one folder of golden files. */
export function report(folder: string): string {
  const figures = figuresOf(gradeOffline(loadGolden(folder)));
  const { confusion, falseCreditByKind, answers, points, ...shares } = figures;
  return [
    `${folder}: ${answers} answers, ${points} points`,
    ...Object.entries(shares).map(([name, value]) => `  ${name.padEnd(24)} ${value.toFixed(3)}`),
    '  credited / not, by label',
    ...Object.entries(confusion).map(
      ([label, row]) => `    ${label.padEnd(22)} ${row.credited} / ${row.not}`,
    ),
    '  false credit by kind',
    ...Object.entries(falseCreditByKind).map(
      ([kind, value]) => `    ${kind.padEnd(22)} ${value.toFixed(3)}`,
    ),
    '',
  ].join('\n');
}
