import { expect, it } from 'vitest';
import { buildContent } from './build.ts';
import { coverageTable, withCoverage } from './coverage.ts';
import { drill, question, today, validFiles, writeContent } from './fixture.ts';

const files = {
  ...validFiles(),
  '01-sql/questions.yaml': [question({ kind: 'incident' })],
  '01-sql/drills/sql-drill-sum.yaml': drill(),
};

it('counts cards by kind, questions and drills by level, and what is verified', () => {
  const { built } = buildContent(writeContent(files), today);
  if (!built) throw new Error('The fixture has faults.');
  const [head, , row, sums] = coverageTable(built).split('\n');
  const cells = (line = '') => line.slice(2, -2).split(' | ');
  const named = Object.fromEntries(cells(head).map((name, at) => [name, cells(row)[at]]));
  expect(named).toMatchObject({
    domain: 'SQL',
    cards: '5',
    concept: '5',
    questions: '0/1/0',
    'of them cases': '1',
    drills: '1/0/0',
    verified: '1',
  });
  expect(cells(sums).slice(0, 2)).toEqual(['all', '5']);
});

it('stands in its place in the document, and nowhere else', () => {
  const place =
    '<!-- coverage: written by npm run content -- --coverage -->\nold\n<!-- /coverage -->';
  const document = withCoverage(`before\n${place}\nafter`, 'TABLE');
  expect(document).toMatch(/^before\n<!-- coverage.*-->\n\nTABLE\n\n<!-- \/coverage -->\nafter$/);
  expect(() => withCoverage('no place', 'TABLE')).toThrow('docs/content.md');
});
