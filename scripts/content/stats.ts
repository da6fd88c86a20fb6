import type { Card } from '../../src/core/content/card.ts';
import { gzipBytes } from './build.ts';
import type { BuiltContent } from './build.ts';
import { codeLines } from './fences.ts';
import { proseFields } from './prose-fields.ts';

/** What fits on a phone without scrolling sideways. */
const phoneColumns = 44;
const staleAfterDays = 180;

/** Coverage as numbers: what is there, what is proven, what has become old, what it weighs. */
export function statsOf({ content, compiled, output }: BuiltContent, today: string) {
  const records = [...content.domains.flatMap(({ cards }) => cards), ...content.analogies].map(
    ({ value }) => value,
  );
  const cards = [...compiled.domains.values()].flat();
  const indexed = compiled.index.domains.flatMap((domain) => domain.cards);
  const engines = records.flatMap(({ verify }) => verify?.engine ?? []);
  return {
    cards: cards.length,
    core: indexed.filter(([, , , , core]) => core !== 0).length,
    kinds: tally(cards.map(({ kind }) => kind)),
    domains: Object.fromEntries([...compiled.domains].map(([id, own]) => [id, statsOfDomain(own)])),
    analogies: content.analogies.length,
    questions: [...compiled.questions.values()].flat().length,
    drills: [...compiled.drills.values()].flat().length,
    verified: tally(engines),
    sources: tally(records.flatMap(({ source }) => source ?? [])),
    stale: records
      .map(({ id, asOf }) => ({ id, days: asOf === undefined ? 0 : daysBetween(asOf, today) }))
      .filter(({ days }) => days > staleAfterDays),
    longCodeLines: records
      .map((record) => ({ id: record.id, longest: longestCodeLine(record) }))
      .filter(({ longest }) => longest > phoneColumns),
    gzip: Object.fromEntries(
      output.files.map(({ fileName, source }) => [chunkOf(fileName), gzipBytes(source)]),
    ),
  };
}

function statsOfDomain(cards: readonly Card[]) {
  return {
    cards: cards.length,
    topics: tally(cards.map(({ topic }) => topic)),
    kinds: tally(cards.map(({ kind }) => kind)),
  };
}

/** How often each word occurs, the most frequent first. */
function tally(words: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1]));
}

function longestCodeLine(record: unknown): number {
  const lines = proseFields(record).flatMap(({ markdown }) => codeLines(markdown));
  return Math.max(0, ...lines.map((line) => line.length));
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** `assets/content/sql.1a2b3c4d.json` -> `sql` */
function chunkOf(fileName: string): string {
  return fileName.replace(/^.*\//, '').replace(/\..*$/, '');
}
