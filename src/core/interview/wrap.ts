import type { DomainId } from '../content/domain';
import { calibrationLine } from './calibration';
import type { Gap, MissedBefore } from './gap';
import { gapsOf } from './gap';
import type { Confidence } from './mark';
import type { PointName } from './point-name';
import { nameOf } from './point-name';
import type { Action, QuestionId } from './question';
import { creditOf, isCore, markOf } from './score';
import type { SpokenAnswer, Strongest } from './strongest';
import { strongestOf } from './strongest';
import { times } from './times';
import { gradedLine } from './who-graded';

/** One of the five, as far as the wrap needs it. */
export interface WrapAnswer extends SpokenAnswer {
  readonly confidence?: Confidence;
  /** He said that he did not know: nobody had anything to mark. */
  readonly gaveUp?: true;
  /** The model that graded it; none where the candidate did. */
  readonly model?: string;
}

/** The end of a mock session: sentences as they are shown, and what they are about. */
export interface Wrap {
  readonly topics: readonly Topic[];
  readonly strongest: Strongest;
  readonly gap: { readonly text: string; readonly about?: PointName };
  readonly next: Next;
  readonly calibration?: string;
  readonly graded: string;
  /** Core points that were said at the first attempt, a half for one said by half, of all of them. */
  readonly core?: { readonly said: number; readonly all: number };
  /** Cards that were brought to today. */
  readonly brought?: number;
}

export interface Topic {
  readonly question: QuestionId;
  readonly domain: DomainId;
  /** Of its first core point. */
  readonly title: string;
}

export interface Next extends Partial<Action> {
  readonly text: string;
  /** It was done in the last 7 days, like all others that these gaps ask for. */
  readonly again?: true;
}

/** Whether an action was done in the last 7 days. */
export type DoneLately = (action: Action) => boolean;

/** The wrap of a mock session; the same for the same answers and past. See INT-12 to INT-16, INT-19. */
export function wrapOf(
  answers: readonly WrapAnswer[],
  missedBefore: MissedBefore,
  doneLately: DoneLately,
): Wrap {
  const gaps = gapsOf(answers, missedBefore);
  const calibration = calibrationLine(answers);
  return {
    topics: answers.map(topicOf),
    strongest: strongestOf(answers),
    gap: gapOf(gaps, answers),
    next: nextOf(gaps, doneLately),
    ...(calibration !== undefined && { calibration }),
    graded: gradedLine(answers),
    core: coreOf(answers),
  };
}

function topicOf({ question }: WrapAnswer): Topic {
  const point = question.points.find(isCore) ?? question.points[0];
  return { question: question.id, domain: question.domain, title: point?.title ?? '' };
}

function gapOf(gaps: readonly Gap[], answers: readonly WrapAnswer[]): Wrap['gap'] {
  const [gap] = gaps;
  if (!gap) return { text: noGap(answers) };
  const { question, point, verdict, before } = gap;
  const lines = [point.gapLine];
  if (verdict === 'wrong') lines.push('What you said about it was wrong.');
  if (verdict === 'partial') lines.push('You were halfway there.');
  if (before > 0) lines.push(`You missed it ${times(before)} before.`);
  return { text: lines.join(' '), about: nameOf(question, point) };
}

function coreOf(answers: readonly WrapAnswer[]): { said: number; all: number } {
  const core = answers.flatMap(({ question, marks }) =>
    question.points.filter(isCore).map((point) => creditOf(markOf(point, marks))),
  );
  return { said: core.reduce((sum, credit) => sum + credit, 0), all: core.length };
}

/** Only what was looked at can be said to be there. */
function noGap(answers: readonly WrapAnswer[]): string {
  if (answers.length === 0) return 'No gap was found: nothing was graded.';
  const open = answers.flatMap(({ question, marks }) =>
    question.points.filter((point) => {
      const mark = markOf(point, marks);
      return !mark || mark.by === 'unconfirmed';
    }),
  ).length;
  if (open === 0) return 'No gap this time: nothing was missed.';
  return open === 1
    ? 'No gap was found, but 1 point was left open: nobody can say whether you had it.'
    : `No gap was found, but ${open} points were left open: nobody can say whether you had them.`;
}

/** The action of the biggest gap whose action was not done lately, else of the biggest. */
function nextOf(gaps: readonly Gap[], doneLately: DoneLately): Next {
  const actions = gaps.map(({ point }) => point.action);
  const [biggest] = actions;
  if (!biggest) return { text: 'Take another five, at a higher level or in other domains.' };
  const open = actions.find((action) => !doneLately(action));
  return open ? { ...open } : { ...biggest, again: true };
}
