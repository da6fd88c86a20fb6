/** The security headers, generated in every form a host may want. Reasons: docs/decisions. */

const permissions = ['camera', 'geolocation', 'payment', 'usb'];

/** Directives in order. @param style hash of the one inline style. */
function directives(style: string): [name: string, ...sources: string[]][] {
  return [
    ['default-src', "'none'"],
    ['script-src', "'self'", "'wasm-unsafe-eval'"],
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
    ['trusted-types', 'svelte-trusted-html', 'backfill-content', 'default'],
  ];
}

export function contentSecurityPolicy(style: string): string {
  return directives(style)
    .map((directive) => directive.join(' '))
    .join('; ');
}

/** For `<meta>`, which may not say who frames the page: that is what such a host cannot do. */
export function metaPolicy(style: string): string {
  return directives(style)
    .filter(([name]) => name !== 'frame-ancestors')
    .map((directive) => directive.join(' '))
    .join('; ');
}

export type Headers = readonly (readonly [name: string, value: string])[];

/** What every answer carries. */
export function securityHeaders(style: string): Headers {
  return [
    ['Content-Security-Policy', contentSecurityPolicy(style)],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Origin-Agent-Cluster', '?1'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', permissions.map((power) => `${power}=()`).join(', ')],
  ];
}

/** Names with a hash never change what they hold; everything else is asked for anew. */
const forEver = 'public, max-age=31536000, immutable';
const anew = 'no-cache';
const askedAnew = [
  '/',
  '/index.html',
  '/shell.html',
  '/rescue.html',
  '/sw.js',
  '/theme.js',
  '/manifest.webmanifest',
  '/icons/*',
];

/** Netlify's and Cloudflare Pages' form. */
export function headersFile(headers: Headers): string {
  const lines = headers.map(([name, value]) => `  ${name}: ${value}`);
  // No two patterns set the same header for a path: hosts differ in what happens then.
  const cached = askedAnew.map((path) => `${path}\n  Cache-Control: ${anew}`);
  return ['/*', ...lines, '/assets/*', `  Cache-Control: ${forEver}`, ...cached, ''].join('\n');
}

export function nginxSnippet(headers: Headers): string {
  // nginx drops inherited headers wherever a location adds its own, hence twice.
  const common = headers.map(([name, value]) => `add_header ${name} "${value}" always;`);
  const inside = common.map((line) => `  ${line}`);
  return [
    ...common,
    `add_header Cache-Control "${anew}" always;`,
    'location /assets/ {',
    ...inside,
    `  add_header Cache-Control "${forEver}" always;`,
    '}',
    '',
  ].join('\n');
}

export function caddySnippet(headers: Headers): string {
  return [
    'header {',
    ...headers.map(([name, value]) => `  ${name} "${value}"`),
    '}',
    '@hashed path /assets/*',
    '@asked not path /assets/*',
    `header @hashed Cache-Control "${forEver}"`,
    `header @asked Cache-Control "${anew}"`,
    '',
  ].join('\n');
}
