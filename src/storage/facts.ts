import type { Order } from '../core/log/event';
import type { ClockCorrection } from '../core/scheduling/memory';
import type { CardId } from '../core/content/card';
import type { Bank } from '../core/mastery/bank';
import type { Millis, StudyDay } from '../core/time/study-day';
import type { BackfillDatabase } from './database';

/** Who writes on this device, and how far it has come. Advanced in the transaction that appends. */
export interface Writer {
  readonly device: string;
  /** The sequence number of the last event written here. */
  readonly seq: number;
  readonly order: Order;
}

/** New cards of a study day, chosen once: choosing needs every key, reading this does not. */
export interface DayPlan {
  readonly day: StudyDay;
  readonly catalog: string;
  readonly fresh: readonly CardId[];
}

/** Sums over all cards, as of a day: the recall of each domain's seen core cards, and what is due. */
export interface RecallSums {
  readonly day: StudyDay;
  readonly sums: Readonly<Record<string, number>>;
  /** Cards due up to that day: to count a backlog takes as long as it is. */
  readonly due: number;
}

export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly minutesADay: number;
  readonly singleKeys: boolean;
}

export const defaultSettings: Settings = { theme: 'system', minutesADay: 15, singleKeys: true };

/** Settings from anywhere: what is missing or makes no sense is as it is by default. */
export function settingsFrom(value: unknown): Settings {
  const { theme, minutesADay, singleKeys } = (value ?? {}) as Partial<Settings>;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : defaultSettings.theme,
    minutesADay: isMinutes(minutesADay) ? minutesADay : defaultSettings.minutesADay,
    singleKeys: typeof singleKeys === 'boolean' ? singleKeys : defaultSettings.singleKeys,
  };
}

export const leastMinutes = 5;
export const mostMinutes = 180;

export function isMinutes(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= leastMinutes && Number(value) <= mostMinutes;
}

/** The single values that are kept, by key. */
export interface Facts {
  writer: Writer;
  plan: DayPlan;
  recall: RecallSums;
  settings: Settings;
  /** When a backup was last handed over. */
  backup: Millis;
  /** Clock corrections, as the fold needs them. */
  corrections: readonly ClockCorrection[];
  /** The clock jump that Joe answered "leave it" to, so that he is asked once. */
  clockAsked: Millis;
  /** Events in the log, sealed or not; the store itself would have to be walked to count. */
  events: number;
  /** Changes with every write of anything an append reads: what was read before it is outdated. */
  revision: number;
  /** The catalog the derived rows were computed with. */
  catalog: string;
  /** When the catalog last grew on this device. */
  bank: Bank;
  /** The cards it had then; read only when there is another catalog. */
  bankCards: readonly CardId[];
}

export async function getFact<K extends keyof Facts>(
  database: BackfillDatabase,
  key: K,
): Promise<Facts[K] | undefined> {
  return (await database.facts.get(key))?.value as Facts[K] | undefined;
}

/** Several facts in one request. */
export async function getFacts<K extends keyof Facts>(
  database: BackfillDatabase,
  keys: readonly K[],
): Promise<Partial<Pick<Facts, K>>> {
  const rows = await database.facts.bulkGet([...keys]);
  const found = rows.flatMap((row) => (row ? [[row.key, row.value] as const] : []));
  return Object.fromEntries(found) as Partial<Pick<Facts, K>>;
}

export async function putFact<K extends keyof Facts>(
  database: BackfillDatabase,
  key: K,
  value: Facts[K],
): Promise<void> {
  await database.facts.put({ key, value });
}

/** What was read ahead of an append is no longer true. Call it in the transaction that changes it. */
export async function outdate(database: BackfillDatabase): Promise<void> {
  await putFact(database, 'revision', ((await getFact(database, 'revision')) ?? 0) + 1);
}
