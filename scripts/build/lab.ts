import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/**
 * PostgreSQL's files for the drills. Its data are of a type that many hosts send as it is, all 6 MB of them:
 * a build packs them, and `lab/open-database` unpacks what it finds packed.
 */
export function lab(root: string): Plugin {
  const pglite = resolve(root, 'node_modules/@electric-sql/pglite/dist');
  let data: Uint8Array = new Uint8Array();
  return {
    name: 'lab',
    enforce: 'post',
    config(_, { command }) {
      const plain = readFileSync(resolve(pglite, 'pglite.data'));
      data = command === 'build' ? gzipSync(plain, { level: 9 }) : plain;
      const others = ['pglite.wasm', 'initdb.wasm'].map((name) => resolve(pglite, name));
      const size = others.reduce((sum, file) => sum + statSync(file).size, data.length);
      return { define: { __LAB_BYTES__: String(size) } };
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && isData(file.fileName)) file.source = data;
      }
    },
  };
}

/** By a hash of what it is unpacked, its name is as good as any. */
function isData(fileName: string): boolean {
  return /\/pglite-[^/]*\.data$/.test(fileName);
}
