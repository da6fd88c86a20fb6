import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import type { Result } from './benchmark.ts';

const heads = ['name', 'ours', 'reference', 'ratio', 'budget', 'ok'] as const;

/** The results as Markdown, columns in line. */
export function table(results: readonly Result[]): string {
  const rows = [heads, ...results.map(cells)];
  const widths = heads.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  const [head, ...body] = rows.map(line);
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n');
}

function cells({ name, unit, ours, reference, ratio, budget, ok }: Result): string[] {
  return [
    name,
    quantity(ours, unit),
    quantity(reference, unit),
    figure(ratio),
    budget === undefined ? '' : String(budget),
    ok === undefined ? '' : ok ? 'yes' : 'NO',
  ];
}

function quantity(value: number, unit: string): string {
  return `${figure(value)} ${unit}`.trim();
}

function figure(value: number): string {
  if (value !== 0 && Math.abs(value) < 0.001) return value.toExponential(1);
  return Math.abs(value) < 100 ? String(Number(value.toPrecision(3))) : value.toFixed(0);
}

/** bench/latest.json: every round of every line, for whoever wants to look closer. */
export function writeLatest(results: readonly Result[]): void {
  const latest = { at: new Date().toISOString(), machine: machine(), results };
  writeFileSync(
    resolve(import.meta.dirname, 'latest.json'),
    `${JSON.stringify(latest, null, 2)}\n`,
  );
}

/** For the record: docs/benchmarks.md grows by a section. */
export function record(results: readonly Result[]): void {
  const file = resolve(import.meta.dirname, '../docs/benchmarks.md');
  mkdirSync(resolve(file, '..'), { recursive: true });
  const date = new Date().toISOString().slice(0, 10);
  appendFileSync(file, `\n## ${date}, ${machine()}\n\n${table(results)}\n`);
}

function machine(): string {
  const cores = cpus();
  return `${cores.length} cores, ${cores[0]?.model.trim() ?? 'unknown'}`;
}
