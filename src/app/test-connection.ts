import type { Endpoint } from '../coach/model/endpoint';
import type { Fault, FaultText } from '../coach/model/faults';
import type { ListedModel } from '../coach/model/models';
import type { Millis } from '../core/time/study-day';
import { browserWire } from '../platform/wire';
import { keepShape, readShapes } from './coach-settings';

export type { ListedModel };

export type ConnectionTest =
  | { readonly ok: true; readonly took: Millis; readonly models?: readonly ListedModel[] }
  | { readonly ok: false; readonly fault: Fault['name']; readonly text: FaultText };

/**
 * Asks an endpoint once, as the coach would, and remembers in which form it answered.
 * @throws when the part of the app that asks models could not be loaded.
 */
export async function testConnection(
  endpoint: Endpoint,
  signal: AbortSignal,
): Promise<ConnectionTest> {
  const { check, explain } = await client();
  const begun = performance.now();
  const checked = await check(endpoint, browserWire(), await readShapes(), signal);
  const took = performance.now() - begun;
  if (!checked.ok) {
    const text = explain(checked.fault, endpoint.base, location.origin);
    return { ok: false, fault: checked.fault.name, text };
  }
  // What could not be kept is found anew by the next call.
  await keepShape(endpoint, checked.value).catch(() => undefined);
  const models = await listModels(endpoint, signal);
  return { ok: true, took, ...(models && { models }) };
}

/** The models that an endpoint says it has; undefined where it does not say. @throws as above. */
export async function listModels(
  endpoint: Endpoint,
  signal: AbortSignal,
): Promise<readonly ListedModel[] | undefined> {
  return (await client()).listModels(endpoint, browserWire(), signal);
}

function client() {
  return import('../coach/model/client');
}
