import type { Authored } from '../authored.ts';
import type { Fault } from '../fault.ts';
import type { LoadedContent } from '../load.ts';
import type { CardSource } from '../schema/card.ts';
import type { Register } from './register.ts';

type Card = Authored<CardSource>;

/** `after` names another card of the same domain, and never leads back to where it began. */
export function checkAfter(content: LoadedContent, register: Register): Fault[] {
  return content.domains.flatMap(({ domain, cards }) => {
    const byId = new Map(cards.map((card) => [card.value.id, card]));
    return cards.flatMap((card) => {
      const { after } = card.value;
      if (after === undefined) return [];
      const message = !register.has(after)
        ? register.missing(after)
        : after.startsWith(`${domain.value.id}-`)
          ? cycle(card, byId, register)
          : `must be a card of the domain ${domain.value.id}.`;
      return message ? [card.fault(`after: ${message}`, 'after')] : [];
    });
  });
}

function cycle(
  card: Card,
  byId: ReadonlyMap<string, Card>,
  register: Register,
): string | undefined {
  const trail = [card.value.id];
  let next = card.value.after;
  while (next !== undefined) {
    const id = register.group(next);
    if (id === card.value.id) return `goes round in a circle: ${[...trail, id].join(' -> ')}.`;
    if (trail.includes(id)) return undefined;
    trail.push(id);
    next = byId.get(id)?.value.after;
  }
  return undefined;
}
