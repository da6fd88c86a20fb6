import type { Tab } from './tab.ts';

export interface RatingTime {
  /** Milliseconds from the tap until the rating is durable and the next card in the DOM. */
  readonly durable: number;
  readonly painted: number;
}

/** Reveals the card that is shown in the review, and rates it. */
export function rate(tab: Tab): Promise<RatingTime> {
  return tab.run(rateInPage);
}

async function rateInPage(): Promise<RatingTime> {
  const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
  const button = (selector: string) => document.querySelector<HTMLElement>(selector);
  while (!button('.thumb .show')) await pause(10);
  button('.thumb .show')?.click();
  while (!button('.thumb .good')) await pause(10);
  // Longer than the guard against double taps, and what is read ahead is there.
  await pause(450);
  const shown = new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!button('.thumb .show')) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  const start = performance.now();
  // The review shows the next card when the transaction is durable, and not before.
  button('.thumb .good')?.click();
  await shown;
  const durable = performance.now() - start;
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(null);
    });
  });
  return { durable, painted: performance.now() - start };
}
