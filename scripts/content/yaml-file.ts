import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Fault, Position } from './fault.ts';

export type Path = readonly (string | number)[];

/** A parsed YAML file that still knows where everything was written. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** Where the key (or list entry) that `path` leads to begins; the nearest parent if missing. */
  at(path: Path): Position;
}

/** Parses one YAML text; `file` is only a name. Where the syntax is wrong, `value` is null. */
export function parseYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    file,
    ...position(error.pos[0]),
    message: `YAML: ${error.message}. Check the indentation and the quotes around here.`,
  }));
  return {
    file,
    value: faults.length > 0 ? null : (document.toJS() as unknown),
    faults,
    at: (path) => position(offsetAt(document, path)),
  };
}

function offsetAt(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key: name }) => isScalar(name) && name.value === key);
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Partial<Node> | null | undefined)?.range?.[0];
}

/** `options[1].note` */
export function formatPath(path: Path): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');
}
