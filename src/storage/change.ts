import type { DomainId } from '../core/content/domain';
import type { Catalog } from '../core/content/catalog';
import type { CardEvent, DrillRun, Fact, LogEvent, MockLogEvent } from '../core/log/event';
import { isCardEvent, isMockEvent } from '../core/log/event';
import { evidenceOfRun, withRun } from '../core/drill/runs';
import { eventId, nextOrder } from '../core/log/order';
import type { DayTotal, DomainTotal } from '../core/mastery/totals';
import { isEmptyDay, isEmptyDomain } from '../core/mastery/totals';
import { evidenceIn, mockEventsOf, mockRowOf } from './mocks';
import type { CardState } from '../core/scheduling/memory';
import type { MemoryModel } from '../core/scheduling/fsrs';
import { modelOf } from '../core/scheduling/fsrs';
import { dayOfEvent, foldCard } from '../core/scheduling/memory';
import { interviewOf } from '../core/scheduling/interview-date';
import type { Moment } from '../core/time/clock';
import type { StudyDay } from '../core/time/study-day';
import type { CardFacts } from './card-rows';
import { deriveRow, eventsOf, factsOfUnknown, isCounted } from './card-rows';
import type { CardRow, MockRow } from './database';
import type { Facts, Writer } from './facts';
import type { CardChange, EvidenceChange } from './totals';
import {
  changedDays,
  changedDomains,
  evidenceChange,
  recallAfter,
  shiftedDomain,
  touchedDays,
} from './totals';

/** What an append has to know of its card and of the log. */
export interface Known {
  readonly facts: Partial<Pick<Facts, KnownFact>>;
  readonly row: CardRow | undefined;
  /** The mock session that it is about. */
  readonly mock?: MockRow | undefined;
  /** The card's events and state before. */
  readonly before: readonly CardEvent[];
  readonly state: CardState;
  /** The parameters that stand, whatever the row was computed with. */
  readonly model: MemoryModel;
  readonly catalogued: CardFacts;
  /** See `isCounted`. */
  readonly counted: boolean;
}

export const knownFacts = [
  'writer',
  'corrections',
  'parameters',
  'events',
  'recall',
  'revision',
  'drills',
] as const;
type KnownFact = (typeof knownFacts)[number];

/** The totals an append changes, as they are before. */
export interface Totals {
  readonly domains: ReadonlyMap<DomainId, DomainTotal | undefined>;
  readonly days: ReadonlyMap<StudyDay, DayTotal | undefined>;
}

/** An event with its card's new row; the totals are still to come. */
export interface Entry {
  readonly event: LogEvent;
  readonly facts: Partial<Facts>;
  readonly row?: CardRow;
  readonly mock?: MockRow;
  readonly change?: CardChange;
  /** What a mock session or a drill has shown of a domain. */
  readonly shift?: EvidenceChange;
  /** Days and domains whose totals may change. */
  readonly touched: readonly StudyDay[];
  readonly domains: readonly DomainId[];
}

/** Of an event that no total depends on. */
const nothing = { touched: [], domains: [] } as const;

/** Everything one append writes; what is undefined is left as it is. */
export interface Writes {
  readonly event: LogEvent;
  readonly row: CardRow | undefined;
  readonly mock: MockRow | undefined;
  readonly facts: Partial<Facts>;
  readonly days: readonly DayTotal[];
  readonly domains: readonly DomainTotal[];
}

export function knownOf(
  card: string,
  catalog: Catalog,
  facts: Known['facts'],
  row: CardRow | undefined,
): Known {
  const before = row ? eventsOf(row) : [];
  const model = modelOf(facts.parameters);
  return {
    facts,
    row,
    before,
    state: foldCard(before, facts.corrections, model),
    model,
    // Of a row that is older than the catalog the totals count what it has: see `CardFacts`.
    catalogued: catalog.find(card) ?? row ?? factsOfUnknown(card),
    counted: isCounted(catalog, card),
  };
}

/** The event that a fact becomes, and what follows for its card. */
export function entryOf(
  fact: Fact,
  moment: Moment,
  known: Known,
  catalog: Catalog,
  newDevice: () => string,
): Entry {
  const { writer: last, events, revision = 0, recall } = known.facts;
  const writer = advance(last ?? newWriter(newDevice()), moment);
  const event = stamp(fact, writer, moment);
  const counted = { writer, events: (events ?? 0) + 1, revision: revision + 1 };
  if (isMockEvent(event)) return mockEntry(event, counted, known);
  if (event.type === 'drill-run') return drillEntry(event, counted, known);
  const first = events ? undefined : { catalog: catalog.version };
  if (event.type === 'interview-date-set') {
    const interview = interviewOf([event], []);
    return { event, facts: { ...counted, ...first, interview }, ...nothing };
  }
  if (event.type === 'parameters-fitted') {
    // An event is later than all that are known here, so these parameters stand. Cards follow (refold).
    const refold = { parameters: event.id, done: 0, total: 0, upTo: '' };
    return { event, facts: { ...counted, ...first, parameters: event, refold }, ...nothing };
  }
  // Rows belong to the catalog they were derived with; after a correction, to none.
  if (!isCardEvent(event)) return { event, facts: { ...counted, catalog: '' }, ...nothing };
  const { row, change } = changeCard(event, known);
  const sums = recall && { recall: recallAfter(recall, change, known.model) };
  return {
    event,
    facts: { ...counted, ...sums, ...first },
    row,
    change,
    touched: touchedDays(change),
    domains: [...new Set([change.from, change.to])],
  };
}

export function writesOf(entry: Entry, totals: Totals): Writes {
  const { event, facts, row, mock, change, shift, touched } = entry;
  return {
    event,
    facts,
    row,
    mock,
    days: change ? changedDays(change, touched, totals.days) : [],
    domains: change
      ? changedDomains(change, totals.domains)
      : shift
        ? [shiftedDomain(shift, totals.domains.get(shift.domain))]
        : [],
  };
}

function mockEntry(event: MockLogEvent, facts: Entry['facts'], known: Known): Entry {
  const before = mockEventsOf(known.mock);
  const { corrections } = known.facts;
  const after = [...before, event];
  const shift = evidenceChange(evidenceIn(before, corrections), evidenceIn(after, corrections));
  const mock = mockRowOf(event.mock, after);
  return { event, facts, mock, ...shown(shift) };
}

/** What an entry says of a domain beside its cards; no day's total depends on that. */
function shown(shift: EvidenceChange | undefined) {
  return shift ? { ...nothing, shift, domains: [shift.domain] } : nothing;
}

function drillEntry(event: DrillRun, facts: Entry['facts'], { facts: known }: Known): Entry {
  const { drills = {}, corrections = [] } = known;
  const day = dayOfEvent(event, corrections);
  const shift = evidenceOfRun(drills, event, day);
  const changed = { ...facts, drills: withRun(drills, event, day) };
  return { event, facts: changed, ...shown(shift) };
}

function changeCard(
  event: CardEvent,
  { row, before, state, facts, model, catalogued, counted }: Known,
): { readonly row: CardRow; readonly change: CardChange } {
  const events = [...before, event];
  const derived = deriveRow(event.card, catalogued, events, facts.corrections ?? [], model);
  const change = {
    from: row?.domain ?? derived.row.domain,
    to: derived.row.domain,
    core: catalogued.core,
    counted,
    before: state,
    after: derived.state,
  };
  return { row: derived.row, change };
}

function newWriter(device: string): Writer {
  return { device, seq: 0, order: { ms: 0, counter: 0 } };
}

function advance(writer: Writer, moment: Moment): Writer {
  return { ...writer, seq: writer.seq + 1, order: nextOrder(writer.order, moment.at) };
}

function stamp(fact: Fact, { device, seq, order }: Writer, { at, tz }: Moment): LogEvent {
  return { ...fact, id: eventId(device, seq), at, tz, order };
}

/** What an append leaves empty is deleted, as if it had never been: the same as a replay gives. */
export function puts({ event, row, mock, facts, days, domains }: Writes) {
  return {
    tail: [event],
    cards: row ? [row] : [],
    mocks: mock ? [mock] : [],
    days: days.filter((total) => !isEmptyDay(total)),
    domains: domains.filter((total) => !isEmptyDomain(total)),
    facts: Object.entries(facts).map(([key, value]) => ({ key, value })),
  };
}

export function deletes({ days, domains }: Writes) {
  return {
    days: days.filter(isEmptyDay).map(({ day }) => day),
    domains: domains.filter(isEmptyDomain).map(({ domain }) => domain),
  };
}
