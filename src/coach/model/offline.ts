import type { FaultText } from './faults';

/** The one fault whose words are there before it happens: without a network none can be loaded. */
export const offlineText: FaultText = {
  text: 'You are offline. Mark this answer yourself now, or try again later.',
  ways: ['self-mark', 'again'],
};
