import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import type { ContentApi } from '../content/plugin.ts';
import type { ContentOutput } from '../content/emit.ts';
import { aheadScript, withImports } from './ahead.ts';
import { criticalCss, hashSource } from './critical-css.ts';
import { rescuePage } from './rescue.ts';
import { renderFirstPage } from './first-page.ts';
import type { SheetsApi } from './sheets.ts';
import { caddySnippet, headersFile, metaPolicy, nginxSnippet, pageHeaders } from './policy.ts';

/**
 * Turns the one index.html into the two that are served: index.html, whose first card is there
 * before any script, and shell.html, with which the service worker answers every later visit.
 */
export function pages(root: string): Plugin {
  let content: () => ContentOutput;
  let linked: SheetsApi['linked'];
  let building = false;
  return {
    name: 'pages',
    enforce: 'post',
    configResolved(config) {
      building = config.command === 'build';
      const api = config.plugins.find(({ name }) => name === 'content')?.api as ContentApi;
      content = () => api.output();
      linked = (config.plugins.find(({ name }) => name === 'sheets')?.api as SheetsApi).linked;
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => (building ? html : devPage(html, criticalCss(root), content())),
    },
    async generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return;
      const html = String(page.source);
      const css = criticalCss(root);
      const ofScreens = withImports(bundle, 'ui/mount.ts');
      const screens = ofScreens.filter((file) => !html.includes(file));
      const sheets = linked();
      const parts = { css, policy: metaPolicy(hashSource(css)), content: content(), sheets };
      const shell = hashed('shell', 'html', shellPage(html, css, sheets, screens));
      const seldom = withImports(bundle, 'ui/seldom.ts').filter((file) => !html.includes(file));
      // The cards first: they take longest, and a browser fetches six files at a time.
      const files = [content().packPath, ...seldom, shell.fileName];
      const wanted = { screens, files: files.filter((file) => !screens.includes(file)) };
      const ahead = hashed('ahead', 'js', await aheadScript(root, wanted));
      page.source = firstPage(html, parts, ahead.fileName, await renderFirstPage(root, content()));
      for (const file of [shell, ahead]) this.emitFile({ type: 'asset', ...file });
      for (const file of await rescuePage(root, parts.policy)) this.emitFile(file);
      const headers = pageHeaders(hashSource(css));
      const snippets = {
        _headers: headersFile(headers),
        'headers/nginx.conf': nginxSnippet(headers),
        'headers/Caddyfile': caddySnippet(headers),
      };
      for (const [fileName, source] of Object.entries(snippets)) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}

interface Parts {
  readonly css: string;
  readonly policy: string;
  readonly content: ContentOutput;
  /** What the screens of every day look like; the sheets of the others come with their scripts. */
  readonly sheets: readonly string[];
}

/**
 * The card comes first, with the one style it needs: whatever the browser fetches stands behind it,
 * so that the first frame is the card and not an empty page.
 */
function firstPage(
  html: string,
  { css, policy, content, sheets }: Parts,
  ahead: string,
  screen: string,
): string {
  const { without: bare, taken } = takeOut(
    html,
    /\s*<(?:script type="module"|link rel="modulepreload")[^>]*>(?:<\/script>)?/g,
  );
  const behind = [
    `<script async fetchpriority="high" src="./${ahead}"></script>`,
    taken,
    preloads(content),
    ...sheets.map((file) => sheetLink(file, 'disabled ')),
  ];
  return bare
    .replace('<head>', `<head>\n    ${meta(policy)}`)
    .replace('</head>', `  <style>${css}</style>\n  </head>`)
    .replace('<div id="app"></div>', `<div id="app">${screen}</div>\n    ${behind.join('\n    ')}`);
}

/**
 * Nothing but the script: it comes from the cache, and the app fills it. Its policy comes as a
 * header, from the worker: a `<meta>` one would keep the browser from looking ahead.
 */
function shellPage(
  html: string,
  css: string,
  sheets: readonly string[],
  screens: readonly string[],
): string {
  const modules = screens.map(
    (file) => `<link rel="modulepreload" crossorigin href="./${file}" />`,
  );
  return html
    .replace('<head>', () => `<head>\n    <style>${css}</style>`)
    .replace(
      '</head>',
      `  ${[
        preload(indexAlias, ' data-content'),
        ...sheets.map((file) => sheetLink(file)),
        ...modules,
      ].join('\n    ')}\n  </head>`,
    );
}

function devPage(html: string, css: string, content: ContentOutput): string {
  return html.replace('</head>', `<style>${css}</style>${preloads(content)}</head>`);
}

/** The page names the index of the cards; it and the first five are fetched beside the script. */
function preloads({ indexPath, files }: ContentOutput): string {
  const starter = files.find(({ fileName }) => fileName.includes('/starter.'))?.fileName;
  return [preload(indexPath, ' data-content'), starter ? preload(starter) : ''].join('\n    ');
}

/** The worker knows its build's index by this name: the shell stays the same when cards change. */
const indexAlias = 'assets/content/index.json';

function preload(path: string, mark = ''): string {
  return `<link rel="preload" as="fetch" crossorigin="anonymous" href="${path}"${mark} />`;
}

/** A script waits for every sheet before it, but for one that is disabled: see `ui/first-page`. */
function sheetLink(path: string, state = ''): string {
  return `<link rel="stylesheet" ${state}crossorigin href="./${path}">`;
}

export function meta(policy: string): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
}

/** A file whose name says what is in it, so that it is fetched once and kept for ever. */
function hashed(name: string, ending: string, source: string) {
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  return { fileName: `assets/${name}.${hash}.${ending}`, source };
}

function takeOut(
  html: string,
  pattern: RegExp,
): { readonly without: string; readonly taken: string } {
  const taken = (html.match(pattern) ?? []).map((tag) => tag.trim()).join('\n    ');
  return { without: html.replace(pattern, ''), taken };
}
