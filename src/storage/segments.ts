import type { LogEvent } from '../core/log/event';
import { isCardEvent } from '../core/log/event';
import { compareEvents } from '../core/log/order';
import { packEvent } from '../core/log/pack';
import { unpackEvent } from '../core/log/unpack';
import type { Segment } from './database';

/** Events a segment holds: a gzipped row of about 22 KB, cheap to write and to open. */
export const segmentSize = 2000;

/** Packs events, in total order, into segments. Never call it inside a transaction. */
export function packSegments(events: readonly LogEvent[]): Promise<Segment[]> {
  const parts: LogEvent[][] = [];
  for (let start = 0; start < events.length; start += segmentSize) {
    parts.push(events.slice(start, start + segmentSize));
  }
  return Promise.all(parts.map(packSegment));
}

async function packSegment(events: readonly LogEvent[]): Promise<Segment> {
  const bytes = await gzip(JSON.stringify(events.map(packEvent)));
  return segmentOf({ events, bytes });
}

/** A segment's bytes with the events in them. */
export interface OpenedSegment extends Pick<Segment, 'bytes'> {
  readonly events: readonly LogEvent[];
}

export function segmentOf({ events, bytes }: OpenedSegment): Segment {
  const cards = new Set(events.filter(isCardEvent).map((event) => event.card));
  return { events: events.length, first: events[0]?.at ?? 0, cards: [...cards].sort(), bytes };
}

/** @throws UnreadableEvent, or a gzip fault. */
export function openSegments(segments: readonly Segment['bytes'][]): Promise<OpenedSegment[]> {
  return Promise.all(
    segments.map(async (bytes) => {
      return { events: readEvents(await gunzip(bytes)), bytes };
    }),
  );
}

/** @param text of a segment. @throws UnreadableEvent. */
export function readEvents(text: string): LogEvent[] {
  return (JSON.parse(text) as unknown[]).map(unpackEvent);
}

/** A whole log as it is kept. */
export interface LogBytes {
  readonly segments: readonly Segment['bytes'][];
  readonly tail: readonly LogEvent[];
}

/** All events of a log, in total order. @throws UnreadableEvent, or a gzip fault. */
export async function openLog({ segments, tail }: LogBytes): Promise<LogEvent[]> {
  const opened = await openSegments(segments);
  return [...opened.flatMap(({ events }) => events), ...tail].sort(compareEvents);
}

export async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
