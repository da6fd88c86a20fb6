import { isLocal, presetOf } from './endpoint';
import type { Fault, FaultText } from './faults';
import { faultText } from './faults';

/**
 * The words for a fault, with what a server on this device needs.
 * @param base the address that was called. @param page the origin that the app is served from.
 */
export function explain(fault: Fault, base: string, page: string): FaultText {
  return faultText(fault, remedyFor(base, page));
}

/**
 * What to change so that a server on this device answers this page; undefined for any other.
 * @param page the origin that the app is served from.
 */
export function remedyFor(base: string, page: string): string | undefined {
  if (!isLocal(base)) return undefined;
  return `${setUp(presetOf(base)?.name, page)} If the browser asks for access to this device or the local network, allow it. Safari cannot do this from a page on https: use Chrome or Firefox.`;
}

function setUp(preset: string | undefined, page: string): string {
  switch (preset) {
    case 'ollama':
      return `Start Ollama with OLLAMA_ORIGINS=${page}.`;
    case 'lm-studio':
      return 'In LM Studio, start the server and switch on CORS in its settings.';
    default:
      return `Start the server, and let it allow CORS for ${page}.`;
  }
}
