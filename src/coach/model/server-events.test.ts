import { expect, test } from 'vitest';
import { collected } from '../../../tests/fixtures/wire';
import type { ServerEvent } from './server-events';
import { serverEvents } from './server-events';

function bodyOf(
  ...pieces: readonly Uint8Array<ArrayBuffer>[]
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

function read(text: string): Promise<ServerEvent[]> {
  return collected(serverEvents(bodyOf(new TextEncoder().encode(text)), () => undefined));
}

const said = (data: string, event = '') => ({ event, data });

test('INT-38 events are read wherever the line is cut, whatever ends its lines', async () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const text = `\uFEFF: alive${end}data: {"é": "🙂"}${end}${end}event: error${end}data:no${end}data: more${end}${end}`;
    const bytes = new TextEncoder().encode(text);
    for (let cut = 0; cut <= bytes.length; cut++) {
      const body = bodyOf(bytes.slice(0, cut), bytes.slice(cut));
      expect(await collected(serverEvents(body, () => undefined))).toEqual([
        said('{"é": "🙂"}'),
        said('no\nmore', 'error'),
      ]);
    }
  }
});

test('INT-38 of the space after a colon one goes, and fields that nobody knows are passed over', async () => {
  expect(await read('id: 7\nretry\ndata:  two\ndatum: x\n\n')).toEqual([said(' two')]);
  expect(await read('data\n\n')).toEqual([said('')]);
});

test('INT-38 an event without data is none, and gives its name to no other', async () => {
  expect(await read('event: ping\n\n\n\ndata: a\n\n')).toEqual([said('a')]);
});

test('INT-38 the last event counts without its blank line, and without its line end', async () => {
  expect(await read('data: a\n')).toEqual([said('a')]);
  expect(await read('data: a\r')).toEqual([said('a')]);
  expect(await read('data: a')).toEqual([said('a')]);
  expect(await read('')).toEqual([]);
});

test('INT-38 an event comes before what follows it is there, and comments are heard', async () => {
  let open: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({ start: (own) => void (open = own) });
  let heard = 0;
  const events = serverEvents(body, () => heard++);
  open?.enqueue(new TextEncoder().encode(': alive\n\n'));
  open?.enqueue(new TextEncoder().encode('data: a\n\ndata: b'));
  expect(await events.next()).toEqual({ done: false, value: said('a') });
  expect(heard).toBe(2);
  const next = events.next();
  open?.error(new TypeError('The line broke.'));
  await expect(next).rejects.toThrow('The line broke.');
});
