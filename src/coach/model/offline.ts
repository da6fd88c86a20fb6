/** What Joe can do about it; the first is the main one. Marking it himself always works. */
export type Way = 'again' | 'endpoint' | 'self-mark';

export interface FaultText {
  /** What happened, and what to do next. */
  readonly text: string;
  readonly ways: readonly Way[];
}

/** The one fault whose words are there before it happens: without a network none can be loaded. */
export const offlineText: FaultText = {
  text: 'You are offline. Mark this answer yourself now, or try again later.',
  ways: ['self-mark', 'again'],
};
