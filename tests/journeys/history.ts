import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeBackup } from '../../src/core/backup/backup-file.ts';
import type { Card, CardId, CardKind } from '../../src/core/content/card.ts';
import { cardKinds } from '../../src/core/content/card.ts';
import type { CatalogIndex, IndexedCard } from '../../src/core/content/catalog.ts';
import type { PackedIndex } from '../../src/core/content/packed-index.ts';
import { unpackIndex } from '../../src/core/content/packed-index.ts';
import type { LogEvent, Rating } from '../../src/core/log/event.ts';
import { dayLength, studyDay } from '../../src/core/time/study-day.ts';
import { textOf } from '../../src/storage/base64.ts';
import { packSegments } from '../../src/storage/segments.ts';
import { review, writerOn } from '../fixtures/events.ts';
import { dist } from './own-server.ts';

/** An answer of the past. The card is due today unless it is said otherwise. */
export interface Past {
  readonly card: CardId;
  readonly daysAgo: number;
  readonly rating?: Rating;
  /** Days from today. */
  readonly due?: number;
}

/** The log of another device that gave these answers. */
export function historyOf(answers: readonly Past[], device = 'laptop'): readonly LogEvent[] {
  const now = Date.now();
  const writer = writerOn(device);
  for (const { card, daysAgo, rating = 'good', due = 0 } of [...answers].sort(
    (a, b) => b.daysAgo - a.daysAgo,
  )) {
    const fact = review(card, rating, { due: studyDay(now, 0) + due });
    writer.write(fact, { at: now - daysAgo * dayLength, tz: 0 });
  }
  return writer.events;
}

/** A backup file of a device with these answers. */
export async function backupOf(answers: readonly Past[], device?: string): Promise<string> {
  return backupOfEvents(historyOf(answers, device), device);
}

/** A backup file of a device with this log. */
export async function backupOfEvents(
  events: readonly LogEvent[],
  device = 'laptop',
): Promise<string> {
  const segments = await packSegments(events);
  return writeBackup({
    createdAt: Date.now(),
    device,
    events: events.length,
    settings: {},
    drafts: [],
    segments: [],
    tail: segments.map(({ bytes }) => textOf(bytes)),
  });
}

const folder = resolve(dist, 'assets/content');

function readContent<T>(name: string): T {
  const file = readdirSync(folder).find((candidate) => candidate.startsWith(`${name}.`)) ?? name;
  return JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as T;
}

/** The index of the build under test. */
export const catalog: CatalogIndex = unpackIndex(readContent<PackedIndex>('index'));

/** Every card in the index, of siblings the first. */
const entries: readonly IndexedCard[] = [
  ...Map.groupBy(
    catalog.domains.flatMap(({ cards }) => cards),
    ([id, , , siblings]) => siblings ?? id,
  ).values(),
].flatMap(([first]) => (first ? [first] : []));

/** The ids of those cards. */
export const everyCard: readonly CardId[] = entries.map(([id]) => id);

export function cardOf(kind: CardKind): CardId {
  const found = entries.find((entry) => entry[2] === kind);
  if (!found) throw new Error(`The build has no card of the kind ${kind}.`);
  return found[0];
}

/** One card of every kind, due today. */
export const everyKind: readonly Past[] = cardKinds.map((kind) => ({
  card: cardOf(kind),
  daysAgo: 3,
}));

/** So many other cards met today: there is no room left for new ones. */
export function metToday(taken: readonly Past[], cards = 10): Past[] {
  const used = new Set(taken.map(({ card }) => card));
  return entries
    .filter(([id]) => !used.has(id))
    .slice(0, cards)
    .map(([card]) => ({ card, daysAgo: 0, due: 2 }));
}

/** Only these cards, and nothing new: a review that ends after them. */
export function onlyDue(...cards: readonly CardId[]): Past[] {
  const due = cards.map((card) => ({ card, daysAgo: 3 }));
  return [...due, ...metToday(due)];
}

/** A card whose code is wider than a phone. */
export function cardWithWideCode(): Card {
  const cards = catalog.domains.flatMap(({ id }) => readContent<Card[]>(id));
  const found = cards.find(({ front }) =>
    /<pre.*?<\/pre>/s
      .exec(typeof front === 'string' ? front : '')?.[0]
      .replaceAll(/<[^>]*>/g, '')
      .split('\n')
      .some((line) => line.length > 44),
  );
  if (!found) throw new Error('No card of the build shows wide code.');
  return found;
}
