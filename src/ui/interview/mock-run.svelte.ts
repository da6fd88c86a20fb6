import { dropDrafts, readDraft } from '../../app/answer-draft';
import type { App } from '../../app/context';
import { finishMock } from '../../app/finish-mock';
import { markAnswer, markStep } from '../../app/mark-answer';
import type { MockView } from '../../app/see-mock';
import { seeMock } from '../../app/see-mock';
import type { MockStep, Stepped } from '../../app/step-mock';
import { stepMock } from '../../app/step-mock';
import type { Prose } from '../../core/interview/events';
import type { Confidence, Mark } from '../../core/interview/mark';
import type { RunningMock } from '../../core/interview/mock-session';
import { draftKey } from '../../core/interview/mock-session';
import type { PointId, Question } from '../../core/interview/question';
import type { Turn } from '../../core/interview/turn';
import { notices, stepFault } from './interview-words';

/** A question as it stands now, with its rubric. */
export interface CurrentTurn {
  readonly session: RunningMock;
  readonly turn: Turn;
  readonly question: Question;
  /** From 1. */
  readonly number: number;
}

/** Holds a mock session and carries it out: every step is stored before the screen moves on. */
export class MockRun {
  mock = $state.raw<MockView>() as MockView;
  /** Something that Joe did is being stored. */
  busy = $state(false);
  /** Why the last step was not stored. */
  fault = $state('');
  /** A sentence for the moment. */
  notice = $state('');
  /** What he typed for an answer that was given elsewhere meanwhile: it is shown, and his to take. */
  unsent = $state('');

  #app: App;
  #last: Promise<unknown> = Promise.resolve();
  /** The answer that is just being stored. */
  #typing = '';

  constructor(app: App, mock: MockView) {
    this.#app = app;
    this.mock = mock;
    void this.#finish();
  }

  /** @returns undefined at the end of the session, or where its question has left the catalog. */
  get current(): CurrentTurn | undefined {
    const { session, questions } = this.mock;
    if (!('at' in session)) return undefined;
    const turn = session.turns[session.at];
    const question = turn && questions.get(turn.question.id);
    return turn && question && { session, turn, question, number: session.at + 1 };
  }

  get isOver(): boolean {
    return !('at' in this.mock.session);
  }

  askFact = (fact: number) => this.#step((question) => ({ type: 'fact-asked', question, fact }));

  answer = (text: string, took: number) =>
    this.#typed(text, (question) => ({ type: 'question-answered', question, text, took }));

  rate = (confidence: Confidence) =>
    this.#step((question) => ({ type: 'confidence-given', question, confidence }));

  claim = (point: PointId) =>
    this.#step((question) => ({ type: 'point-claimed', question, point }));

  answerSecond = (text: string, took: number) =>
    this.#typed(text, (question) => ({ type: 'second-chance-answered', question, text, took }));

  markSecond = (mark: Mark) =>
    this.#step((question) => ({ type: 'second-chance-marked', question, mark }));

  next = () => this.#step((question) => ({ type: 'question-finished', question }));

  /** "I don't know": that is his word on every point. */
  giveUp(text: string, took: number): Promise<boolean> {
    const question = this.current?.question;
    if (!question || this.busy) return Promise.resolve(false);
    const marks = question.points.map(({ id }): Mark => ({
      point: id,
      verdict: 'missing',
      by: 'you',
    }));
    return this.#write(async () => {
      const marked = await markStep(this.#app, question, marks);
      const { id } = question;
      const steps = [{ type: 'question-answered', question: id, text, took, gaveUp: true }, marked];
      return stepMock(this.#app, this.mock, steps as MockStep[]);
    });
  }

  mark(marks: readonly Mark[]): Promise<boolean> {
    const question = this.current?.question;
    if (!question || this.busy) return Promise.resolve(false);
    return this.#write(() => markAnswer(this.#app, this.mock, question, marks));
  }

  /** A model's verdicts, also on a question that was left behind: feedback may come at the end. */
  markByModel(
    question: Question,
    marks: readonly Mark[],
    coached: { readonly model: string; readonly prose: Prose },
  ): Promise<boolean> {
    return this.#inTurn(async () => {
      const turn = this.mock.session.turns.find((own) => own.question.id === question.id);
      // He was faster, and his word stands.
      if (!turn || turn.graded) return { mock: this.mock, stale: false };
      return markAnswer(this.#app, this.mock, question, marks, coached);
    });
  }

  /** A model's verdict on a second chance; where he has gone on without it, it is not waited for any more. */
  markSecondByModel(question: Question, mark: Mark): Promise<boolean> {
    return this.#inTurn(async () => {
      const { mock } = this;
      const waits =
        mock.session.phase === 'second-chance' && this.current?.question.id === question.id;
      if (!waits) return { mock, stale: false };
      return stepMock(this.#app, mock, [
        { type: 'second-chance-marked', question: question.id, mark },
      ]);
    });
  }

  /** What is kept beside the session: where it could not be, that is said, and nothing waits for it. */
  keepAside(kept: Promise<void>): void {
    kept.catch((fault: unknown) => (this.fault = stepFault(fault)));
  }

  /** Past a question that has left the catalog: nothing of it can be shown or marked. */
  skip(): Promise<boolean> {
    const { session } = this.mock;
    const turn = 'at' in session ? session.turns[session.at] : undefined;
    if (!turn || this.busy) return Promise.resolve(false);
    const question = turn.question.id;
    const answered = {
      type: 'question-answered',
      question,
      text: '',
      took: 0,
      gaveUp: true,
    } as const;
    const steps: MockStep[] = [
      ...(turn.answer ? [] : [answered]),
      ...(turn.answer && !turn.answer.gaveUp && !turn.confidence
        ? [{ type: 'confidence-given', question, confidence: 'ok' } as const]
        : []),
      ...(turn.graded ? [] : [{ type: 'answer-self-marked', question, marks: [] } as const]),
      { type: 'question-finished', question },
    ];
    return this.#write(() => stepMock(this.#app, this.mock, steps));
  }

  /** An answer that was begun is kept as far as it came. */
  async abandon(): Promise<boolean> {
    const { text, took } = await readDraft(this.#app, this.mock.session);
    const question = this.current?.turn.question.id;
    const asking = this.mock.session.phase === 'asking';
    const type = asking ? 'question-answered' : 'second-chance-answered';
    const typed: MockStep[] =
      question === undefined || text.trim() === '' ? [] : [{ type, question, text, took }];
    return this.#write(() =>
      stepMock(this.#app, this.mock, [...typed, { type: 'mock-abandoned' }]),
    );
  }

  /** Another tab may have gone on while this one was out of sight; where he may be typing, "Done" tells. */
  async look(): Promise<void> {
    if (draftKey(this.mock.session) !== undefined) return;
    const now = await seeMock(this.#app, this.mock.id).catch(() => undefined);
    if (!now || now.last === this.mock.last || this.busy) return;
    this.mock = now;
    this.notice = notices.stale;
  }

  /** An answer: where another tab was faster, its words stay on the screen. */
  async #typed(text: string, make: (question: string) => MockStep): Promise<boolean> {
    this.#typing = text.trim() === '' ? '' : text;
    const stored = await this.#step(make);
    this.#typing = '';
    return stored;
  }

  /** A second tap while the first is being stored is none. */
  #step(make: (question: string) => MockStep): Promise<boolean> {
    const id = this.current?.turn.question.id;
    if (id === undefined || this.busy) return Promise.resolve(false);
    return this.#write(() => stepMock(this.#app, this.mock, [make(id)]));
  }

  /** One after another: a coach's verdicts may come while something else is being stored. */
  #inTurn(work: () => Promise<Stepped>): Promise<boolean> {
    const written = this.#last.then(() => this.#store(work));
    this.#last = written;
    return written;
  }

  async #write(work: () => Promise<Stepped>): Promise<boolean> {
    this.busy = true;
    try {
      return await this.#inTurn(work);
    } finally {
      this.busy = false;
    }
  }

  /** @returns whether it was stored. */
  async #store(work: () => Promise<Stepped>): Promise<boolean> {
    this.fault = '';
    this.notice = '';
    try {
      const { mock, stale } = await work();
      // Before the session, which may be over now: the screen stays for the words.
      if (stale && this.#typing) this.unsent = this.#typing;
      this.mock = mock;
      if (stale) this.notice = notices.stale;
      return !stale;
    } catch (fault) {
      this.fault = stepFault(fault);
      return false;
    } finally {
      void this.#finish();
    }
  }

  /** After the last question, or where the tab died just there: the wrap. */
  async #finish(): Promise<void> {
    if (this.fault !== '' || this.mock.session.phase !== 'wrapping') return;
    await this.#write(async () =>
      this.mock.session.phase === 'wrapping'
        ? finishMock(this.#app, this.mock)
        : { mock: this.mock, stale: false },
    );
    if (this.isOver) await dropDrafts(this.#app).catch(() => undefined);
  }

  retryFinish(): void {
    this.fault = '';
    void this.#finish();
  }
}
