import type { Benchmark } from '../benchmark.ts';
import type { Chromium } from '../browser/chromium.ts';
import { answer, begin, leave, phoneTab } from '../browser/interview.ts';
import type { Profile } from '../browser/profile.ts';
import { phoneOffline, unthrottled } from '../browser/profile.ts';
import { coachedCandidate } from '../candidate.ts';

const limit = 50;

/** From the last byte of a reply's first complete point until that point is in the DOM. */
export const coachPoint: Benchmark = {
  name: 'coach-point',
  lines: [
    { name: "a model's first point in the DOM, over 50 ms", unit: 'ms', budget: 1 },
    { name: "a model's first point in the DOM, at full speed", unit: 'ms', budget: 1 },
  ],
  async prepare(lab) {
    const { app, browser } = await coachedCandidate(lab);
    return async () => [
      { ours: await pointTime(browser, app.url, phoneOffline), reference: limit },
      { ours: await pointTime(browser, app.url, unthrottled), reference: limit },
    ];
  },
};

/** Of the first answer after a start, whose code has never run. */
async function pointTime(browser: Chromium, app: string, profile: Profile): Promise<number> {
  const tab = await phoneTab(browser, profile);
  await tab.before(noteArrivals);
  await begin(tab, app);
  await answer(tab);
  const time = await tab.run(untilFirstPoint);
  await leave(tab);
  return time;
}

interface Arrival {
  readonly at: number;
  readonly text: string;
}

/** In the page, before its own scripts: notes when each part of a model's reply comes in. */
function noteArrivals(): void {
  const arrivals: Arrival[] = [];
  Object.assign(globalThis, { arrivals });
  const own = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const response = await own(input, init);
    const isCall = typeof input === 'string' && input.endsWith('/chat/completions');
    if (!isCall || !response.body) return response;
    const decoder = new TextDecoder();
    const noted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(bytes, controller) {
        const at = performance.now();
        arrivals.push({ at, text: decoder.decode(bytes, { stream: true }) });
        controller.enqueue(bytes);
      },
    });
    return new Response(response.body.pipeThrough(noted), response);
  };
}

async function untilFirstPoint(): Promise<number> {
  const looked = performance.now();
  const isThere = () => document.querySelector('.interview .point') !== null;
  if (isThere()) throw new Error('The first point was there before anybody looked.');
  const shown = await new Promise<number>((resolve, reject) => {
    setTimeout(() => reject(new Error('No point ever came.')), 30_000);
    new MutationObserver((_, observer) => {
      if (!isThere()) return;
      resolve(performance.now());
      observer.disconnect();
    }).observe(document.body, { childList: true, subtree: true });
  });
  const { arrivals } = globalThis as unknown as { arrivals: readonly Arrival[] };
  let all = '';
  const came = arrivals.find(({ text }) => {
    all += text;
    const said = [...all.matchAll(/"content":("(?:[^"\\]|\\.)*")/g)];
    // The first brace that closes anything closes the first point.
    return said.some(([, content = '']) => content.includes('}'));
  });
  if (!came || came.at < looked || came.at > shown) throw new Error('The reply was not noted.');
  return shown - came.at;
}
