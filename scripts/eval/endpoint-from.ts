import type { Endpoint } from '../../src/coach/model/endpoint.ts';
import { isLocal, readBase, readKey } from '../../src/coach/model/endpoint.ts';

/**
 * The endpoint that the command line names.
 * @param secret the key, if there is one. @throws a sentence that says what to change.
 */
export function endpointFrom(typed: string, model: string | undefined, secret?: string): Endpoint {
  if (!model) throw new Error('Name a model: --model NAME.');
  const base = readBase(typed);
  if (!base.ok) throw new Error(base.fault);
  const local = isLocal(base.value);
  if (secret === undefined) return { base: base.value, model, local };
  const key = readKey(secret, base.value);
  if (!key.ok) throw new Error(key.fault);
  return { base: base.value, model, local, key: key.value };
}
