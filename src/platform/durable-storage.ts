export type Durability = 'kept' | 'may-be-cleared' | 'unknown';

/** Whether the browser promises not to clear the data by itself. */
export async function durability(): Promise<Durability> {
  try {
    if (!navigator.storage?.persisted) return 'unknown';
    return (await navigator.storage.persisted()) ? 'kept' : 'may-be-cleared';
  } catch {
    return 'unknown';
  }
}

/** Asks for that promise; a refusal is an answer, not a fault. */
export async function askToKeep(): Promise<Durability> {
  try {
    if (!navigator.storage?.persist) return 'unknown';
    return (await navigator.storage.persist()) ? 'kept' : 'may-be-cleared';
  } catch {
    return 'unknown';
  }
}
