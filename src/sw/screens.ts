import type { KeepScreens, ScreensCache } from '../platform/worker-messages';

/** Begins as the kill switch expects it. */
const screensCache: ScreensCache = 'backfill-screens';
/** The name does not matter: there is one. */
const place = 'screens';
const validUntil = 'x-valid-until';

/** The app's script and everything that is fetched for it. */
const appTags =
  /<script type="module"[^>]*><\/script>|<link rel="(?:modulepreload|preload|stylesheet)"[^>]*>/g;
/** The shell's only script of its own sets the theme. */
const themeTag = /<script>[^]*?<\/script>/;
const sheetTags = /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g;

/** What is needed besides the shell, out of this build's cache. */
export interface Parts {
  readonly shell: Response;
  /** The script of src/ahead/kept.js. */
  readonly script: string;
  sheet(file: string): Promise<string>;
}

/**
 * Puts the screens into the shell, to answer the next navigations with. Whatever they need is in
 * the page itself, so that nothing is asked for before the first paint; the policy names each part
 * by its hash.
 */
export async function keepScreens(
  { html, theme, until }: KeepScreens,
  { shell, script, sheet }: Parts,
): Promise<void> {
  const page = await shell.text();
  const sheets = [...page.matchAll(sheetTags)].map(([, file = '']) => sheet(file));
  const style = (await Promise.all(sheets)).join('');
  const later = `<template id="behind">${(page.match(appTags) ?? []).join('')}</template>`;
  const whole = page
    .replace(appTags, '')
    .replace('</head>', () => `<style>${style}</style></head>`)
    // In its place: which screen is asked for. The theme is known.
    .replace(themeTag, () => `<script>${script}</script>`)
    .replace('<html lang="en">', theme ? `<html lang="en" data-theme="${theme}">` : '$&')
    .replace('<div id="app"></div>', () => `<div id="app">${html}</div>${later}`);
  const headers = new Headers(shell.headers);
  headers.set(validUntil, String(until));
  const policy = (headers.get(policyName) ?? '')
    .replace("style-src 'self'", `$& ${await hashSource(style)}`)
    .replace("'wasm-unsafe-eval'", `$& ${await hashSource(script)}`);
  headers.set(policyName, policy);
  await (await caches.open(screensCache)).put(place, new Response(whole, { headers }));
}

const policyName = 'content-security-policy';

async function hashSource(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

/** @returns undefined where there are none, or where their time is over. */
export async function keptScreens(): Promise<Response | undefined> {
  const kept = await caches.match(place, { cacheName: screensCache });
  return kept && Number(kept.headers.get(validUntil)) > Date.now() ? kept : undefined;
}

export async function forgetScreens(): Promise<void> {
  await caches.delete(screensCache);
}
