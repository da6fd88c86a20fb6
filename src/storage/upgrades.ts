import type { Dexie } from 'dexie';

/**
 * Every released schema, oldest first. Migrations only add; a released line never changes.
 * Each has a golden fixture in tests/golden that must open for ever.
 */
export function declareSchemas(database: Dexie): void {
  database.version(1).stores({
    tail: 'id, at',
    segments: '++id',
    cards: 'id, due, fresh',
    days: 'day',
    domains: 'domain',
    facts: 'key',
    drafts: 'id',
  });
  // Mock sessions, and cards of Joe's own; nothing has to be moved.
  database.version(2).stores({ mocks: 'id, stage, at', cards: 'id, due, fresh, own' });
  // New kinds of events: older code must find the data newer, not damaged.
  database.version(3).stores({});
  // Runs of SQL drills, likewise.
  database.version(4).stores({});
}
