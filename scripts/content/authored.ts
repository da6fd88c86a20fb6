import type { Fault } from './fault.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/** A value as its author wrote it, with a way to point at any part of it. */
export interface Authored<T> {
  readonly value: T;
  fault(message: string, ...path: Path): Fault;
}

/** `base` leads from the top of the file to the value. */
export function authored<T>(
  source: YamlFile,
  value: T,
  base: Path = [],
  id = idOf(value),
): Authored<T> {
  return {
    value,
    fault: (message, ...path) => ({
      file: source.file,
      ...source.at([...base, ...path]),
      id,
      message,
    }),
  };
}

/** The id of a value that may not have passed its schema yet. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' ? value.id : undefined;
}
