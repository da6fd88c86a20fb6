import type { ChosenQuestion } from './choose-question';
import type {
  Answer,
  AnswerCoached,
  AnswerSelfMarked,
  FeedbackAt,
  MockEvent,
  Prose,
} from './events';
import type { Confidence, Mark } from './mark';
import type { PointId } from './question';

/** One question of a mock session, as far as it has come. */
export interface Turn {
  readonly question: ChosenQuestion;
  /** Facts asked for, by their place in the question's `clarify`. */
  readonly facts: readonly number[];
  readonly answer?: Answer;
  readonly confidence?: Confidence;
  readonly graded?: Graded;
  readonly second?: SecondChance;
  readonly finished: boolean;
}

export interface Graded {
  readonly marks: readonly Mark[];
  /** The point that the second chance is offered on. */
  readonly followUp?: PointId;
  /** The model that marked; none where the candidate did. */
  readonly model?: string;
  readonly prose?: Prose;
}

export interface SecondChance {
  readonly answer: Answer;
  readonly mark?: Mark;
}

/** What is waited for. In `second-chance` the answer is there and its mark is not. */
export type Phase =
  'asking' | 'self-rating' | 'marking' | 'coaching' | 'second-chance' | 'wrapping';

/** An event about one question. */
export type TurnEvent = Exclude<
  MockEvent,
  { readonly type: 'mock-begun' | 'mock-wrapped' | 'mock-abandoned' }
>;

/**
 * A question after an event about it; the same object where the event does not fit.
 * @param phase of this question, or elsewhere where another one is the current.
 */
export function afterEvent(
  turn: Turn,
  event: TurnEvent,
  phase: Phase | 'elsewhere',
  feedback: FeedbackAt,
): Turn {
  switch (event.type) {
    case 'fact-asked':
      if (phase !== 'asking' || turn.facts.includes(event.fact)) return turn;
      return { ...turn, facts: [...turn.facts, event.fact] };
    case 'question-answered':
      return phase === 'asking' ? { ...turn, answer: answerOf(event) } : turn;
    case 'confidence-given':
      return phase === 'self-rating' ? { ...turn, confidence: event.confidence } : turn;
    case 'answer-self-marked': {
      // Who says that he does not know has marked it with that, wherever the session goes on.
      const gaveUp = turn.answer?.gaveUp && !turn.graded;
      return phase === 'marking' || gaveUp ? { ...turn, graded: gradedOf(event, feedback) } : turn;
    }
    case 'answer-coached':
      // A reply may be there before the self-rating, or while a later question is asked.
      if (!turn.answer || turn.graded) return turn;
      return { ...turn, graded: gradedOf(event, feedback) };
    case 'point-claimed':
      return phase === 'coaching' ? afterClaim(turn, event.point) : turn;
    case 'second-chance-answered':
      if (phase !== 'coaching' || !turn.graded?.followUp || turn.second) return turn;
      return { ...turn, second: { answer: answerOf(event) } };
    case 'second-chance-marked':
      if (phase !== 'second-chance' || !turn.second) return turn;
      if (event.mark.point !== turn.graded?.followUp) return turn;
      return { ...turn, second: { ...turn.second, mark: event.mark } };
    case 'question-finished':
      // Out of a second chance as well: a coach that fails must not hold anybody up.
      return phase === 'coaching' || phase === 'second-chance' ? { ...turn, finished: true } : turn;
  }
}

/** What a question waits for until it is finished. */
export function phaseOf({ answer, confidence, graded, second }: Turn): Phase {
  if (!answer) return 'asking';
  if (!confidence && !answer.gaveUp) return 'self-rating';
  if (!graded) return 'marking';
  return second && !second.mark ? 'second-chance' : 'coaching';
}

function answerOf({ text, took, gaveUp }: Answer): Answer {
  return { text, took, ...(gaveUp && { gaveUp }) };
}

function gradedOf(event: AnswerSelfMarked | AnswerCoached, feedback: FeedbackAt): Graded {
  const { marks, followUp } = event;
  return {
    marks,
    ...(followUp !== undefined && feedback === 'each' && { followUp }),
    ...(event.type === 'answer-coached' && { model: event.model, prose: event.prose }),
  };
}

/** The verdict stands on the candidate's word; a second chance on it is not needed any more. */
function afterClaim(turn: Turn, point: PointId): Turn {
  const { graded, second } = turn;
  const open = graded?.marks.find((mark) => mark.point === point && mark.by === 'unconfirmed');
  if (!graded || !open) return turn;
  const marks = graded.marks.map((mark) =>
    mark === open ? { ...mark, by: 'you' as const } : mark,
  );
  const { followUp, ...rest } = graded;
  const withdrawn = followUp === point && !second;
  return {
    ...turn,
    graded: { ...rest, marks, ...(followUp !== undefined && !withdrawn && { followUp }) },
  };
}
