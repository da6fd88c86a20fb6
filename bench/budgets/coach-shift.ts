import type { Benchmark } from '../benchmark.ts';
import { answer, begin, leave, phoneTab, seen } from '../browser/interview.ts';
import { phoneOffline } from '../browser/profile.ts';
import { coachedCandidate } from '../candidate.ts';

/** A ratio needs something to divide by; no shift that can be seen is as small. */
const none = 1e-6;

/** How far what is read moves by itself while a reply comes in and ends. */
export const coachShift: Benchmark = {
  name: 'coach-shift',
  lines: [{ name: 'layout shift while a reply comes in, over 1e-6', unit: '', budget: 1 }],
  async prepare(lab) {
    const { app, browser } = await coachedCandidate(lab);
    return async () => {
      const tab = await phoneTab(browser, phoneOffline);
      await begin(tab, app.url);
      await answer(tab);
      await tab.run(observeShifts);
      await seen(tab, 'button', 'Next question');
      await tab.run(() => new Promise<void>((resolve) => setTimeout(resolve, 500)));
      const shift = await tab.run(() => (globalThis as unknown as Shifted).shifted.sum);
      await leave(tab);
      return [{ ours: shift, reference: none }];
    };
  },
};

interface Shifted {
  readonly shifted: { sum: number };
}
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

function observeShifts(): void {
  const shifted = { sum: 0 };
  Object.assign(globalThis, { shifted } satisfies Shifted);
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries() as LayoutShift[]) {
      if (!hadRecentInput) shifted.sum += value;
    }
  }).observe({ type: 'layout-shift' });
}
