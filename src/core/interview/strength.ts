import type { DomainId } from '../content/domain';
import { observationsAPoint } from './effects';
import type { MockEvidence } from './observed';

/** What interviews have shown of one domain: rubric points, and nothing of its cards. */
export interface Strength {
  readonly questions: number;
  /** Points that were marked. */
  readonly points: number;
  /** Credit of these points; a half-said one is half. */
  readonly said: number;
}

/** The strength in each domain that was asked about, over the answers of some interviews. */
export function strengthsOf(evidence: readonly MockEvidence[]): ReadonlyMap<DomainId, Strength> {
  const strengths = new Map<DomainId, Strength>();
  for (const { domain, answers, recalled } of evidence) {
    const { questions, points, said } = strengths.get(domain) ?? {
      ...{ questions: 0, points: 0, said: 0 },
    };
    strengths.set(domain, {
      questions: questions + 1,
      points: points + answers / observationsAPoint,
      said: said + recalled / observationsAPoint,
    });
  }
  return strengths;
}
