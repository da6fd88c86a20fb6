import type { Card } from '../core/content/card';

const project = 'https://github.com/backfill-app/backfill';

/** A public issue, filled in with the card and nothing of Joe's. */
export function reportAddress(card: Pick<Card, 'id' | 'version'>): string {
  const query = new URLSearchParams({
    title: `Card ${card.id}`,
    body: `Card: ${card.id} (version ${card.version})\n\nWhat is wrong, and where does it say so?\n\n`,
    labels: 'content',
  });
  return `${project}/issues/new?${query}`;
}

export const projectAddress = project;
