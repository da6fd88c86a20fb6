import { createHash } from 'node:crypto';
import type { Card } from '../../src/core/content/card.ts';
import type { CatalogIndex, IndexedDomain } from '../../src/core/content/catalog.ts';
import type { IndexedDrill, IndexedDrills } from '../../src/core/content/drill-index.ts';
import { packIndex } from '../../src/core/content/packed-index.ts';
import type { IndexedQuestions } from '../../src/core/content/question-index.ts';
import type { CompiledContent } from './compile.ts';

export interface EmittedFile {
  /** Relative to the page: `assets/content/sql.1a2b3c4d.json`. */
  readonly fileName: string;
  readonly source: string;
}

/** All files of the content, and the two things a page must know to begin. */
export interface ContentOutput {
  readonly indexPath: string;
  readonly packPath: string;
  readonly files: readonly EmittedFile[];
  readonly firstCard: Card;
}

/**
 * Raised when the same log and cards give other derived rows than before: part of the catalog's version, so that
 * every device computes its rows anew. 2: cards that are not the catalog's no longer count as seen.
 */
const derivation = 2;

/** Names every chunk by its bytes: an unchanged one keeps its name, and stays in the cache. */
export function emitContent(compiled: CompiledContent): ContentOutput {
  const files: EmittedFile[] = [];
  const emit = (name: string, value: unknown): string => {
    const source = JSON.stringify(value);
    const fileName = `assets/content/${name}.${hash8(source)}.json`;
    files.push({ fileName, source });
    return fileName;
  };
  const [firstCard] = compiled.starter;
  if (!firstCard) throw new Error('content/starter.yaml names no card.');

  const starter = { chunk: emit('starter', compiled.starter), cards: compiled.index.starter };
  const domains = compiled.index.domains.map((domain): IndexedDomain => {
    return { ...domain, chunk: emit(domain.id, compiled.domains.get(domain.id) ?? []) };
  });
  // All cards in one file: a first visit asks for one, an update for chunks that changed.
  const cards = files.filter(({ fileName }) => !isForLater(fileName));
  const pack = Object.fromEntries(cards.map(({ fileName, source }) => [fileName, source]));
  const questions = domains.flatMap(({ id }): IndexedQuestions[] => {
    const own = compiled.questions.get(id) ?? [];
    if (own.length === 0) return [];
    const listed = own.map(({ id: name, level, kind }) => [name, level, kind] as const);
    return [{ domain: id, chunk: emit(`questions-${id}`, own), questions: listed }];
  });
  const drills = domains.flatMap(({ id }): IndexedDrills[] => {
    const own = compiled.drills.get(id) ?? [];
    if (own.length === 0) return [];
    const listed = own.map((drill): IndexedDrill => [
      drill.id,
      drill.version,
      drill.level,
      drill.topic,
      drill.title,
    ]);
    return [{ domain: id, chunk: emit(`drills-${id}`, own), drills: listed }];
  });
  const index: CatalogIndex = {
    // Of the cards, not their words: what derived rows and the day's plan depend on.
    version: hash8(
      JSON.stringify([derivation, starter.cards, domains.map(({ id, cards }) => [id, cards])]),
    ),
    starter,
    domains,
    pack: emit('pack', pack),
    questions: emit('questions', questions),
    drills: emit('drills', drills),
  };
  return { indexPath: emit('index', packIndex(index)), packPath: index.pack, files, firstCard };
}

/** Questions and drills: kept for offline use when the cards are, so that nobody waits for them. */
export function isForLater(fileName: string): boolean {
  return /\/(?:questions|drills)[-.][^/]+$/.test(fileName);
}

function hash8(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
