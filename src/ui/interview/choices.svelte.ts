import { keepChoices, readChoices } from '../../app/choices-draft';
import type { App } from '../../app/context';
import type { Verdict } from '../../core/interview/mark';
import type { RunningMock } from '../../core/interview/mock-session';
import type { PointId } from '../../core/interview/question';
import type { Choices } from '../../core/interview/self-mark';

/** The verdicts that he has chosen of one answer, kept with each choice: a tab may die before the last. */
export class ChosenMarks {
  chosen = $state.raw<Choices>({});
  readonly #keep: (choices: Choices) => Promise<void>;

  /** @param session as it waits for these verdicts, whatever it comes to. */
  constructor(app: App, session: RunningMock) {
    this.#keep = (choices) => keepChoices(app, session, choices);
    void readChoices(app, session).then(
      (kept) => (this.chosen = { ...kept, ...this.chosen }),
      () => undefined,
    );
  }

  /** @throws when it could not be stored; it is chosen all the same. */
  choose(point: PointId, verdict: Verdict): Promise<void> {
    this.chosen = { ...this.chosen, [point]: verdict };
    return this.#keep(this.chosen);
  }
}
