/** The security headers, generated in every form a host may want. Reasons: docs/decisions. */

const permissions = ['camera', 'geolocation', 'payment', 'usb'];

/** Directives in order. @param style hash of the one inline style. @param script of a script. */
function directives(style: string, script: string[]): [name: string, ...sources: string[]][] {
  return [
    ['default-src', "'none'"],
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...script],
    ['style-src', "'self'", style],
    ['img-src', "'self'", 'data:', 'blob:'],
    ['font-src', "'self'"],
    ['connect-src', "'self'", 'https:', 'http://localhost:*', 'http://127.0.0.1:*'],
    ['worker-src', "'self'", 'blob:'],
    ['manifest-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['frame-ancestors', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', 'backfill-content', 'default'],
  ];
}

/** @param script hashes of inline scripts: the worker's answers have one, a server's none. */
export function contentSecurityPolicy(style: string, ...script: string[]): string {
  return directives(style, script)
    .map((directive) => directive.join(' '))
    .join('; ');
}

/** For `<meta>`, which may not say who frames the page: that is what such a host cannot do. */
export function metaPolicy(style: string): string {
  return directives(style, [])
    .filter(([name]) => name !== 'frame-ancestors')
    .map((directive) => directive.join(' '))
    .join('; ');
}

export type Headers = readonly (readonly [name: string, value: string])[];

/** What every answer carries. */
export const everywhere: Headers = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
];

/** What pages and workers carry besides: it means nothing on other files, and costs 0.7 KB each. */
export function pageHeaders(style: string, ...script: string[]): Headers {
  return [
    ['Content-Security-Policy', contentSecurityPolicy(style, ...script)],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Origin-Agent-Cluster', '?1'],
    ['Permissions-Policy', permissions.map((power) => `${power}=()`).join(', ')],
  ];
}

/** Names with a hash never change what they hold; everything else is asked for anew. */
const forEver = 'public, max-age=31536000, immutable';
const anew = 'no-cache';
/** Documents and workers. The shell is one too, though it carries a hash: see `shellPath`. */
const pages = ['/', '/index.html', '/rescue', '/rescue.html', '/sw.js', '/kill-switch.js'];
/** What the service worker answers navigations with, and with it its headers. */
const shellPath = '/assets/shell.*';
/** A worker's policy comes with its own script. */
const workerPaths = ['/assets/fit-worker-*', '/assets/lab-worker-*'];
const hashedPages = [shellPath, ...workerPaths];
const askedAnew = [...pages, '/rescue.js', '/manifest.webmanifest', '/icons/*'];

/** Netlify's and Cloudflare Pages' form: no header is set twice for a path, hosts differ there. */
export function headersFile(page: Headers): string {
  const block = (path: string, headers: Headers) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return [
    block('/*', everywhere),
    block('/assets/*', [['Cache-Control', forEver]]),
    ...hashedPages.map((path) => block(path, page)),
    ...askedAnew.map((path) =>
      block(path, [...(pages.includes(path) ? page : []), ['Cache-Control', anew]]),
    ),
    '',
  ].join('\n');
}

export function nginxSnippet(page: Headers): string {
  const add = ([name, value]: readonly [string, string]) => `add_header ${name} "${value}" always;`;
  // nginx drops inherited headers wherever a location adds its own, hence twice.
  return [
    ...[...everywhere, ...page, ['Cache-Control', anew] as const].map(add),
    'location /assets/ {',
    ...[...everywhere, ['Cache-Control', forEver] as const].map((header) => `  ${add(header)}`),
    '}',
    'location ~ /assets/(shell\\.|fit-worker-|lab-worker-) {',
    ...[...everywhere, ...page, ['Cache-Control', forEver] as const].map((h) => `  ${add(h)}`),
    '}',
    '',
  ].join('\n');
}

export function caddySnippet(page: Headers): string {
  return [
    '@hashed path /assets/*',
    `@page expression !path('/assets/*') || path(${hashedPages.map((path) => `'${path}'`).join(', ')})`,
    '@anew not path /assets/*',
    'header {',
    ...everywhere.map(([name, value]) => `  ${name} "${value}"`),
    '}',
    `header @hashed Cache-Control "${forEver}"`,
    'header @page {',
    ...page.map(([name, value]) => `  ${name} "${value}"`),
    '}',
    `header @anew Cache-Control "${anew}"`,
    '',
  ].join('\n');
}
