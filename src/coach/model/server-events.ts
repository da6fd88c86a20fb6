/** One event of a stream, of what its lines may say the two fields that models use. */
export interface ServerEvent {
  /** '' where the stream gives none. */
  readonly event: string;
  readonly data: string;
}

/** A carriage return that is the last to have come may be half of a line's end. */
const lineEnd = /\r\n|\n|\r(?!$)/;
const field = /^(data|event)(?:: ?(.*))?$/s;

/**
 * The events of a body, each as soon as it is whole. Source: HTML, "9.2.6 Interpreting an event stream";
 * unlike there the end of the body ends an event too, since some servers leave out its blank line.
 * @param onHeard called for all that comes, comments that keep a line alive among it.
 * @throws what the body throws, when it breaks or its request is aborted. Nothing is cancelled on leaving
 *   the loop: the request is its caller's to abort.
 */
export async function* serverEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onHeard: () => void,
): AsyncGenerator<ServerEvent, void, undefined> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let event = '';
  let data: string[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (!done) onHeard();
    const lines = (rest + (done ? '\n\n' : value)).split(lineEnd);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [, name, said = ''] = field.exec(line) ?? [];
      if (name === 'data') data.push(said);
      else if (name === 'event') event = said;
      else if (line === '') {
        if (data.length > 0) yield { event, data: data.join('\n') };
        event = '';
        data = [];
      }
    }
    if (done) return;
  }
}
