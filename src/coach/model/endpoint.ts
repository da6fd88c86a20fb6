import type { Result } from '../../core/result';
import { failed, ok } from '../../core/result';

/** Where a model answers: any server that speaks OpenAI's chat completions. */
export interface Endpoint {
  /** As `readBase` gives it: no slash at the end. */
  readonly base: string;
  readonly key?: Key;
  readonly model: string;
  /** On this device: a model may first have to be loaded, so it is given more time. */
  readonly local?: boolean;
}

/** A key knows where it belongs, so that a changed address cannot take it along. */
export interface Key {
  readonly secret: string;
  /** The one origin it is sent to. */
  readonly origin: string;
}

export interface Preset {
  readonly name: string;
  readonly title: string;
  /** Empty where it must be typed. */
  readonly base: string;
  readonly local?: true;
}

export const presets: readonly Preset[] = [
  { name: 'openai', title: 'OpenAI', base: 'https://api.openai.com/v1' },
  { name: 'openrouter', title: 'OpenRouter', base: 'https://openrouter.ai/api/v1' },
  {
    name: 'gemini',
    title: 'Gemini',
    base: 'https://generativelanguage.googleapis.com/v1beta/openai',
  },
  { name: 'mistral', title: 'Mistral', base: 'https://api.mistral.ai/v1' },
  { name: 'groq', title: 'Groq', base: 'https://api.groq.com/openai/v1' },
  { name: 'ollama', title: 'Ollama', base: 'http://localhost:11434/v1', local: true },
  { name: 'lm-studio', title: 'LM Studio', base: 'http://localhost:1234/v1', local: true },
  { name: 'llama-cpp', title: 'llama.cpp', base: 'http://localhost:8080/v1', local: true },
  { name: 'custom', title: 'Another address', base: '' },
];

/** The preset with this address; a local server on its usual port counts under either name. */
export function presetOf(base: string): Preset | undefined {
  const place = placeOf(base);
  return presets.find((preset) => preset.base !== '' && placeOf(preset.base) === place);
}

/** What Joe typed as an address, brought into form, or a sentence that says what to change. */
export function readBase(typed: string): Result<string, string> {
  const text = typed.trim();
  if (text === '') return failed('Type the address of the server. It often ends in /v1.');
  if (!/^https?:\/\//i.test(text))
    return failed('The address must begin with https:// or http://.');
  const url = parsed(text);
  if (!url) return failed('This is not a complete address. Check it for spaces and missing parts.');
  if (url.username !== '' || url.password !== '')
    return failed('Take the name and password out of the address. The key has a field of its own.');
  if (url.search !== '' || url.hash !== '')
    return failed('Leave out everything from the first ? or # on.');
  if (url.protocol === 'http:' && !isThisDevice(url))
    return failed(
      'Over http:// only this device can be used: localhost or 127.0.0.1. Any other server needs https://.',
    );
  // The whole address of a call is what most providers show first.
  const path = url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '');
  return ok(url.origin + path);
}

/** What Joe pasted as a key, ready for a header, or a sentence that says what to change. */
export function readKey(typed: string, base: string): Result<Key, string> {
  const secret = typed.trim().replace(/^Bearer\s+/i, '');
  if (secret === '') return failed('Paste the key here.');
  if (!/^[\x21-\x7e]+$/.test(secret))
    return failed('A key has no spaces and no special letters. Copy it once more.');
  const origin = originOf(base);
  if (origin === undefined) return failed('Save the address first. The key belongs to it.');
  return ok({ secret, origin });
}

/** Scheme, host and port; undefined where the address is none. */
export function originOf(base: string): string | undefined {
  return parsed(base)?.origin;
}

/** The key's text, if it was saved for exactly the origin of this address. */
export function secretFor(address: string, key: Key | undefined): string | undefined {
  return key && key.origin === originOf(address) ? key.secret : undefined;
}

export function isLocal(base: string): boolean {
  const url = parsed(base);
  return url !== undefined && isThisDevice(url);
}

function parsed(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** The hosts that the app's security policy lets through without https. */
function isThisDevice(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '127.0.0.1';
}

function placeOf(base: string): string | undefined {
  return originOf(base)?.replace('//127.0.0.1', '//localhost');
}
