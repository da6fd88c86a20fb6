import type { Fault } from '../fault.ts';
import type { LoadedContent } from '../load.ts';
import type { Register } from './register.ts';

/** The cards and actions that a rubric point leads to exist. */
export function checkLinks(content: LoadedContent, register: Register): Fault[] {
  const drills = new Set(
    content.domains.flatMap((domain) => domain.drills.map(({ value }) => value.id)),
  );
  const topics = content.domains.flatMap(({ domain: { value: domain } }) =>
    domain.topics.map(({ id }) => `${domain.id}/${id}`),
  );
  const places = new Set([...topics, ...drills]);
  const faults: Fault[] = [];
  for (const question of content.domains.flatMap(({ questions }) => questions)) {
    for (const [index, { id, cards = [], action }] of question.value.points.entries()) {
      for (const [place, card] of cards.entries()) {
        if (register.has(card)) continue;
        const path = ['points', index, 'cards', place] as const;
        faults.push(question.fault(`${id}: ${register.missing(card)}`, ...path));
      }
      const { kind, link } = action;
      if (kind !== 'study' && !(link !== undefined && drills.has(link))) {
        const message = `${id}: action.kind ${kind} needs a drill as its link. Without one it is study.`;
        faults.push(question.fault(message, 'points', index, 'action'));
        continue;
      }
      if (link === undefined || register.has(link) || places.has(link)) continue;
      const message = `${id}: link "${link}" is no card, no drill and no <domain>/<topic>.`;
      faults.push(question.fault(message, 'points', index, 'action', 'link'));
    }
  }
  return [...faults, ...checkDrills(content, register)];
}

/** The cards that teach a drill exist. */
function checkDrills({ domains }: LoadedContent, register: Register): Fault[] {
  return domains
    .flatMap(({ drills }) => drills)
    .flatMap((drill) =>
      drill.value.cards.flatMap((card, index) =>
        register.has(card) ? [] : drill.fault(register.missing(card), 'cards', index),
      ),
    );
}
