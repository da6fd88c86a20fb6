/** Seconds a card, until there are enough of one's own. */
const assumedSeconds = 16;
const enoughAnswers = 50;
/** A phone that was put down for lunch says nothing about the pace. */
export const longestAnswer = 120;

/** Minutes that some cards take at one's own pace: the median of the answers so far. */
export function minutesFor(cards: number, seconds: readonly number[]): number {
  return (cards * secondsPerCard(seconds)) / 60;
}

/** Cards that fit into some minutes; never negative. */
export function cardsWithin(minutes: number, seconds: readonly number[]): number {
  return Math.max(0, Math.floor((minutes * 60) / secondsPerCard(seconds)));
}

export function secondsPerCard(seconds: readonly number[]): number {
  if (seconds.length < enoughAnswers) return assumedSeconds;
  // As numbers without a function that compares them: thousands of answers are looked at for every queue.
  const sorted = Float64Array.from(seconds).sort();
  return Math.max(1, sorted[Math.floor(sorted.length / 2)] ?? assumedSeconds);
}
