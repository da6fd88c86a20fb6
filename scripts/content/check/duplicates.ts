import type { Authored } from '../authored.ts';
import { clozeAnswer } from '../../../src/core/content/cloze.ts';
import type { Fault } from '../fault.ts';
import type { LoadedContent } from '../load.ts';
import type { CardSource } from '../schema/card.ts';
import type { Path } from '../yaml-file.ts';

const threshold = 0.85;

interface Front {
  readonly record: Authored<{ readonly id: string }>;
  readonly path: Path;
  readonly words: ReadonlySet<string>;
}

/** No two cards ask the same in almost the same words. */
export function checkDuplicates(content: LoadedContent): Fault[] {
  const fronts = allFronts(content);
  return fronts.flatMap((front, index) => {
    const twin = fronts.slice(0, index).find((other) => overlap(front.words, other.words));
    if (!twin) return [];
    const message = `asks almost the same as ${twin.record.value.id}. Drop one or ask differently.`;
    return [front.record.fault(message, ...front.path)];
  });
}

function allFronts({ domains, analogies }: LoadedContent): Front[] {
  return [
    ...domains
      .flatMap(({ cards }) => cards)
      .map((record) => ({ record, path: [], words: words(frontOf(record.value)) })),
    ...analogies.flatMap((record) =>
      (['toSoftware', 'toData'] as const).map((direction) => ({
        record,
        path: [direction, 'front'],
        words: words(record.value[direction].front),
      })),
    ),
  ];
}

function frontOf(card: CardSource): string {
  if (card.kind === 'cloze') return clozeAnswer(card.text);
  return card.kind === 'correction' ? card.claim : card.front;
}

function words(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []);
}

/** Words in common, of all words of the two. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < threshold * large.size) return false;
  let common = 0;
  for (const word of small) if (large.has(word)) common++;
  return common >= threshold * (a.size + b.size - common);
}
