import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readContent } from './check.ts';
import { compileContent } from './compile.ts';
import type { CompiledContent } from './compile.ts';
import { emitContent } from './emit.ts';
import type { ContentOutput } from './emit.ts';
import type { Fault } from './fault.ts';
import type { LoadedContent } from './load.ts';

/** The starter comes with the first page; it must not slow it down. */
export const starterLimit = 4096;

export interface BuiltContent {
  readonly content: LoadedContent;
  readonly compiled: CompiledContent;
  readonly output: ContentOutput;
}

export interface BuildResult {
  readonly content: LoadedContent;
  readonly faults: readonly Fault[];
  /** Only where there is no fault. */
  readonly built?: BuiltContent;
}

/** From a content folder to the files of the app. `today` is a date like 2026-11-22. */
export function buildContent(root: string, today: string): BuildResult {
  const { content, faults } = readContent(root, today);
  if (faults.length > 0) return { content, faults };
  const compiled = compileContent(content);
  const output = emitContent(compiled);
  const tooLarge = checkStarterSize(output, root);
  if (tooLarge.length > 0) return { content, faults: tooLarge };
  return { content, faults, built: { content, compiled, output } };
}

export function gzipBytes(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

function checkStarterSize({ files }: ContentOutput, root: string): Fault[] {
  const starter = files.find(({ fileName }) => fileName.includes('/starter.'));
  const size = starter ? gzipBytes(starter.source) : 0;
  if (size <= starterLimit) return [];
  const message = `${size} bytes gzipped, at most ${starterLimit}. Name shorter cards.`;
  return [{ file: join(root, 'starter.yaml'), line: 1, column: 1, message }];
}
