import { expect, it } from 'vitest';
import { readContent } from './check.ts';
import { today, validFiles, writeContent } from './fixture.ts';
import { scaffoldCard, scaffoldKinds } from './scaffold.ts';

it.each(scaffoldKinds)('a new %s card lacks nothing but its content', (kind) => {
  const files = validFiles();
  files['01-sql/cards.yaml'] = scaffoldCard('sql-new', 'joins', kind, today);
  files['starter.yaml'] = [];
  const { faults } = readContent(writeContent(files), today);
  const others = faults.filter(({ id, message }) => id && !message.includes('still says TODO'));
  expect(others).toEqual([]);
  expect(faults.length).toBeGreaterThan(1);
});
