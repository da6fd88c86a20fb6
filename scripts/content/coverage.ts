import { cardKinds } from '../../src/core/content/card.ts';
import { levels } from '../../src/core/interview/question.ts';
import type { BuiltContent } from './build.ts';

const opening = '<!-- coverage: written by npm run content -- --coverage -->';
const closing = '<!-- /coverage -->';

/** What there is of each domain, as a table in Markdown. */
export function coverageTable({ content, compiled }: BuiltContent): string {
  const rows = content.domains.map(({ domain, cards, questions, drills }) => {
    const { id, short } = domain.value;
    const own = content.analogies.filter(({ value }) => value.domain === id);
    const records = [...cards, ...own].map(({ value }) => value);
    const all = compiled.domains.get(id) ?? [];
    const asked = questions.map(({ value }) => value);
    const solved = drills.map(({ value }) => value);
    const sources = [...records, ...asked, ...solved];
    const dates = sources.flatMap(({ asOf }) => asOf ?? []).sort();
    return [
      short,
      all.length,
      ...cardKinds.map((kind) => all.filter((card) => card.kind === kind).length),
      byLevel(asked),
      asked.filter(({ kind }) => kind !== 'explain').length,
      byLevel(solved),
      records.filter(({ verify }) => verify && verify.engine !== 'none').length + drills.length,
      sources.filter(({ source }) => source).length,
      dates[0] ?? '',
    ];
  });
  const head = [
    ...['domain', 'cards', ...cardKinds],
    ...['questions', 'of them cases', 'drills', 'verified', 'sourced', 'oldest date'],
  ];
  const sums = head.map((_, column) => sumOf(rows.map((row) => row[column])));
  return [head, head.map(() => '---'), ...rows, ['all', ...sums.slice(1)]]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** The document with this table in it. @throws where its place is not marked. */
export function withCoverage(document: string, table: string): string {
  const [from, to] = [document.indexOf(opening), document.indexOf(closing)];
  if (from < 0 || to < from) throw new Error(`docs/content.md has no place for it: ${opening}`);
  return `${document.slice(0, from + opening.length)}\n\n${table}\n\n${document.slice(to)}`;
}

/** `3/4/1`: mid, senior, staff. */
function byLevel(all: readonly { readonly level: string }[]): string {
  if (all.length === 0) return '';
  return levels.map((level) => all.filter((one) => one.level === level).length).join('/');
}

function sumOf(cells: readonly (string | number | undefined)[]): string | number {
  if (cells.every((cell) => typeof cell === 'number')) {
    return cells.reduce((sum, cell) => sum + cell, 0);
  }
  const parts = cells.map((cell) => String(cell).split('/').map(Number));
  const counted = parts.filter((part) => part.length === levels.length);
  if (counted.length === 0) return '';
  return levels.map((_, at) => counted.reduce((sum, part) => sum + (part[at] ?? 0), 0)).join('/');
}
