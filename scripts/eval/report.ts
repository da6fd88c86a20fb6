import { figuresOf } from './figures.ts';
import type { Figures } from './figures.ts';
import { loadGolden } from './golden.ts';
import { gradeOffline } from './offline.ts';
import { quoteFigures } from './quotes.ts';
import type { Readers } from './readers.ts';
import { readersOf } from './readers.ts';

/** The table for one folder of golden files. */
export function report(folder: string): string {
  const files = loadGolden(folder);
  const { quotes, ...shares } = quoteFigures(files);
  return [
    ...table(folder, figuresOf(gradeOffline(files))),
    `  ${quotes} quotes made of the answers`,
    ...rows(shares),
    ...readersLines(readersOf(files)),
    '',
  ].join('\n');
}

/** The lines that every coach has. */
export function table(title: string, figures: Figures): string[] {
  const { confusion, falseCreditByKind, answers, points, ...shares } = figures;
  return [
    `${title}: ${answers} answers, ${points} points`,
    ...rows(shares, '  '),
    '  credited / not, by label',
    ...Object.entries(confusion).map(
      ([label, row]) => `    ${label.padEnd(22)} ${row.credited} / ${row.not}`,
    ),
    '  false credit by kind',
    ...rows(falseCreditByKind),
  ];
}

/** A dash where there was nothing to count. */
export function rows(shares: Readonly<Record<string, number>>, indent = '    '): string[] {
  return Object.entries(shares).map(([name, figure]) => {
    return `${indent}${name.padEnd(26 - indent.length)} ${Number.isNaN(figure) ? '-' : figure.toFixed(3)}`;
  });
}

function readersLines(readers: Readers | undefined): string[] {
  if (!readers) return [];
  const { answers, points, both, one, ...kappas } = readers;
  const counts = `${answers} answers, ${points} points, misconceptions: ${both} by both, ${one} by one`;
  return [`  two readers: ${counts}`, ...rows(kappas)];
}
