import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashSource } from '../../scripts/build/critical-css.ts';
import { inlineScript } from '../../scripts/build/inline-scripts.ts';
import { headersFor, parseHeaderRules } from '../../scripts/serve/header-rules.ts';
import { built, builtFiles } from './built.ts';

const root = resolve(import.meta.dirname, '../..');
const pages = builtFiles('.html');
const workers = ['fit-worker', 'lab-worker'].map(
  (worker) => builtFiles('.js').find((file) => file.includes(`/${worker}-`)) ?? 'missing',
);
const name = 'Content-Security-Policy';
const policy = headersFor(parseHeaderRules(built('_headers')), '/').get(name) ?? '';

describe('the policy', () => {
  it('allows no inline script, no foreign script, no framing, and asks for trusted types', () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe-(inline|eval|hashes)'(?<!wasm-unsafe-eval')/);
  });

  it.each(['/', '/sw.js', ...[...pages, ...workers].map((file) => `/${file}`)])(
    'comes with %s',
    (path) => {
      expect(headersFor(parseHeaderRules(built('_headers')), path).get(name)).toBe(policy);
    },
  );

  it.each(['headers/nginx.conf', 'headers/Caddyfile'])('is the same in %s', (file) => {
    const policies = [...built(file).matchAll(/Content-Security-Policy "([^"]+)"/g)];
    expect(policies.length).toBeGreaterThan(0);
    for (const [, found] of policies) expect(found).toBe(policy);
  });
});

it('is what the service worker says with the shell, but for the one script it puts in', () => {
  const own = policy.replace("'wasm-unsafe-eval'", `$& ${hashSource(inlineScript(root, 'theme'))}`);
  expect(built('sw.js')).toContain(own);
});

it.each(pages.filter((page) => !page.startsWith('assets/shell.')))(
  'comes in %s itself, before anything it is about',
  (page) => {
    // A page may not say who frames it: all else is the same.
    const inPage = policy.replace(" frame-ancestors 'none';", '');
    const [, first] = /<head>\s*(<[^>]+>)/.exec(built(page)) ?? [];
    expect(first).toBe(`<meta http-equiv="${name}" content="${inPage}" />`);
  },
);

describe.each(pages)('%s', (page) => {
  const html = built(page);

  it('has no script, style or handler of its own', () => {
    for (const [tag, body] of html.matchAll(/<script[^>]*>([^]*?)<\/script>/g)) {
      expect(tag).toContain(' src="');
      expect(body).toBe('');
    }
    expect(html).not.toMatch(/<[^>]+\sstyle\s*=/i);
    expect(html).not.toMatch(/<[^>]+\son[a-z]+\s*=/i);
    expect(html).not.toMatch(/javascript:/i);
  });

  it('has no inline style but the one that the policy knows by its hash', () => {
    for (const [, css = ''] of html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)) {
      expect(policy).toContain(hashSource(css));
    }
  });
});
