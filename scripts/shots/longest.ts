import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card, CardKind } from '../../src/core/content/card.ts';
import { isForLater } from '../content/emit.ts';
import { show } from './screens.ts';
import type { Look, Stage } from './stage.ts';
import { openDevice, press, shoot } from './stage.ts';

/** The longest card of each kind, both sides, and again at twice the text size. */
export async function shootLongest(stage: Stage, look: Look, dist: string): Promise<void> {
  for (const [kind, card] of longestCards(dist)) {
    const page = await openDevice(stage, look, { due: card.id });
    await show(stage, page, 'review');
    await shoot(stage, page, look, `longest-${kind}`);
    await press(page, 'Show answer');
    await shoot(stage, page, look, `longest-${kind}-answer`);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await page.waitForTimeout(200);
    await shoot(stage, page, look, `longest-${kind}-answer-200`);
    await page.context().close();
  }
}

function longestCards(dist: string): Map<CardKind, Card> {
  const folder = join(dist, 'assets/content');
  const longest = new Map<CardKind, Card>();
  for (const name of readdirSync(folder)) {
    const cards = JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown;
    if (!Array.isArray(cards) || isForLater(`/${name}`)) continue;
    for (const card of (cards as Card[]).filter(({ kind }) => kind)) {
      const before = longest.get(card.kind);
      if (!before || textLength(card) > textLength(before)) longest.set(card.kind, card);
    }
  }
  return longest;
}

function textLength(card: Card): number {
  return JSON.stringify(card).replaceAll(/<[^>]*>/g, '').length;
}
