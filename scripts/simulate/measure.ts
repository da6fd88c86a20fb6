import type { CatalogEntry } from '../../src/core/content/catalog';
import type { StudyDay } from '../../src/core/time/study-day';
import type { Played } from './play';

/** What one learner got out of one policy, and what it cost. */
export interface Measured {
  readonly answers: number;
  readonly minutes: number;
  /** Answers on the fullest day. */
  readonly peak: number;
  /** Share of the bank that was met. */
  readonly met: number;
  /** Mean chance of recall over the whole bank on the date; a card that was never met counts 0. */
  readonly recall: number;
  /** The same of the domain where it is lowest. */
  readonly worst: number;
  /** Both 60 days later, nothing being studied in between. */
  readonly laterRecall: number;
  readonly laterWorst: number;
  /** Answers of an analogy over those of its equals: other cards of its domain. */
  readonly analogies: number;
}

const later = 60;

export function measure(played: Played): Measured {
  const { conditions, days, cards } = played;
  const { date, bank } = conditions;
  const totals = [...days.values()];
  const [recall, worst] = recallOf(played, date);
  const [laterRecall, laterWorst] = recallOf(played, date + later);
  return {
    answers: sum(totals.map((day) => day.answers)),
    minutes: sum(totals.map((day) => day.seconds)) / 60,
    peak: Math.max(...totals.map((day) => day.answers)),
    met: cards.size / bank.catalog.size,
    recall,
    worst,
    laterRecall,
    laterWorst,
    analogies: analogyRatio(played),
  };
}

function recallOf({ learner, conditions }: Played, day: StudyDay): [number, number] {
  const { catalog } = conditions.bank;
  const means = catalog.domains.map(({ id }) =>
    mean(catalog.cards(id).map((card) => learner.recall(card.id, day))),
  );
  return [mean(means), Math.min(...means)];
}

/** Over the domains, so that a weak one does not count for a kind. */
function analogyRatio({ conditions, cards }: Played): number {
  const { catalog } = conditions.bank;
  const answers = (entries: readonly CatalogEntry[]) =>
    mean(entries.flatMap(({ id }) => cards.get(id)?.answers ?? []));
  const ratios = catalog.domains.map(({ id }) => {
    const own = catalog.cards(id);
    const analogies = answers(own.filter((entry) => entry.kind === 'analogy'));
    return analogies / answers(own.filter((entry) => entry.kind !== 'analogy'));
  });
  return mean(ratios.filter(Number.isFinite));
}

export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Standard deviation over learners. */
export function spread(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1 || 1));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
