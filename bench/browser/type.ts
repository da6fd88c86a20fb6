import type { Tab } from './tab.ts';

export interface TypingTime {
  /** Milliseconds; 0 where the browser reports none, which it does from 50 on. */
  readonly longestFrame: number;
  /** From a key until its letter is painted. */
  readonly slowestLetter: number;
}

const letters = 'so that a retry of the day changes nothing, and ';
/** Milliseconds between two keys: faster than anybody types for long. */
const pace = 50;

/** Types at the end of what is in the field, as a keyboard does. */
export async function type(tab: Tab, count: number): Promise<TypingTime> {
  const before = await tab.run(observeTyping);
  for (let index = 0; index < count; index++) {
    const text = letters[index % letters.length];
    await tab.send('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text });
    await tab.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
    await new Promise((resolve) => setTimeout(resolve, pace));
  }
  const { typed, ...time } = await tab.run(whatWasNoted);
  if (typed - before !== count) throw new Error(`Only ${typed - before} letters came in.`);
  return time;
}

interface Noted {
  longestFrame: number;
  slowestLetter: number;
}

/** @returns how many characters are there already. */
function observeTyping(): number {
  const noted: Noted = { longestFrame: 0, slowestLetter: 0 };
  Object.assign(globalThis, { noted });
  const frames = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      noted.longestFrame = Math.max(noted.longestFrame, duration);
    }
  });
  frames.observe({ type: 'long-animation-frame' });
  const field = document.querySelector('textarea');
  // The browser's own event timing waits for a screen, which a headless one does not have.
  field?.addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        noted.slowestLetter = Math.max(noted.slowestLetter, performance.now() - timeStamp);
      };
      channel.port2.postMessage(null);
    });
  });
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
  return field?.value.length ?? 0;
}

/** What is kept of the last letters comes a moment later. */
async function whatWasNoted(): Promise<Noted & { typed: number }> {
  await new Promise((resolve) => setTimeout(resolve, 500));
  const { noted } = globalThis as unknown as { noted: Noted };
  return { ...noted, typed: document.querySelector('textarea')?.value.length ?? 0 };
}
