import type { DomainId } from '../content/domain';
import { hash } from '../hash';
import type { StudyDay } from '../time/study-day';
import type { Level, Question, QuestionId } from './question';
import { levels } from './question';

/** What choosing must know of a question without loading its rubric. */
export type QuestionEntry = Pick<Question, 'id' | 'domain' | 'level' | 'kind'>;

export interface QuestionChoice {
  readonly questions: readonly QuestionEntry[];
  readonly level: Level;
  /** Chosen by hand; without them every domain is open, the weak ones first. */
  readonly domains?: readonly DomainId[];
  /** Domains called weak, the weakest first. */
  readonly weak: readonly DomainId[];
  /** The last study day on which a question was asked; never asked, undefined. */
  readonly asked: (id: QuestionId) => StudyDay | undefined;
  /** The same seed and history give the same questions. */
  readonly seed: string;
}

/** A question of a mock session, and what is not quite as it was wanted. */
export interface ChosenQuestion {
  readonly id: QuestionId;
  readonly domain: DomainId;
  readonly level: Level;
  /** It was asked before: no fresh one was left for this place. */
  readonly repeated?: true;
  /** The domain had none left at the level that was wanted. */
  readonly otherLevel?: true;
  /** The chosen domains hold fewer questions than a mock session needs. */
  readonly otherDomain?: true;
}

/** Source of the figures: docs/rules/interview.md INT-5 to INT-7. */
export const mockLength = 5;
const mostWeak = 3;
const leastPractical = 2;

const never = -Infinity;

/**
 * Five questions for a mock session, fewer only if there are fewer in all; none twice. They are
 * taken one after another, each the best for its place by the keys of `keysFor`.
 */
export function chooseQuestions(choice: QuestionChoice): ChosenQuestion[] {
  const length = Math.min(mockLength, choice.questions.length);
  const taken: QuestionEntry[] = [];
  const lastAsked = lastAskedOf(choice);
  while (taken.length < length) {
    const keys = keysFor(choice, taken, length, lastAsked);
    const left = choice.questions.filter((entry) => !taken.includes(entry));
    taken.push(...left.sort((a, b) => compareKeys(keys(a), keys(b))).slice(0, 1));
  }
  return taken.map((entry) => asChosen(choice, entry));
}

/** What a question is compared by for the next place, the most important first; less is better. */
function keysFor(
  choice: QuestionChoice,
  taken: readonly QuestionEntry[],
  length: number,
  lastAsked: ReadonlyMap<DomainId, number>,
): (entry: QuestionEntry) => readonly number[] {
  const weak = choice.weak.slice(0, mostWeak);
  const practical = taken.filter(isPractical).length;
  const mustBePractical = leastPractical - practical >= length - taken.length;
  const uses = (domain: DomainId) => taken.filter((entry) => entry.domain === domain).length;
  return (entry) => {
    const { id, domain } = entry;
    const day = choice.asked(id) ?? never;
    const weakRank = weak.indexOf(domain);
    return [
      Number(mustBePractical && !isPractical(entry)),
      Number(isOutside(choice, entry)),
      Math.min(1, uses(domain)),
      Number(day !== never),
      uses(domain),
      weakRank < 0 ? weak.length : weakRank,
      levelsApart(entry.level, choice.level),
      lastAsked.get(domain) ?? never,
      day,
      // The higher of two levels equally near.
      -levels.indexOf(entry.level),
      hash(`${choice.seed}:${id}`),
    ];
  };
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? value;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

/** The last study day on which a domain was asked about. */
function lastAskedOf({ questions, asked }: QuestionChoice): Map<DomainId, number> {
  const days = new Map<DomainId, number>();
  for (const { id, domain } of questions) {
    days.set(domain, Math.max(days.get(domain) ?? never, asked(id) ?? never));
  }
  return days;
}

function asChosen(choice: QuestionChoice, entry: QuestionEntry): ChosenQuestion {
  const { id, domain, level } = entry;
  return {
    id,
    domain,
    level,
    ...(choice.asked(id) !== undefined && { repeated: true }),
    ...(level !== choice.level && { otherLevel: true }),
    ...(isOutside(choice, entry) && { otherDomain: true }),
  };
}

function isOutside({ domains }: QuestionChoice, { domain }: QuestionEntry): boolean {
  return domains !== undefined && domains.length > 0 && !domains.includes(domain);
}

function isPractical({ kind }: QuestionEntry): boolean {
  return kind !== 'explain';
}

function levelsApart(a: Level, b: Level): number {
  return Math.abs(levels.indexOf(a) - levels.indexOf(b));
}
