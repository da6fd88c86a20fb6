import type { Prose } from '../../core/interview/events';
import type { Mark } from '../../core/interview/mark';
import type { PointId, Question } from '../../core/interview/question';

/** What went wrong, and the ways on. */
export interface RunFault {
  readonly text: string;
  readonly ways: readonly ('again' | 'endpoint' | 'self-mark')[];
}

/** Loaded when it is used: whoever has no coach does not pay for it. */
const loadCoach = () => import('../../app/coach-answer');

export type RunState = 'running' | 'done' | 'failed';

/** One answer with a model: its verdicts as they come, stopped and asked again at will. */
export class ModelRun {
  state = $state.raw<RunState>('running');
  /** In the order in which they came: nothing that is read moves. */
  marks = $state.raw<readonly Mark[]>([]);
  prose = $state.raw<Prose>({});
  fault = $state.raw<RunFault>();
  /** The model that is asked. */
  model = $state('');

  #question: Question;
  #answer: { readonly text: string; readonly second?: PointId };
  #ondone: (run: ModelRun) => void;
  #stop = new AbortController();

  /** @param resumed the app was closed since the answer was given: nothing is spent again unasked. */
  constructor(
    question: Question,
    answer: { readonly text: string; readonly second?: PointId },
    ondone: (run: ModelRun) => void,
    resumed: boolean,
  ) {
    this.#question = question;
    this.#answer = answer;
    this.#ondone = ondone;
    if (resumed) void this.#interrupted();
    else void this.again();
  }

  /** Once more, where what came could not be stored. */
  keep(): void {
    this.#ondone(this);
  }

  stop(): void {
    this.#stop.abort();
  }

  async again(): Promise<void> {
    this.#stop = new AbortController();
    this.state = 'running';
    this.marks = [];
    this.prose = {};
    this.fault = undefined;
    try {
      const coach = await loadCoach();
      for await (const step of coach.coachAnswer(this.#question, this.#answer, this.#stop.signal)) {
        if (step.type === 'asked') this.model = step.model;
        else if (step.type === 'mark') this.marks = [...this.marks, step.mark];
        else if (step.type === 'prose') this.prose = step.prose;
        else if (step.type === 'fault') this.#fail(step.text);
        else this.#done(step.prose);
      }
      if (this.state === 'running') this.#fail(gone);
    } catch {
      this.#fail(notLoaded);
    }
  }

  #done(prose: Prose): void {
    this.prose = prose;
    this.state = 'done';
    this.#ondone(this);
  }

  #fail(fault: RunFault): void {
    this.fault = fault;
    this.state = 'failed';
  }

  async #interrupted(): Promise<void> {
    this.state = 'failed';
    this.fault = gone;
    try {
      this.fault = await (await loadCoach()).interrupted();
    } catch {
      this.fault = notLoaded;
    }
  }
}

const gone: RunFault = {
  text: 'No coach is set up on this device any more. Mark this answer yourself, or set one up.',
  ways: ['self-mark', 'endpoint'],
};
const notLoaded: RunFault = {
  text: 'The part of the app that talks to a model could not be loaded. Mark this answer yourself, or try again.',
  ways: ['self-mark', 'again'],
};
