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

/** A misconception, or the half of it, as it was found in a text. */
export interface Asserted {
  /** Where all of it is said and nothing takes it back. */
  readonly span?: Span;
  /** The share of its groups that were found close together, taken back or not, 0 to 1. */
  readonly groups: number;
}

/**
 * Like `findIdeas`, for what is wrong: every group is needed, and a place that the text takes back is
 * left out.
 */
export function findAsserted(ideas: Ideas, words: Words): Asserted {
  const groups = hitsOfGroups(ideas, words, reach);
  const said = new Set(groups.flat().flatMap((hit) => hit.words));
  const span = tightest(
    groups.map((hits) => hits.filter((hit) => !isDenied(hit, said, words))),
    within,
  );
  return { ...(span && { span }), groups: shareMet(groups, within) };
}
