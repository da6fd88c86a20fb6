import { describe, expect, it } from 'vitest';
import { formatFault } from './fault.ts';
import { card, filesWith, validFiles, writeContent } from './fixture.ts';
import { loadContent } from './load.ts';

function faultsOf(files: Record<string, unknown>): string[] {
  const root = writeContent({ ...validFiles(), ...files });
  return loadContent(root).faults.map((fault) => formatFault(fault).slice(root.length + 1));
}

describe('loading content', () => {
  it('finds nothing wrong in a valid folder', () => {
    const content = loadContent(writeContent(validFiles()));
    expect(content.faults).toEqual([]);
    expect(content.domains[0]?.cards.map(({ value }) => value.id)).toHaveLength(5);
  });

  it('names file, line, column and id, and what to do', () => {
    const cards = `- id: sql-a
  version: 1
  topic: joins
  kind: concept
  front: What?
  back: |
    **Long.** ${'x'.repeat(700)}
  why: It matters.
`;
    expect(faultsOf({ '01-sql/cards.yaml': cards })).toEqual([
      '01-sql/cards.yaml:6:3 sql-a: back: 710 characters, at most 500. Cut it or split the card.',
    ]);
  });

  it('leaves fenced code out of the length', () => {
    const code = `\n\`\`\`text\n${'x\n'.repeat(400)}\`\`\`\n`;
    expect(faultsOf({ '01-sql/cards.yaml': [card({ back: `**Short.**\n${code}` })] })).toEqual([]);
  });

  it('counts a cloze as it is shown, without the marks and hints of its gaps', () => {
    const cloze = (length: number) => {
      const text = `{{1::${'x'.repeat(length)}::${'a hint '.repeat(9)}}}`;
      return faultsOf({ '01-sql/cards.yaml': [card({ kind: 'cloze', front: undefined, text })] });
    };
    expect(cloze(240)).toEqual([]);
    expect(cloze(241)).toEqual([expect.stringContaining('text: 241 characters, at most 240.')]);
  });

  it('suggests the nearest known key for each unknown one', () => {
    const [fault] = faultsOf({ '01-sql/cards.yaml': [card({ bak: 'x', misconcepton: 'y' })] });
    expect(fault).toContain('unknown key "bak". Did you mean "back"?');
    expect(fault).toContain('unknown key "misconcepton". Did you mean "misconception"?');
  });

  it('reports every fault, in every record', () => {
    const faults = faultsOf({
      '01-sql/cards.yaml': [
        card({ why: undefined, version: 0 }),
        card({ id: 'SQL_b', kind: 'riddle' }),
        card({ id: 'sql-c', since: 4 }),
      ],
    });
    expect(faults.map((fault) => fault.replace(/^.*?: /, ''))).toEqual([
      'version: must be a whole number from 1.',
      '"why" is missing. Add it; docs/content.md says what it holds.',
      expect.stringContaining('kind: expected one of ("concept"'),
      'since: expected text, found 4. Put it in quotes.',
    ]);
  });

  it('reports broken YAML where it breaks, and reads the other files', () => {
    const root = writeContent({ ...validFiles(), 'retired.yaml': '- a\n- "b\n- c\n' });
    const content = loadContent(root);
    expect(content.faults[0]).toMatchObject({ file: `${root}/retired.yaml`, line: 4 });
    expect(content.incomplete).toBe(true);
    expect(content.domains[0]?.cards).toHaveLength(5);
  });

  it('points at files that nothing reads', () => {
    expect(faultsOf({ '01-sql/card.yaml': [card()] })).toEqual([
      '01-sql/card.yaml:1:1 nothing reads this file. docs/content.md lists the names; or delete it.',
    ]);
  });

  it('wants a list where a list belongs', () => {
    expect(faultsOf({ '01-sql/cards.yaml': { id: 'sql-a' } })).toEqual([
      '01-sql/cards.yaml:1:1 sql-a: must be a list: every entry begins with "- ".',
    ]);
  });

  it('keeps the good cards of a file with a bad one', () => {
    const content = loadContent(writeContent(filesWith({ id: 'sql-bad', front: '' })));
    expect(content.domains[0]?.cards).toHaveLength(5);
    expect(content.rejected).toHaveLength(1);
  });
});
