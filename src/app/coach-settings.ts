import type { Endpoint, Key } from '../coach/model/endpoint';
import { isLocal, presetOf, readBase, readKey, secretFor } from '../coach/model/endpoint';
import type { Shape, Shapes } from '../coach/model/ladder';
import { remember as withShape } from '../coach/model/ladder';
import type { Result } from '../core/result';
import { failed, ok } from '../core/result';
import {
  canLockKeys,
  dropKey,
  forgetAll,
  keepCoach,
  keepLearnt,
  readEndpoint,
  readKeptKey,
  readLearnt,
} from '../storage/coach-settings';

export type { Endpoint };
export { presetOf, presets } from '../coach/model/endpoint';
export { estimateText } from '../coach/model/estimate';

/** What Settings shows of the coach; the key itself never leaves for a screen. */
export interface CoachView {
  readonly base: string;
  readonly model: string;
  readonly key: 'none' | 'session' | 'remembered';
  /** A server of this device asks for no key. */
  readonly local: boolean;
}

/** What Joe typed. */
export interface CoachForm {
  readonly base: string;
  readonly model: string;
  /** Empty: the key that is kept stays, as long as the address is of its origin. */
  readonly key?: string;
  readonly remember: boolean;
}

/** What is refused, and a sentence that says what to change. */
export interface Refusal {
  readonly field: 'base' | 'key' | 'model';
  readonly text: string;
}

/** The key for this session: it lives in the memory of this page, and nowhere else. */
let sessionKey: Key | undefined;

/** Undefined where no endpoint is saved: the coach is offline then. */
export async function seeCoach(): Promise<CoachView | undefined> {
  const endpoint = await readEndpoint();
  if (!endpoint) return undefined;
  return viewOf(endpoint, await keyFor(endpoint.base));
}

/** The endpoint as it is asked, with its key; undefined where none is saved. */
export async function coachEndpoint(): Promise<Endpoint | undefined> {
  const endpoint = await readEndpoint();
  return endpoint && endpointOf(endpoint, await keyFor(endpoint.base));
}

/** What is typed as an endpoint, before it is saved; the model may still be missing. */
export async function typedEndpoint(form: CoachForm): Promise<Result<Endpoint, Refusal>> {
  const base = readBase(form.base);
  if (!base.ok) return failed({ field: 'base', text: base.fault });
  const endpoint = { base: base.value, model: form.model.trim() };
  const typed = form.key?.trim() ?? '';
  if (typed === '') return ok(endpointOf(endpoint, await keyFor(base.value)));
  const key = readKey(typed, base.value);
  return key.ok ? ok(endpointOf(endpoint, key.value)) : failed({ field: 'key', text: key.fault });
}

export async function saveCoach(form: CoachForm): Promise<Result<CoachView, Refusal>> {
  const typed = await typedEndpoint(form);
  if (!typed.ok) return typed;
  const { base, model, key } = typed.value;
  if (model === '') {
    return failed({ field: 'model', text: 'Type the name of the model, as its server writes it.' });
  }
  if (form.remember && key && !canLockKeys()) {
    return failed({
      field: 'key',
      text: 'This address is not a secure one (https or localhost), so a key cannot be encrypted here. Keep it for this session only.',
    });
  }
  await keepCoach({ base, model }, form.remember ? key : undefined);
  sessionKey = form.remember ? undefined : key;
  return ok(viewOf({ base, model }, key));
}

export async function deleteKey(): Promise<void> {
  sessionKey = undefined;
  await dropKey();
}

/** Endpoint, key and what was learnt: the coach is offline again. */
export async function forgetCoach(): Promise<void> {
  sessionKey = undefined;
  await forgetAll();
}

export async function readShapes(): Promise<Shapes> {
  const learnt = Object.entries(await readLearnt());
  return Object.fromEntries(learnt.filter((entry): entry is [string, Shape] => isShape(entry[1])));
}

/** To be called with a shape that has worked. */
export async function keepShape(endpoint: Endpoint, shape: Shape): Promise<void> {
  await keepLearnt(withShape(await readShapes(), endpoint, shape));
}

/** What diagnostics say: whether there is an endpoint and of what kind, no name and no key. */
export async function coachKind(): Promise<string> {
  const endpoint = await readEndpoint();
  if (!endpoint) return 'offline';
  if (isLocal(endpoint.base)) return 'a server on this device';
  return presetOf(endpoint.base) ? 'a server of the list' : 'a server of another address';
}

/** The key that may go to this address: this session's, or else the remembered one. */
async function keyFor(base: string): Promise<Key | undefined> {
  if (secretFor(base, sessionKey) !== undefined) return sessionKey;
  const kept = await readKeptKey();
  return secretFor(base, kept) === undefined ? undefined : kept;
}

function endpointOf(saved: Pick<Endpoint, 'base' | 'model'>, key: Key | undefined): Endpoint {
  return { ...saved, ...(key && { key }), local: isLocal(saved.base) };
}

function viewOf(
  { base, model }: Pick<Endpoint, 'base' | 'model'>,
  key: Key | undefined,
): CoachView {
  const view = { base, model, local: isLocal(base) };
  if (!key) return { ...view, key: 'none' };
  return { ...view, key: key === sessionKey ? 'session' : 'remembered' };
}

function isShape(value: unknown): value is Shape {
  const { rung, tokens, temperature, usage } = (value ?? {}) as Partial<Record<string, unknown>>;
  const texts = typeof rung === 'string' && typeof tokens === 'string';
  return texts && typeof temperature === 'boolean' && typeof usage === 'boolean';
}
