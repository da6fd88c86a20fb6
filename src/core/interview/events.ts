import type { DomainId } from '../content/domain';
import type { ChosenQuestion } from './choose-question';
import type { Confidence, Mark } from './mark';
import type { Level, PointId, QuestionId } from './question';
import type { Wrap } from './wrap';

/** Given by the app when a mock session begins; unique for ever. */
export type MockId = string;

/** The offline coach, or a model by the name its endpoint knows. */
export type Coach = 'offline' | { readonly model: string };

/** Coaching after each answer, or after the fifth for all of them. */
export type FeedbackAt = 'each' | 'end';

/** What was said, and the milliseconds from the question to "Done answering". */
export interface Answer {
  readonly text: string;
  readonly took: number;
  /** "I don't know": there is nothing to rate oneself on. */
  readonly gaveUp?: true;
}

/** What a model wrote beside its verdicts; plain text, never HTML. */
export interface Prose {
  readonly picture?: string;
  readonly bridge?: string;
}

interface OfMock {
  readonly mock: MockId;
}

interface OfQuestion extends OfMock {
  readonly question: QuestionId;
}

export interface MockBegun extends OfMock {
  readonly type: 'mock-begun';
  /** In the order in which they are asked; none twice. */
  readonly questions: readonly ChosenQuestion[];
  readonly level: Level;
  /** Only where they were chosen by hand. */
  readonly domains?: readonly DomainId[];
  readonly feedback: FeedbackAt;
  readonly coach: Coach;
}

export interface FactAsked extends OfQuestion {
  readonly type: 'fact-asked';
  /** Its place in the question's `clarify`. */
  readonly fact: number;
}

export interface QuestionAnswered extends OfQuestion, Answer {
  readonly type: 'question-answered';
}

export interface ConfidenceGiven extends OfQuestion {
  readonly type: 'confidence-given';
  readonly confidence: Confidence;
}

/** What marking decided. The follow-up is recorded, so that no later weakness changes it. */
interface Marked extends OfQuestion {
  readonly marks: readonly Mark[];
  /** The point that the second chance was offered on. */
  readonly followUp?: PointId;
}

export interface AnswerSelfMarked extends Marked {
  readonly type: 'answer-self-marked';
}

export interface AnswerCoached extends Marked {
  readonly type: 'answer-coached';
  readonly model: string;
  readonly prose: Prose;
}

/** "I did say that", about a point that the coach could not confirm. */
export interface PointClaimed extends OfQuestion {
  readonly type: 'point-claimed';
  readonly point: PointId;
}

export interface SecondChanceAnswered extends OfQuestion, Answer {
  readonly type: 'second-chance-answered';
}

export interface SecondChanceMarked extends OfQuestion {
  readonly type: 'second-chance-marked';
  readonly mark: Mark;
}

export interface QuestionFinished extends OfQuestion {
  readonly type: 'question-finished';
}

export interface MockWrapped extends OfMock {
  readonly type: 'mock-wrapped';
  /** As it was shown, so that an old wrap reads the same whatever became of its questions. */
  readonly wrap: Wrap;
}

export interface MockAbandoned extends OfMock {
  readonly type: 'mock-abandoned';
}

/** What happens in a mock session, before the log gives it its stamp. */
export type MockEvent =
  | MockBegun
  | FactAsked
  | QuestionAnswered
  | ConfidenceGiven
  | AnswerSelfMarked
  | AnswerCoached
  | PointClaimed
  | SecondChanceAnswered
  | SecondChanceMarked
  | QuestionFinished
  | MockWrapped
  | MockAbandoned;
