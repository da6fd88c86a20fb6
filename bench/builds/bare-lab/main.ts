/** What the bench calls: milliseconds from a new worker until the data is made in it. */
export interface BareLabInPage {
  openBare(setup: string): Promise<number>;
}

function openBare(setup: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<{ readonly failed?: string }>) => {
      const took = performance.now() - began;
      worker.terminate();
      if (data.failed) reject(new Error(data.failed));
      else resolve(took);
    };
    worker.postMessage(setup);
  });
}

Object.assign(globalThis, { openBare } satisfies BareLabInPage);
