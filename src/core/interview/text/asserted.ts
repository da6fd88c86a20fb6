import type { Span } from '../mark';
import type { Ideas } from '../question';
import { isDenied } from './asserted-denial';
import { hitsOfGroups, shareMet, tightest } from './ideas';
import type { Words } from './words';

/**
 * So many words on, the next word of a phrasing may stand: two more than for what is right. The last
 * group stands in the same sentence or the next: where people say what is wrong they say it at once,
 * and the groups hold common words. Chosen on golden answers, with reference answers to be left alone.
 */
const reach = 6;
const within = 1;
/** From such a share of the groups on, half of it was found. */
const half = 0.5;

/** How much of a misconception was found close together, and whether the text takes it back wherever it says it. */
export type Found = 'whole' | 'half' | 'none' | 'denied';

/** A misconception as it was found in a text. */
export interface Asserted {
  readonly found: Found;
  /** Where the whole of it is said and nothing takes it back. */
  readonly span?: Span;
}

/**
 * Like `findIdeas`, for what is wrong: every group is needed, and a place that the text takes back is
 * left out.
 */
export function findAsserted(ideas: Ideas, words: Words): Asserted {
  const groups = hitsOfGroups(ideas, words, reach);
  const said = new Set(groups.flat().flatMap((hit) => hit.words));
  const asserted = groups.map((hits) => hits.filter((hit) => !isDenied(hit, said, words)));
  const span = tightest(asserted, within);
  if (span) return { found: 'whole', span };
  const share = shareMet(groups, within);
  return { found: share === 1 ? 'denied' : share >= half ? 'half' : 'none' };
}
