import { clozeAnswer } from '../../src/core/content/cloze.ts';
import type { Path } from './yaml-file.ts';

export interface ProseField {
  readonly path: Path;
  readonly markdown: string;
}

/** Keys under which nothing is Markdown. */
const plain = new Set(
  [
    ['id', 'domain', 'topic', 'kind', 'level', 'after', 'cards', 'engine', 'title', 'name'],
    ['asOf', 'source', 'since', 'until', 'verify', 'concept', 'ideas', 'action'],
    ['setup', 'starter', 'solution', 'checks', 'cases', 'asks', 'sql', 'questions'],
  ].flat(),
);

/** Every Markdown text of an authored record, with the path to it; clozes with nothing hidden. */
export function proseFields(value: unknown, path: Path = []): ProseField[] {
  if (typeof value === 'string') return [{ path, markdown: clozeAnswer(value) }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !plain.has(key))
    .flatMap(([key, child]) =>
      proseFields(child, [...path, Array.isArray(value) ? Number(key) : key]),
    );
}
