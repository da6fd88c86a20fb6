import { expect, test } from 'vitest';
import { splitStatements } from './statements';

const cut = (text: string) => splitStatements(text).map(({ sql }) => sql);

test('statements end at a semicolon, the last one without one too', () => {
  expect(cut('select 1;\nselect 2')).toEqual(['select 1', 'select 2']);
  expect(splitStatements('  select 1;\n  select 2 ;').map(({ from }) => from)).toEqual([2, 14]);
});

test('a semicolon in a string, a name, a dollar quote or a comment ends nothing', () => {
  expect(cut(`select ';''', "a;b"; do $x$ begin; end $x$; select $$;$$`)).toEqual([
    `select ';''', "a;b"`,
    'do $x$ begin; end $x$',
    'select $$;$$',
  ]);
  expect(cut('-- one; two\nselect 1 /* ; */;')).toEqual(['-- one; two\nselect 1 /* ; */']);
});

test('nothing but comments is no statement, and what is not closed goes to the end', () => {
  expect(cut('select 1; -- done;\n;; /* all; */')).toEqual(['select 1']);
  expect(cut(`select 'open; select 2`)).toEqual([`select 'open; select 2`]);
});
