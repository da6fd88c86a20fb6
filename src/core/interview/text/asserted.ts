import type { Span } from '../mark';
import type { Ideas } from '../question';
import { isDenied } from './asserted-denial';
import { hitsOfGroups, tightest } from './ideas';
import type { Words } from './words';

/**
 * So many words on, the next word of a phrasing may stand: two more than for what is right. The last
 * group stands in the same sentence or the next: where people say what is wrong they say it at once,
 * and the groups hold common words. Chosen on golden answers, with reference answers to be left alone.
 */
const reach = 6;
const within = 1;

/**
 * Like `findIdeas`, for what is wrong: every group is needed, and a place that the text takes back is
 * left out.
 */
export function findAsserted(ideas: Ideas, words: Words): Span | undefined {
  const groups = hitsOfGroups(ideas, words, reach);
  const said = new Set(groups.flat().flatMap((hit) => hit.words));
  return tightest(
    groups.map((hits) => hits.filter((hit) => !isDenied(hit, said, words))),
    within,
  );
}
