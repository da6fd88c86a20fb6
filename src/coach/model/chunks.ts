import type { Fault } from './faults';
import { oneLine } from './redact';
import { messageOf } from './refusals';

/** What one chunk of a stream says; servers leave out and add what they like. */
export interface Said {
  readonly text: string;
  readonly declined: boolean;
  /** Why the model stopped; absent while it goes on. */
  readonly finish?: string;
  readonly tokens?: Tokens;
  readonly fault?: Fault;
}

export interface Tokens {
  readonly read: number;
  readonly written: number;
}

/** @param chunk parsed JSON of any shape; a whole reply that was not streamed is one, too. */
export function readChunk(chunk: unknown): Said {
  const fields = fieldsOf(chunk);
  const isError = fields['object'] === 'error' || (fields['error'] ?? null) !== null;
  if (isError) return saidError(JSON.stringify(chunk));
  const choices: unknown = fields['choices'];
  const choice = fieldsOf(Array.isArray(choices) ? choices[0] : undefined);
  const delta = fieldsOf(choice['delta'] ?? choice['message']);
  const finish = choice['finish_reason'];
  const tokens = tokensOf(fieldsOf(fields['usage']));
  return {
    text: textOf(delta['content']),
    declined: textOf(delta['refusal']) !== '',
    ...(typeof finish === 'string' && finish !== '' && { finish: finish.toLowerCase() }),
    ...(tokens && { tokens }),
  };
}

/** @param body what the server sent in place of a chunk. */
export function saidError(body: string): Said {
  const said = oneLine(messageOf(body));
  const fault: Fault = { name: 'error-in-reply', ...(said !== '' && { said }) };
  return { text: '', declined: false, fault };
}

/** What a finish reason means; undefined where the reply is whole. */
export function faultOfFinish(finish: string): Fault | undefined {
  if (/^(length|max_(output_)?tokens)$/.test(finish)) return { name: 'too-long' };
  if (/filter|safety|refusal|recitation|prohibited/.test(finish)) return { name: 'declined' };
  return finish === 'error' ? { name: 'error-in-reply' } : undefined;
}

/** A string, or the text parts of a list; thoughts are parts of another type. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  const texts = content.map((part) => fieldsOf(part)).filter((part) => part['type'] === 'text');
  return texts.map((part) => (typeof part['text'] === 'string' ? part['text'] : '')).join('');
}

function tokensOf(usage: Fields): Tokens | undefined {
  const read = usage['prompt_tokens'];
  const written = usage['completion_tokens'];
  return typeof read === 'number' && typeof written === 'number' ? { read, written } : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(json: unknown): Fields {
  return typeof json === 'object' && json !== null ? (json as Fields) : {};
}
