import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Mark } from '../../core/interview/mark';
import type { CurrentTurn, MockRun } from './mock-run.svelte';
import { ModelRun } from './model-run.svelte';

/** The model's part in a mock session: a run for each answer, and which of them Joe marks himself. */
export class Coaches {
  #runs = new SvelteMap<string, ModelRun>();
  #byHand = new SvelteSet<string>();
  #run: MockRun;

  constructor(run: MockRun) {
    this.#run = run;
  }

  /** The model that was chosen for this session; none for the coach without one. */
  get model(): string | undefined {
    const { coach } = this.#run.mock.session.begun;
    return coach === 'offline' ? undefined : coach.model;
  }

  /** What the model says of the current answer, or of the second chance; none where Joe marks it. */
  of({ turn }: CurrentTurn, second: boolean): ModelRun | undefined {
    const key = keyOf(turn.question.id, second);
    return this.#byHand.has(key) ? undefined : this.#runs.get(key);
  }

  /** What a model had said of an answer before Joe took over. */
  before({ turn }: CurrentTurn): readonly Mark[] {
    return this.#runs.get(keyOf(turn.question.id, false))?.marks ?? [];
  }

  /**
   * Sees to it that the current answer is judged, if a model is to judge it.
   * @param fresh it was given just now; otherwise the app was closed since, and nothing is spent unasked.
   */
  judge(current: CurrentTurn, fresh: boolean): void {
    const { model } = this;
    const { turn, question } = current;
    const second = turn.second !== undefined;
    const given = second ? turn.second?.answer : turn.answer;
    const key = keyOf(question.id, second);
    if (model === undefined || !given || given.gaveUp || this.#runs.has(key)) return;
    if (second ? turn.second?.mark : turn.graded) return;
    const { followUp } = turn.graded ?? {};
    const answer = { text: given.text, ...(second && followUp && { second: followUp }) };
    const keep = ({ marks, prose, model: asked }: ModelRun) => {
      const [mark] = marks;
      if (!second) void this.#run.markByModel(question, marks, { model: asked, prose });
      else if (mark) void this.#run.markSecondByModel(question, mark);
    };
    this.#runs.set(key, new ModelRun(question, answer, keep, !fresh));
  }

  markByHand({ turn }: CurrentTurn, second: boolean): void {
    this.#byHand.add(keyOf(turn.question.id, second));
  }

  /** Nothing goes on behind a screen that is gone. */
  stop(): void {
    for (const run of this.#runs.values()) run.stop();
  }
}

function keyOf(question: string, second: boolean): string {
  return second ? `${question}/second` : question;
}
