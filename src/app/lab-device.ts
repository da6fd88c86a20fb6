import { isLabKept } from './lab-room';

/** GB of memory below which the engine is likely to be killed together with the page. */
const leastMemory = 2;

/** What this device can do for a drill. */
export interface LabDevice {
  /** Whether it runs WebAssembly at all. */
  readonly able: boolean;
  /** Whether it has so little memory that it should be asked first. */
  readonly small: boolean;
  /** Whether the engine is on it already. */
  readonly kept: boolean;
}

export async function labDevice(): Promise<LabDevice> {
  // Chromium alone says how much there is, in steps.
  const { deviceMemory } = navigator as { deviceMemory?: number };
  return {
    able: typeof WebAssembly === 'object',
    small: deviceMemory !== undefined && deviceMemory < leastMemory,
    kept: await isLabKept(),
  };
}
