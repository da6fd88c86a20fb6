import { idOf } from '../authored.ts';
import type { Fault } from '../fault.ts';
import type { LoadedContent } from '../load.ts';
import type { Register } from './register.ts';

/** `after` names a card that stands earlier in the same file, and so never leads in a circle. */
export function checkAfter(content: LoadedContent, register: Register): Fault[] {
  return content.domains.flatMap(({ cards }) => {
    // What failed its schema stands somewhere: it is not for others to be blamed for that.
    const earlier = new Set(content.rejected.map(idOf));
    return cards.flatMap((card) => {
      const { id, after } = card.value;
      const known = after === undefined || earlier.has(register.group(after));
      earlier.add(id);
      if (known) return [];
      const message = register.has(after)
        ? `"${after}" must stand earlier in this file.`
        : register.missing(after);
      return [card.fault(`after: ${message}`, 'after')];
    });
  });
}
