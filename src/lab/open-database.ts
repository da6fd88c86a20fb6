import type { PGlite } from '@electric-sql/pglite';
import { keepMade, keepOnly, keptFile, keptIfThere } from './kept-files';
import type { OnProgress } from './kept-files';

/** Bytes of the engine's files, not compressed; put in by the build. */
declare const __LAB_BYTES__: number;

/** By their paths: the package names its script alone. */
const files = {
  wasm: new URL('../../node_modules/@electric-sql/pglite/dist/pglite.wasm', import.meta.url).href,
  data: new URL('../../node_modules/@electric-sql/pglite/dist/pglite.data', import.meta.url).href,
  initdb: new URL('../../node_modules/@electric-sql/pglite/dist/initdb.wasm', import.meta.url).href,
};

/**
 * Opens an empty database: from files kept on the device where there are any. The first time makes a
 * data directory, which takes seconds, and keeps it; it belongs to the wasm file whose hash it carries.
 */
export async function openDatabase(onProgress: OnProgress): Promise<PGlite> {
  const { wasm, data, initdb } = files;
  const directory = wasm.replace(/[^/]*$/, (name) => `data-dir.${name}.tar.gz`);

  let loaded = 0;
  const onLoaded = (bytes: number) => {
    loaded += bytes;
    onProgress({ step: 'loading', loaded, total: __LAB_BYTES__ });
  };
  const compile = async (url: string) =>
    WebAssembly.compileStreaming(keptFile(url, 'application/wasm', onLoaded));
  const [pgliteWasmModule, initdbWasmModule, fsBundle, { PGlite: engine }, made] =
    await Promise.all([
      compile(wasm),
      compile(initdb),
      keptFile(data, 'application/octet-stream', onLoaded).then((response) => response.blob()),
      import('@electric-sql/pglite'),
      keptIfThere(directory),
    ]);
  onProgress({ step: 'starting' });
  const parts = { pgliteWasmModule, initdbWasmModule, fsBundle };
  const loadDataDir = await made?.blob();
  const database = await engine.create(loadDataDir ? { ...parts, loadDataDir } : parts);
  if (!made) await keepMade(directory, await database.dumpDataDir('gzip'));
  await keepOnly(ownScripts(), [wasm, data, initdb, directory]);
  return database;
}

/** This worker's script and every one it has loaded. */
function ownScripts(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return [...new Set([location.href, ...loaded.filter((name) => name.endsWith('.js'))])];
}
