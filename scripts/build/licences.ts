import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Writes the licences of every package of which a line is in the build: those, and no others. */
export function licences(version: string): Plugin {
  // Named by version, and so kept for offline use like every other file under assets.
  const fileName = `assets/licences-${version}.txt`;
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? file.moduleIds : [],
      );
      const folders = [...new Set(modules.flatMap(packageFolder))].sort();
      const source = folders.map(licenceOf).join(`\n\n${'-'.repeat(72)}\n\n`);
      this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** Of a module in node_modules, the folder of its package. */
function packageFolder(module: string): string[] {
  const at = module.lastIndexOf('node_modules/');
  if (at < 0) return [];
  const folder = at + 'node_modules/'.length;
  const [scope = '', name = ''] = module.slice(folder).split('/');
  return [module.slice(0, folder) + (scope.startsWith('@') ? `${scope}/${name}` : scope)];
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as { name: string; version: string; license?: string };
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!license || !file) {
    throw new Error(`${name} is shipped, but its licence was not found in ${folder}.`);
  }
  const notice = existsSync(join(folder, 'NOTICE')) ? ['NOTICE'] : [];
  const texts = [file, ...notice].map((entry) => readFileSync(join(folder, entry), 'utf8').trim());
  return [`${name} ${version}: ${license}`, ...texts].join('\n\n');
}
