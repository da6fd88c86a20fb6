import type { Card } from '../core/content/card';
import type { CatalogIndex, ContentPack } from '../core/content/catalog';
import type { PackedIndex } from '../core/content/packed-index';
import { unpackIndex } from '../core/content/packed-index';

/** The page names the index, whose hash changes with any word of any card. */
export async function loadCatalogIndex(): Promise<CatalogIndex> {
  const link = document.querySelector<HTMLLinkElement>('link[data-content]');
  if (!link) throw new Error('The page does not name its cards.');
  return unpackIndex((await load(link.href)) as PackedIndex);
}

/** All chunks in one file. @param path relative to the page. */
export async function loadPack(path: string): Promise<ContentPack> {
  return (await load(new URL(path, document.baseURI).href)) as ContentPack;
}

/** Whether a service worker answers this page's requests from the device. */
export function isKeptHere(): boolean {
  return Boolean(navigator.serviceWorker?.controller);
}

/** The cards of a chunk. @param path relative to the page. */
export async function loadCards(path: string): Promise<readonly Card[]> {
  return (await load(new URL(path, document.baseURI).href)) as readonly Card[];
}

/** A file of the content. @param path relative to the page. @throws when it cannot be had. */
export async function loadContent(path: string): Promise<unknown> {
  return load(new URL(path, document.baseURI).href);
}

async function load(address: string): Promise<unknown> {
  // The same request as the preload's, so that it is answered by it.
  const response = await fetch(address, { credentials: 'same-origin', mode: 'cors' });
  if (!response.ok) throw new Error(`${new URL(address).pathname} answered ${response.status}.`);
  return response.json();
}
