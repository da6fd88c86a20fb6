import type { Fault } from '../fault.ts';
import type { LoadedContent } from '../load.ts';
import type { Register } from './register.ts';

/** The cards and actions that a rubric point leads to exist. */
export function checkLinks(content: LoadedContent, register: Register): Fault[] {
  const places = new Set(
    content.domains.flatMap(({ domain: { value: domain }, drills }) => [
      ...domain.topics.map(({ id }) => `${domain.id}/${id}`),
      ...drills.map(({ value }) => value.id),
    ]),
  );
  const faults: Fault[] = [];
  for (const question of content.domains.flatMap(({ questions }) => questions)) {
    for (const [index, { id, cards = [], action }] of question.value.points.entries()) {
      for (const [place, card] of cards.entries()) {
        if (register.has(card)) continue;
        const path = ['points', index, 'cards', place] as const;
        faults.push(question.fault(`${id}: ${register.missing(card)}`, ...path));
      }
      const { link } = action;
      if (link === undefined || register.has(link) || places.has(link)) continue;
      const message = `${id}: link "${link}" is no card, no drill and no <domain>/<topic>.`;
      faults.push(question.fault(message, 'points', index, 'action', 'link'));
    }
  }
  return [...faults, ...checkDrills(content, register)];
}

/** The cards and questions that a drill belongs to exist. */
function checkDrills({ domains, incomplete }: LoadedContent, register: Register): Fault[] {
  const asked = new Set(domains.flatMap(({ questions }) => questions.map(({ value }) => value.id)));
  return domains
    .flatMap(({ drills }) => drills)
    .flatMap((drill) => {
      const { cards, questions = [] } = drill.value;
      return [
        ...cards.flatMap((card, index) =>
          register.has(card) ? [] : drill.fault(register.missing(card), 'cards', index),
        ),
        ...questions.flatMap((question, index) =>
          incomplete || asked.has(question)
            ? []
            : drill.fault(`there is no question "${question}".`, 'questions', index),
        ),
      ];
    });
}
