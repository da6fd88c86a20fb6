import type { Tab } from './tab.ts';

/** Times at which elements were first on the screen, by name; -1 until their frame is painted. */
type Seen = Record<string, number>;

/** In the page, before its own scripts: notes the end of the first frame that shows an element. */
function watchFor(targets: Record<string, string>): void {
  const seen: Seen = {};
  Object.assign(globalThis, { seen });
  const look = () => {
    for (const [name, selector] of Object.entries(targets)) {
      if (name in seen || !document.querySelector(selector)?.getClientRects().length) continue;
      seen[name] = -1;
      const channel = new MessageChannel();
      channel.port1.onmessage = () => (seen[name] = performance.now());
      channel.port2.postMessage(null);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function wasSeen(name: string): Promise<number> {
  const { seen } = globalThis as unknown as { seen: Seen };
  const deadline = performance.now() + 60_000;
  while (!((seen[name] ?? -1) >= 0)) {
    if (performance.now() > deadline) throw new Error(`"${name}" never came on the screen.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return seen[name] ?? NaN;
}

/** Notes in all documents to come when each of these selectors is first on the screen. */
export function watch(tab: Tab, targets: Record<string, string>): Promise<void> {
  return tab.before(watchFor, targets);
}

/** Milliseconds from the start of the navigation until it was painted. */
export function painted(tab: Tab, name: string): Promise<number> {
  return tab.run(wasSeen, name);
}
