import type { Sql } from './drill.ts';

/** What hides a semicolon: strings, quoted names, dollar quotes, comments. Their ends may be missing. */
const hiding =
  /'(?:[^']|'')*'?|"(?:[^"]|"")*"?|\$(\w*)\$[\s\S]*?(?:\$\1\$|$)|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;

/** One statement of a text, and where it begins in it, counting characters from 0. */
export interface Statement {
  readonly sql: Sql;
  readonly from: number;
}

/** Cuts a text at the semicolons between its statements; what holds nothing but comments is left out. */
export function splitStatements(text: Sql): Statement[] {
  const bare = text.replace(hiding, (hidden) => hidden.replace(/[^\n]/g, '_'));
  const without = text.replace(hiding, (hidden) =>
    /^(--|\/\*)/.test(hidden) ? hidden.replace(/[^\n]/g, ' ') : hidden,
  );
  const statements: Statement[] = [];
  let from = 0;
  for (const end of [...bare.matchAll(/;/g)].map(({ index }) => index).concat(text.length)) {
    if (without.slice(from, end).trim() !== '') {
      const lead = text.slice(from, end).search(/\S/);
      statements.push({ sql: text.slice(from + lead, end).trimEnd(), from: from + lead });
    }
    from = end + 1;
  }
  return statements;
}
