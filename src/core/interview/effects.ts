import type { CardId } from '../content/card';
import type { DomainId } from '../content/domain';
import type { Mark } from './mark';
import type { Point, PointId } from './question';
import type { GradedAnswer } from './score';
import { creditOf, markOf } from './score';

/** More would be a second day's work; source: docs/rules/interview.md INT-17. */
const mostCards = 8;

/**
 * The cards that a mock session brings to today: those of the points that were wrong, then of
 * those that were missing, the heavier point first; once each, eight at most. The second chance
 * changes nothing here, since the screen had just explained its point.
 */
export function cardsToBring(answers: readonly GradedAnswer[]): CardId[] {
  const judged = answers.flatMap(marked);
  const cards = (['wrong', 'missing'] as const).flatMap((verdict) =>
    judged
      .filter(({ mark }) => mark.verdict === verdict)
      .sort((a, b) => b.point.weight - a.point.weight)
      .flatMap(({ point }) => point.cards ?? []),
  );
  return [...new Set(cards)].slice(0, mostCards);
}

/** Observations that a mock session adds to a domain on its day; see `DayEvidence`. */
export interface DomainEvidence {
  readonly domain: DomainId;
  readonly answers: number;
  readonly recalled: number;
}

/** One point says more than one card: it had to come up without a cue. Source: INT-18. */
export const observationsAPoint = 2;

/** The marks of a first attempt, and the domain that they are about. */
export interface MarkedAnswer {
  readonly domain: DomainId;
  readonly marks: readonly Mark[];
}

/**
 * What the first attempts say of their domains: each marked point is two observations, of which a
 * covered one recalls both and a partial one half. Unmarked and unconfirmed points say nothing,
 * and no verdict is ever the rating of a card.
 */
export function evidenceOf(answers: readonly MarkedAnswer[]): DomainEvidence[] {
  const domains = new Map<DomainId, DomainEvidence>();
  for (const { domain, marks } of answers) {
    const seen = new Set<PointId>();
    for (const mark of marks) {
      if (mark.by === 'unconfirmed' || seen.has(mark.point)) continue;
      seen.add(mark.point);
      const known = domains.get(domain) ?? { domain, answers: 0, recalled: 0 };
      domains.set(domain, {
        domain,
        answers: known.answers + observationsAPoint,
        recalled: known.recalled + observationsAPoint * creditOf(mark),
      });
    }
  }
  return [...domains.values()];
}

function marked({
  question,
  marks,
}: GradedAnswer): { readonly point: Point; readonly mark: Mark }[] {
  return question.points.flatMap((point) => {
    const mark = markOf(point, marks);
    return mark && mark.by !== 'unconfirmed' ? [{ point, mark }] : [];
  });
}
