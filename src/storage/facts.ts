import type { EventId, Order, ParametersFitted } from '../core/log/event';
import type { MemoryModel } from '../core/scheduling/fsrs';
import { modelOf } from '../core/scheduling/fsrs';
import type { ClockCorrection } from '../core/scheduling/memory';
import type { CardId } from '../core/content/card';
import type { DomainId } from '../core/content/domain';
import type { DrillRecords } from '../core/drill/runs';
import type { Bank } from '../core/mastery/bank';
import type { Interview } from '../core/scheduling/plan';
import type { Millis, StudyDay } from '../core/time/study-day';
import type { Weekday } from '../core/time/weekday';
import { weekdays } from '../core/time/weekday';
import type { BackfillDatabase } from './database';

/** Who writes on this device, and how far it has come. Advanced in the transaction that appends. */
export interface Writer {
  readonly device: string;
  /** The sequence number of the last event written here. */
  readonly seq: number;
  readonly order: Order;
}

/** What a study day is to bring, chosen once: choosing needs every card, reading this does not. */
export interface DayPlan {
  readonly day: StudyDay;
  readonly catalog: string;
  /** The interview and the settings that it was made for. */
  readonly basis: string;
  /** Candidates for new cards, more than a day takes. */
  readonly fresh: readonly CardId[];
  /** New cards on this day, or on the next where it is a rest day. */
  readonly newADay: number;
  /** The final pass of the day, the lowest chance first, a few more than fit; empty on most days. */
  readonly pass: readonly CardId[];
}

/** What a plan is made for; as a text, to be compared. */
export function basisOf(interview: Interview | null | undefined, settings: Settings): string {
  const { date, setOn } = interview ?? {};
  return JSON.stringify([date, setOn, settings.minutesADay, settings.restDays]);
}

/** What the day of the interview will find, as a forecast of this morning has it. */
export interface Outlook {
  readonly day: StudyDay;
  readonly catalog: string;
  readonly basis: string;
  readonly date: StudyDay;
  /** Readiness, 0 to 1, by domain. */
  readonly readiness: Readonly<Record<DomainId, number>>;
  /** Between what it may well come out; missing in outlooks of before there were ranges. */
  readonly range?: Readonly<Record<DomainId, readonly [low: number, high: number]>>;
}

/** Sums over all cards, as of a day: the recall of each domain's seen core cards, and what is due. */
export interface RecallSums {
  readonly day: StudyDay;
  /** The parameters that recall was worked out with; none for the averages. */
  readonly parameters?: EventId;
  readonly sums: Readonly<Record<string, number>>;
  /** Cards due up to that day: to count a backlog takes as long as it is. */
  readonly due: number;
}

/** What recall sums and rows say of the model behind them: nothing while it is that of the averages. */
export function parametersIn({ id }: MemoryModel): { readonly parameters?: EventId } {
  return id === undefined ? {} : { parameters: id };
}

/** How far the rows have been folded anew with other parameters. */
export interface Refold {
  readonly parameters: EventId;
  readonly done: number;
  readonly total: number;
  /** The last card that was; the next one goes on from it. */
  readonly upTo: CardId;
}

export interface FitLook {
  /** Clean answers that there were at the last fit, adopted or not. */
  readonly tried: number;
  /** Clean answers, and events in all, when they were last counted. */
  readonly clean: number;
  readonly events: number;
}

/** News that Joe has read, so that each is told once; on this device alone. */
export interface Told {
  /** The parameters whose adoption he was told of. */
  readonly parameters?: EventId;
  /** The interview of which he was told that it has passed. */
  readonly interview?: StudyDay;
}

export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly minutesADay: number;
  readonly singleKeys: boolean;
  /** Weekdays on which nothing is asked, Monday first. */
  readonly restDays: readonly Weekday[];
}

export const defaultSettings: Settings = {
  theme: 'system',
  minutesADay: 15,
  singleKeys: true,
  restDays: [],
};

/** Settings from anywhere: what is missing or makes no sense is as it is by default. */
export function settingsFrom(value: unknown): Settings {
  const { theme, minutesADay, singleKeys, restDays } = (value ?? {}) as Partial<Settings>;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : defaultSettings.theme,
    minutesADay: isMinutes(minutesADay) ? minutesADay : defaultSettings.minutesADay,
    singleKeys: typeof singleKeys === 'boolean' ? singleKeys : defaultSettings.singleKeys,
    restDays: Array.isArray(restDays) ? weekdays.filter((day) => restDays.includes(day)) : [],
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
  outlook: Outlook;
  settings: Settings;
  /** When a backup was last handed over. */
  backup: Millis;
  /** Clock corrections, as the fold needs them. */
  corrections: readonly ClockCorrection[];
  /** The interview date that stands; null once it was taken away. */
  interview: Interview | null;
  /** The clock jump that Joe answered "leave it" to, so that he is asked once. */
  clockAsked: Millis;
  /** The parameters that stand, as the log has them last. */
  parameters: ParametersFitted;
  /** Only while not all rows are computed with them. */
  refold: Refold;
  /** The last look at whether parameters can be fitted: on this device alone, and lost without harm. */
  fit: FitLook;
  /** What came of the SQL drills, as the log has it. */
  drills: DrillRecords;
  told: Told;
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

/** How memory is computed here: with the parameters that stand. */
export async function readModel(database: BackfillDatabase): Promise<MemoryModel> {
  return modelOf(await getFact(database, 'parameters'));
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
