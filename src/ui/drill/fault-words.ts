import type { Place } from './fault-place';

/** What the commonest refusals of PostgreSQL mean and what to look at, by SQLSTATE. */
const meanings: Readonly<Record<string, string>> = {
  '42601':
    'The grammar breaks here, or just before: look for a missing comma, bracket or keyword, or one too many.',
  '42P01':
    'No table has this name here. Look at the tables of this drill, and at names given in WITH.',
  '42703':
    'No column has this name at this place. A name given in SELECT is not known yet in WHERE; text wants single quotes.',
  '42702': 'Several tables have a column of this name: say which, as in t.name.',
  '42883':
    'No function or operator takes these types. Check the spelling, or cast one side, as in x::date.',
  '42803':
    'A column stands beside an aggregate without being grouped: put it into GROUP BY, or aggregate it. WHERE takes no aggregate: HAVING does.',
  '42804': 'Two parts that belong together have different types: cast one of them.',
  '42P20':
    'A window function is not allowed in this clause: compute it in a subquery and filter outside.',
  '42P10': 'ON CONFLICT names columns without a unique index or constraint over exactly them.',
  '42P07': 'A table of this name is there already: "Reset data" takes away what earlier runs made.',
  '42501': 'The role that runs this may not do it: it lacks a grant, or a policy refuses the row.',
  '21000':
    'A subquery that stands for one value gave several rows, or one statement would change the same row twice.',
  '22P02': 'A text cannot be read as the type that is wanted, such as a number or a date.',
  '22012': 'A divisor is 0 in some row: nullif(x, 0) makes the result null there.',
  '23502': 'A column that must not be null would get a null.',
  '23503': 'A row would point at one that is not there, or one that is pointed at would go.',
  '23505': 'A row with this key is there already. Is this insert safe to run twice?',
  '25P02':
    'An earlier statement of this transaction failed, so the rest is ignored: say ROLLBACK, or reset the data.',
};

/** @param code SQLSTATE. @returns undefined where its own message has to do. */
export function faultHint(code: string | undefined): string | undefined {
  return code === undefined ? undefined : meanings[code];
}

export function placeText({ line, column }: Place): string {
  return `Line ${line}, character ${column}`;
}
