import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Component } from 'svelte';
import { createServer } from 'vite';
import type { Card } from '../../src/core/content/card.ts';
import type { PackedIndex } from '../../src/core/content/packed-index.ts';
import type { Outcomes, Showing } from '../../src/core/scheduling/due.ts';
import type { ContentOutput } from '../content/emit.ts';

/** Renders the screen of a first visit as HTML, with the same components and figures as the app. */
export async function renderFirstPage(root: string, content: ContentOutput): Promise<string> {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    cacheDir: '.cache/first-page',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, watch: null },
    plugins: [svelte({ configFile: false })],
  });
  try {
    const { render } = await load<typeof import('svelte/server')>(server, 'svelte/server');
    const { default: FirstPage } = await load<FirstPageModule>(server, '/src/ui/FirstPage.svelte');
    const { outcomes } = await load<DueModule>(server, '/src/core/scheduling/due.ts');
    const { desiredRetention } = await load<RetentionModule>(
      server,
      '/src/core/scheduling/retention.ts',
    );
    const card = content.firstCard;
    const showing: Showing = {
      card: card.id,
      memory: { stage: 'new' },
      // Intervals do not depend on the day while nothing else is scheduled.
      day: 0,
      target: desiredRetention(card.kind, 0),
      reps: 0,
    };
    const props = { card, domain: titleOf(content, card), outcomes: outcomes(showing, () => 0) };
    const { body } = render(FirstPage, { props });
    // Mounting replaces this screen instead of hydrating it, so hydration's marks are dead weight.
    return body.replace(/<!--.*?-->/g, '');
  } finally {
    await server.close();
  }
}

interface FirstPageModule {
  readonly default: Component<{ card: Card; domain: string; outcomes: Outcomes }>;
}
interface DueModule {
  outcomes(showing: Showing, load: () => number): Outcomes;
}
interface RetentionModule {
  desiredRetention(kind: Card['kind'], weakness: number): number;
}

function load<M>(server: Awaited<ReturnType<typeof createServer>>, path: string): Promise<M> {
  return server.ssrLoadModule(path) as Promise<M>;
}

function titleOf(content: ContentOutput, card: Card): string {
  const source = content.files.find(({ fileName }) => fileName === content.indexPath)?.source;
  const index = JSON.parse(source ?? '{"domains":[]}') as PackedIndex;
  return index.domains.find(({ id }) => id === card.domain)?.title ?? card.domain;
}
