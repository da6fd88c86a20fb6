import type { Endpoint } from './endpoint';
import { secretFor } from './endpoint';
import type { Wire } from './wire';

/** A model that an endpoint says it has. */
export interface ListedModel {
  readonly id: string;
  readonly price?: Price;
}

/** Dollars for one token. */
export interface Price {
  readonly read: number;
  readonly written: number;
}

/** More could not be looked through. */
const mostModels = 1_000;
const longestId = 200;

/** The models of an endpoint; undefined where it does not say. Never throws. */
export async function listModels(
  endpoint: Endpoint,
  wire: Wire,
  signal: AbortSignal,
): Promise<readonly ListedModel[] | undefined> {
  const url = `${endpoint.base}/models`;
  const secret = secretFor(url, endpoint.key);
  if (signal.aborted || (endpoint.key && secret === undefined)) return undefined;
  const controller = new AbortController();
  const end = () => controller.abort();
  const cancel = wire.after(10_000, end);
  signal.addEventListener('abort', end);
  try {
    const response = await wire.fetch(url, {
      headers: secret === undefined ? {} : { authorization: `Bearer ${secret}` },
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: controller.signal,
    });
    return response.ok ? modelsIn(await response.json()) : undefined;
  } catch {
    return undefined;
  } finally {
    cancel();
    signal.removeEventListener('abort', end);
  }
}

function modelsIn(json: unknown): readonly ListedModel[] | undefined {
  const { data } = fieldsOf(json);
  if (!Array.isArray(data)) return undefined;
  const found = (data as readonly unknown[]).slice(0, mostModels).flatMap((each) => {
    const { id, pricing } = fieldsOf(each);
    if (typeof id !== 'string' || id === '' || id.length > longestId) return [];
    const price = priceOf(fieldsOf(pricing));
    return [{ id, ...(price && { price }) }];
  });
  return found.length > 0 ? found : undefined;
}

/** OpenRouter writes numbers as strings; a negative one means that it depends. */
function priceOf({ prompt, completion }: Fields): Price | undefined {
  const [read, written] = [amountOf(prompt), amountOf(completion)];
  return read === undefined || written === undefined ? undefined : { read, written };
}

function amountOf(json: unknown): number | undefined {
  const amount = typeof json === 'string' && json.trim() !== '' ? Number(json) : json;
  return typeof amount === 'number' && Number.isFinite(amount) && amount >= 0 ? amount : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(json: unknown): Fields {
  return typeof json === 'object' && json !== null ? (json as Fields) : {};
}
