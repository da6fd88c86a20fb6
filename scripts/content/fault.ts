/** One-based, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something wrong in the content: where it is and what to do about it. */
export interface Fault extends Position {
  readonly file: string;
  /** The id of the card, question, ... it was found in, where that is known. */
  readonly id?: string | undefined;
  readonly message: string;
}

/** `content/01-advanced-sql/cards.yaml:12:5 sql-window-frame: back: ...`; editors make it a link. */
export function formatFault({ file, line, column, id, message }: Fault): string {
  const oneLine = message.replace(/\s*\n\s*/g, ' / ');
  return `${file}:${line}:${column} ${id ? `${id}: ` : ''}${oneLine}`;
}

/** In the order in which an author walks through the files. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  return faults.toSorted(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
}
