import type { PGlite } from '@electric-sql/pglite';
import { keepMade, keepScripts, keptFile, keptIfThere } from './kept-files';
import type { OnProgress } from './kept-files';
import { engineOptions } from './pglite-engine';

/** Bytes of the engine's files as the build has them; put in by it. */
declare const __LAB_BYTES__: number;

/** By their paths: the package names its script alone. */
const addresses = {
  wasm: new URL('../../node_modules/@electric-sql/pglite/dist/pglite.wasm', import.meta.url).href,
  data: new URL('../../node_modules/@electric-sql/pglite/dist/pglite.data', import.meta.url).href,
  initdb: new URL('../../node_modules/@electric-sql/pglite/dist/initdb.wasm', import.meta.url).href,
};

/**
 * Opens an empty database: from files kept on the device where there are any. The first time makes a
 * data directory, which takes seconds, and keeps it; it belongs to the wasm file whose hash it carries.
 */
export async function openDatabase(onProgress: OnProgress): Promise<PGlite> {
  const { wasm, data, initdb } = addresses;
  const directory = wasm.replace(/[^/]*$/, (name) => `data-dir.${name}.tar.gz`);

  let loaded = 0;
  const onLoaded = (bytes: number, fresh: boolean) => {
    loaded += bytes;
    const share = Math.min(1, loaded / __LAB_BYTES__);
    if (fresh) onProgress({ step: 'loading', share });
  };
  const compiled = async (url: string) =>
    compile(url, await keptFile(url, 'application/wasm', onLoaded));
  const parts = [
    compiled(wasm),
    compiled(initdb),
    keptFile(data, 'application/octet-stream', onLoaded).then(unpacked),
    import('@electric-sql/pglite'),
    keptIfThere(directory),
  ] as const;
  // Where one cannot be had, what comes of the others is kept for the next try.
  await Promise.allSettled(parts);
  const [pgliteWasmModule, initdbWasmModule, fsBundle, { PGlite: engine }, made] =
    await Promise.all(parts);
  onProgress({ step: 'starting' });
  const files = { ...engineOptions, pgliteWasmModule, initdbWasmModule, fsBundle };
  const loadDataDir = await made?.blob();
  const database = await engine.create(loadDataDir ? { ...files, loadDataDir } : files);
  if (!made) await keepMade(directory, await database.dumpDataDir('gzip'));
  await keepScripts(location.href, loadedScripts(), [wasm, data, initdb]);
  return database;
}

/**
 * A browser keeps the machine code it has made beside its own copy of a file, not beside one in a cache of
 * ours, and saves a third of the start by it. It may have dropped that copy; ours is always there.
 */
function compile(url: string, kept: Response): Promise<WebAssembly.Module> {
  return fetch(url, { cache: 'only-if-cached', mode: 'same-origin' })
    .then((own) => WebAssembly.compileStreaming(own))
    .catch(() => WebAssembly.compileStreaming(kept));
}

/** The build packs it. In development it is as it came, and so it may be where a host unpacks it on the way. */
async function unpacked(response: Response): Promise<Blob> {
  const blob = await response.blob();
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  if (first !== 0x1f || second !== 0x8b) return blob;
  return new Response(blob.stream().pipeThrough(new DecompressionStream('gzip'))).blob();
}

/** Every script that this worker has loaded besides its own. */
function loadedScripts(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return [...new Set(loaded)].filter((name) => name.endsWith('.js') && name !== location.href);
}
