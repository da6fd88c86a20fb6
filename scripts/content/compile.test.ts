import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/core/content/catalog.ts';
import { unpackIndex } from '../../src/core/content/packed-index.ts';
import { buildContent } from './build.ts';
import type { BuiltContent } from './build.ts';
import { analogy, card, filesWith, question, today, validFiles, writeContent } from './fixture.ts';
import type { Files } from './fixture.ts';

function build(files: Files): BuiltContent {
  const { built, faults } = buildContent(writeContent(files), today);
  if (!built) throw new Error(JSON.stringify(faults));
  return built;
}

function idsOf({ compiled }: BuiltContent): string[] {
  return (compiled.domains.get('sql') ?? []).map(({ id }) => id);
}

describe('compiling content', () => {
  it('keeps only the fields a card uses', () => {
    expect(build(validFiles()).compiled.starter[0]).toEqual({
      id: 'sql-one',
      version: 1,
      domain: 'sql',
      topic: 'joins',
      kind: 'concept',
      front: 'What is special about sql-one?',
      back: '<strong>The answer.</strong> What supports it.',
      why: 'It matters.',
    });
  });

  it('places an analogy after the first card of its topic, the way back and its break later', () => {
    const built = build({ ...validFiles(), 'analogies.yaml': [analogy()] });
    expect(idsOf(built)).toEqual([
      'sql-one',
      'sql-analogy-join-to-software',
      'sql-two',
      'sql-three',
      'sql-four',
      'sql-analogy-join-to-data',
      'sql-five',
      'sql-analogy-join-breaks',
    ]);
    const breaks = built.compiled.domains.get('sql')?.at(-1);
    expect(breaks).toMatchObject({
      kind: 'analogy',
      front: expect.stringContaining('<em>Nested loop</em>') as string,
      back: '<strong>Until they do not.</strong>',
      bridge: 'They map.',
    });
    expect(breaks?.breaks).toBeUndefined();
  });

  it('makes a card of every number of a cloze, and after means the first of them', () => {
    const cloze = card({ id: 'sql-c', kind: 'cloze', text: 'A {{1::b}} {{2::c}}.' });
    const files = filesWith({ ...cloze, front: undefined, back: undefined });
    const cards = files['01-sql/cards.yaml'] as unknown[];
    const withLater = [...cards, card({ id: 'sql-z', after: 'sql-c' })];
    const built = build({ ...files, '01-sql/cards.yaml': withLater });
    expect(built.compiled.index.domains[0]?.cards.slice(-3)).toEqual([
      ['sql-c-1', 1, 'cloze', 'sql-c'],
      ['sql-c-2', 1, 'cloze', 'sql-c'],
      ['sql-z', 1, 'concept', 'sql-z', 1, 'sql-c-1'],
    ]);
  });

  it('emits an index that the app can open', () => {
    const { output } = build({ ...filesWith({ core: false }), 'analogies.yaml': [analogy()] });
    const text = output.files.find(({ fileName }) => fileName === output.indexPath)?.source ?? '';
    const catalog = openCatalog(unpackIndex(JSON.parse(text)));
    expect(catalog.size).toBe(9);
    expect(catalog.find('sql-analogy-join-to-data')?.siblings).toBe('sql-analogy-join');
    expect(catalog.find('sql-a')).toMatchObject({ core: false, siblings: 'sql-a' });
    expect(output.firstCard.id).toBe('sql-one');
  });

  it('names a chunk by its bytes, and has one for questions only where there are any', () => {
    const before = build(validFiles()).output.files.map(({ fileName }) => fileName);
    expect(before).toHaveLength(6);
    expect(before[1]).toMatch(/^assets\/content\/sql\.[0-9a-f]{8}\.json$/);
    const files = { ...validFiles(), '01-sql/questions.yaml': [question()] };
    const after = build(files).output.files.map(({ fileName }) => fileName);
    expect(after).toHaveLength(7);
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(after.at(-1)).not.toBe(before.at(-1));
  });

  it('refuses a starter that is too large to come with the first page', () => {
    const cards = ['one', 'two', 'three', 'four', 'five'].map((name) => {
      // Hashes hardly compress.
      const noise = (length: number) =>
        createHash('shake256', { outputLength: length })
          .update(name + length)
          .digest('base64url');
      return card({
        id: `sql-${name}`,
        back: `**A.** ${noise(365)}`,
        why: noise(220),
        misconception: noise(175),
        bridge: noise(200),
        breaks: noise(190),
      });
    });
    const root = writeContent({ ...validFiles(), '01-sql/cards.yaml': cards });
    expect(buildContent(root, today).faults).toMatchObject([
      { file: `${root}/starter.yaml`, message: expect.stringContaining('at most 4096') },
    ]);
  });
});
