import { watch } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { buildContent } from './build.ts';
import type { ContentOutput } from './emit.ts';
import { formatFault } from './fault.ts';

export interface ContentOptions {
  /** The folder with domains.yaml. */
  readonly root: string;
}

/** What other plugins may ask: `plugins.find(({ name }) => name === 'content').api`. */
export interface ContentApi {
  output(): ContentOutput;
}

/** Compiles the content into the build; in dev serves it from memory and reloads on a change. */
export function content({ root }: ContentOptions): Plugin<ContentApi> {
  let compiled: ContentOutput | undefined;
  let stopWatching: (() => void) | undefined;

  /** Compiled when first asked for, so that tools that only read the config pay nothing. */
  function output(): ContentOutput {
    compiled ??= compile(root);
    return compiled;
  }

  return {
    name: 'content',
    api: { output },
    buildStart() {
      if (this.environment.config.command === 'build') output();
    },
    generateBundle() {
      if (this.environment.name !== 'client') return;
      for (const { fileName, source } of output().files) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    configureServer(server) {
      serve(server, output);
      stopWatching = watchContent(root, () => {
        compiled = undefined;
        reload(server, output);
      });
    },
    closeBundle() {
      stopWatching?.();
    },
  };
}

function compile(root: string): ContentOutput {
  const { faults, built } = buildContent(root, new Date().toISOString().slice(0, 10));
  if (built) return built.output;
  const lines = faults.map(formatFault).join('\n');
  throw new Error(`The content has ${faults.length} faults; npm run content lists them.\n${lines}`);
}

function serve(server: ViteDevServer, output: () => ContentOutput): void {
  server.middlewares.use((request, response, next) => {
    const path = request.url?.split('?')[0] ?? '';
    if (!path.includes('/assets/content/')) return next();
    try {
      const file = output().files.find(({ fileName }) => path.endsWith(`/${fileName}`));
      if (!file) return next();
      response.setHeader('content-type', 'application/json');
      response.end(file.source);
    } catch (error) {
      next(error);
    }
  });
}

/** A new file counts too, which Vite's own watcher does not tell plugins about. */
function watchContent(root: string, changed: () => void): () => void {
  let pending: NodeJS.Timeout | undefined;
  const watcher = watch(resolve(root), { recursive: true }, (_, name) => {
    if (!name?.endsWith('.yaml')) return;
    // Editors write a file in several steps.
    clearTimeout(pending);
    pending = setTimeout(changed, 60);
  });
  // Whoever only borrows the config (a test run) must be able to end.
  watcher.unref();
  return () => {
    clearTimeout(pending);
    watcher.close();
  };
}

function reload(server: ViteDevServer, output: () => ContentOutput): void {
  try {
    output();
    server.ws.send({ type: 'full-reload' });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    server.config.logger.error(message);
    server.ws.send({ type: 'error', err: { message, stack: '' } });
  }
}
