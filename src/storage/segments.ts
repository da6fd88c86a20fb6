import type { LogEvent } from '../core/log/event';
import { isCardEvent } from '../core/log/event';
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
      const events = (JSON.parse(await gunzip(bytes)) as unknown[]).map(unpackEvent);
      return { events, bytes };
    }),
  );
}

/** The events of some segments, in their order. @throws UnreadableEvent, or a gzip fault. */
export async function readSegments(
  segments: readonly Pick<Segment, 'bytes'>[],
): Promise<LogEvent[]> {
  const opened = await openSegments(segments.map(({ bytes }) => bytes));
  return opened.flatMap(({ events }) => events);
}

export async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
