import type { CardWritten } from '../log/event';
import type { Card, Html } from './card';
import type { CatalogEntry } from './catalog';

/** A card that Joe wrote, as it is shown like any other. */
export function ownCard({ card, domain, front, back, why }: CardWritten): Card {
  return {
    id: card,
    version: 1,
    domain,
    topic: 'own',
    kind: 'concept',
    front: htmlOf(front),
    back: htmlOf(back),
    ...(why !== undefined && { why: htmlOf(why) }),
  };
}

export function ownEntry({ card, domain }: Pick<CardWritten, 'card' | 'domain'>): CatalogEntry {
  return { id: card, domain, kind: 'concept', version: 1, siblings: card, core: false };
}

/** Plain text as HTML that shows exactly this text, in paragraphs: nothing in it is markup. */
function htmlOf(text: string): Html {
  return text
    .split(/\n+/)
    .map((line) => `<p>${line.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)}</p>`)
    .join('');
}
