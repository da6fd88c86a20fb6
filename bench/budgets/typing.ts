import type { Benchmark, Line, Pair } from '../benchmark.ts';
import { begin, fill, leave, phoneTab, someAnswer } from '../browser/interview.ts';
import { phoneOffline } from '../browser/profile.ts';
import type { Tab } from '../browser/tab.ts';
import { type } from '../browser/type.ts';
import { candidate } from '../candidate.ts';

const limit = 50;
const keys = 200;
/** Words that are there before: a long answer, and one that nobody gives. */
const lengths = [400, 3000] as const;

/** Letters come as they are typed, however much is typed already, while all of it is being kept. */
export const typing: Benchmark = {
  name: 'typing',
  lines: lengths.flatMap((words): Line[] => [
    {
      name: `longest frame in ${keys} keystrokes after ${words} words, over ${limit} ms`,
      unit: 'ms',
      ...(words === 400 && { budget: 1 }),
    },
    { name: `slowest letter on the screen, after ${words} words`, unit: 'ms' },
  ]),
  async prepare(lab) {
    const { app, browser } = await candidate(lab);
    return async () => {
      const tab = await phoneTab(browser, phoneOffline);
      await begin(tab, app.url);
      const pairs: Pair[] = [];
      for (const words of lengths) pairs.push(...(await typed(tab, words)));
      await leave(tab);
      return pairs;
    };
  },
};

async function typed(tab: Tab, words: number): Promise<Pair[]> {
  const known = someAnswer.split(' ');
  const text = Array.from({ length: words }, (_, index) => known[index % known.length]).join(' ');
  await fill(tab, 'textarea', `${text} `);
  // The start, and laying out what is there, are over.
  await tab.run(() => new Promise<void>((resolve) => setTimeout(resolve, 3000)));
  const { longestFrame, slowestLetter } = await type(tab, keys);
  return [longestFrame, slowestLetter].map((ours) => ({ ours, reference: limit }));
}
