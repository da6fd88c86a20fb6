import type { FeedbackAt, MockBegun, MockEvent } from './events';
import type { Question, QuestionId } from './question';
import type { Phase, Turn } from './turn';
import { afterEvent, phaseOf } from './turn';
import type { Wrap, WrapAnswer } from './wrap';

export interface RunningMock {
  readonly phase: Phase;
  readonly begun: MockBegun;
  readonly turns: readonly Turn[];
  /** The place of the current question; the number of questions while wrapping. */
  readonly at: number;
}

export type MockSession =
  | { readonly phase: 'set-up' }
  | RunningMock
  | {
      readonly phase: 'wrapped';
      readonly begun: MockBegun;
      readonly turns: readonly Turn[];
      readonly wrap: Wrap;
    }
  | { readonly phase: 'abandoned'; readonly begun: MockBegun; readonly turns: readonly Turn[] };

/**
 * The state of the first mock session in these events, which are in the order of the log.
 * An event that does not fit is ignored: another device may have gone on with the same session.
 */
export function foldMock(events: readonly MockEvent[]): MockSession {
  return events.reduce<MockSession>(step, { phase: 'set-up' });
}

/** The session after one more event; the same object where the event does not fit. */
export function step(session: MockSession, event: MockEvent): MockSession {
  if (session.phase === 'set-up') return begin(session, event);
  if (session.phase === 'wrapped' || session.phase === 'abandoned') return session;
  const { begun, turns } = session;
  if (event.mock !== begun.mock) return session;
  if (event.type === 'mock-begun') return session;
  if (event.type === 'mock-abandoned') return { phase: 'abandoned', begun, turns };
  if (event.type === 'mock-wrapped') {
    return session.phase === 'wrapping'
      ? { phase: 'wrapped', begun, turns, wrap: event.wrap }
      : session;
  }
  const at = turns.findIndex(({ question }) => question.id === event.question);
  const turn = turns[at];
  if (!turn) return session;
  const phase = at === session.at ? session.phase : 'elsewhere';
  const changed = afterEvent(turn, event, phase, begun.feedback);
  return changed === turn ? session : running(begun, turns.with(at, changed));
}

function begin(session: MockSession, event: MockEvent): MockSession {
  if (event.type !== 'mock-begun' || event.questions.length === 0) return session;
  const ids = new Set(event.questions.map(({ id }) => id));
  if (ids.size < event.questions.length) return session;
  return running(
    event,
    event.questions.map((question) => ({ question, facts: [], finished: false })),
  );
}

function running(begun: MockBegun, turns: readonly Turn[]): RunningMock {
  const at = currentTurn(begun.feedback, turns);
  const turn = turns[at];
  return { phase: turn ? phaseOf(turn) : 'wrapping', begun, turns, at };
}

/** With feedback at the end all are answered first, and marked and read in turn after that. */
function currentTurn(feedback: FeedbackAt, turns: readonly Turn[]): number {
  const unanswered = turns.findIndex(
    ({ answer, confidence }) => !answer || !(confidence || answer.gaveUp),
  );
  if (feedback === 'end' && unanswered >= 0) return unanswered;
  const unfinished = turns.findIndex(({ finished }) => !finished);
  return unfinished < 0 ? turns.length : unfinished;
}

/**
 * Under which name the answer being typed is kept; undefined where nothing can be typed. A draft
 * that was left under another name belongs to an answer that has been given.
 */
export function draftKey(session: MockSession): string | undefined {
  if (session.phase !== 'asking' && session.phase !== 'coaching') return undefined;
  const turn = session.turns[session.at];
  if (!turn) return undefined;
  const key = `${session.begun.mock}/${turn.question.id}`;
  if (session.phase === 'asking') return key;
  return turn.graded?.followUp && !turn.second ? `${key}/second` : undefined;
}

/** Under which name the verdicts that he has chosen so far are kept; undefined where he chooses none. */
export function choicesKey(session: MockSession): string | undefined {
  if (session.phase !== 'marking' && session.phase !== 'second-chance') return undefined;
  const turn = session.turns[session.at];
  return turn && `${session.begun.mock}/${turn.question.id}/${session.phase}`;
}

/** The answers so far that were graded, with their rubrics; a question that is gone is left out. */
export function gradedAnswers(
  turns: readonly Turn[],
  find: (id: QuestionId) => Question | undefined,
): WrapAnswer[] {
  return turns.flatMap(({ question: { id }, answer, confidence, graded, second }) => {
    const question = find(id);
    if (!question || !answer || !graded) return [];
    const { marks, model } = graded;
    return {
      question,
      marks,
      text: answer.text,
      ...(answer.gaveUp && { gaveUp: true as const }),
      ...(second?.mark && { second: second.mark }),
      ...(confidence && { confidence }),
      ...(model !== undefined && { model }),
    };
  });
}
