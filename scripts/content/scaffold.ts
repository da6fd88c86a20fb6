import type { CardSource } from './schema/card.ts';

type Kind = CardSource['kind'];

const text = (key: string, hint: string): string => `  ${key}: |\n    ${hint}\n`;

const front = text('front', 'TODO: a question that has one answer');
const back = text('back', '**TODO: the answer.** What supports it.');

/** What stands between `topic` and `why`, by kind. */
const bodies: Readonly<Record<Kind, string>> = {
  concept: front + back,
  'trade-off': front + back,
  cloze: text('text', 'TODO: what is {{1::hidden::hint}} and what is {{2::hidden too}}.'),
  choice: `${front}  options:
    - text: TODO
      correct: true
    - text: TODO
      note: "TODO: why it is wrong"
    - text: TODO
      note: "TODO: why it is wrong"
${back}`,
  order: `${front}  steps:\n    - TODO first\n    - TODO second\n    - TODO third\n${back}`,
  code: `${text('front', 'TODO: a question about this\n    ```sql\n    select 1;\n    ```')}${back}`,
  correction: text('claim', 'TODO: what is widely taught and wrong today') + back,
};

const verify = `  verify:
    engine: postgres
    checks:
      - query: select 1
        rows: [[1]]
`;

export const scaffoldKinds = Object.keys(bodies) as Kind[];

/** The YAML of a card to be filled in. `today` is the date its source is read. */
export function scaffoldCard(id: string, topic: string, kind: Kind, today: string): string {
  return [
    `- id: ${id}\n  version: 1\n  topic: ${topic}\n  kind: ${kind}\n`,
    bodies[kind],
    text('why', 'TODO: why it matters at 2 TB a day'),
    kind === 'correction' ? `  asOf: ${today}\n  source: TODO\n` : '',
    kind === 'code' ? verify : '',
  ].join('');
}
