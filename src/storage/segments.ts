import type { LogEvent } from '../core/log/event';
import { isCardEvent } from '../core/log/event';
import { packEvent, unpackEvent } from '../core/log/pack';
import type { Segment } from './database';

/** Events a segment holds: a gzipped row of about 22 KB, cheap to write and to open. */
export const segmentSize = 2000;

/** Packs events, in total order, into segments. Never call it inside a transaction. */
export async function packSegments(events: readonly LogEvent[]): Promise<Segment[]> {
  const segments: Segment[] = [];
  for (let start = 0; start < events.length; start += segmentSize) {
    const part = events.slice(start, start + segmentSize);
    const cards = new Set(part.filter(isCardEvent).map((event) => event.card));
    segments.push({
      events: part.length,
      first: part[0]?.at ?? 0,
      cards: [...cards].sort(),
      bytes: await gzip(JSON.stringify(part.map(packEvent))),
    });
  }
  return segments;
}

/** The events of some segments, in their order. @throws UnreadableEvent, or a gzip fault. */
export async function readSegments(
  segments: readonly Pick<Segment, 'bytes'>[],
): Promise<LogEvent[]> {
  const events: LogEvent[] = [];
  for (const { bytes } of segments) {
    for (const packed of JSON.parse(await gunzip(bytes)) as unknown[])
      events.push(unpackEvent(packed));
  }
  return events;
}

export async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
