import { answerSlot } from './drill.ts';
import type { Sql } from './drill.ts';
import type { SqlFault } from './sql-engine.ts';
import { splitStatements } from './statements.ts';

/** What a check asks with the answer in it. */
export interface Filled {
  readonly sql: Sql;
  /** The same fault with its place in the answer; without one where it lies in what is around it. */
  inAnswer(fault: SqlFault): SqlFault;
}

/** Puts an answer into the query of a check, wherever that names it. */
export function fillSlot(query: Sql, answer: Sql): Filled {
  const [only, ...others] = splitStatements(answer);
  const { sql, from } = only && others.length === 0 ? only : { sql: answer, from: 0 };
  const pieces = query.split(answerSlot);
  // On a line of its own, so that a comment at its end hides nothing of what follows.
  const bare = `${sql}\n`;

  function inAnswer({ position = 0, ...fault }: SqlFault): SqlFault {
    let begin = 0;
    for (const [index, piece] of pieces.slice(0, -1).entries()) {
      begin += lengthOf(piece);
      const at = position - 1 - begin;
      if (at < 0) return fault;
      const place = (within: number) => lengthOf(answer.slice(0, from)) + within + 1;
      if (at < lengthOf(bare)) return { ...fault, position: place(at) };
      const gap = lengthOf(bare) + lengthOf(/^\s*/.exec(pieces[index + 1] ?? '')?.[0] ?? '');
      if (at === gap) return { ...fault, ...endOf(fault), position: place(lengthOf(sql) - 1) };
      begin += lengthOf(bare);
    }
    return fault;
  }

  return { sql: pieces.join(bare), inAnswer };
}

/** The sign behind the slot is none of the answer's: to him the text ends there, and more was expected. */
function endOf({ code }: SqlFault): Partial<SqlFault> {
  return code === '42601' ? { message: 'syntax error at end of input' } : {};
}

/** In whole characters, as PostgreSQL counts. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}
