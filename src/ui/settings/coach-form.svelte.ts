import type { CoachView, Endpoint, Refusal } from '../../app/coach-settings';
import {
  coachEndpoint,
  deleteKey,
  forgetCoach,
  presets,
  saveCoach,
  seeCoach,
  typedEndpoint,
} from '../../app/coach-settings';
import type { ListedModel } from '../../app/test-connection';
import { describeFault } from '../words';
import { coachWords } from './coach-words';

/** What is typed about the coach. Like every setting it is saved as soon as it is complete. */
export class CoachForm {
  base = $state('');
  model = $state('');
  /** Empty again as soon as it is saved: the page shows no key. */
  key = $state('');
  remember = $state(false);
  saved = $state.raw<CoachView>();
  /** Before that there is nothing to type into: what is read later would be put between its letters. */
  read = $state(false);
  refused = $state.raw<Refusal>();
  said = $state('');
  models = $state.raw<readonly ListedModel[]>([]);
  #turn: Promise<unknown> = Promise.resolve();
  /** What was last checked or saved. */
  #tried = '';

  async load(): Promise<void> {
    await this.#inTurn(async () => this.#show(await seeCoach()));
    this.read = true;
  }

  /** Another server has other models. */
  choose(name: string): void {
    const base = presets.find((preset) => preset.name === name)?.base ?? '';
    if (base === this.base) return;
    this.base = base;
    this.model = this.saved?.base === base ? this.saved.model : '';
    this.models = [];
    void this.changed();
  }

  /** After every change: saves what is complete, and checks what is not. */
  changed(): Promise<void> {
    return this.#inTurn(async () => {
      // A field that is left only now: what was said of it stays.
      if (this.#tried === this.#typedText()) return;
      const complete = this.base.trim() !== '' && this.model.trim() !== '';
      await (complete ? this.#save() : this.#check());
    });
  }

  /** @returns whether everything was taken. */
  async save(): Promise<boolean> {
    let taken = false;
    await this.#inTurn(async () => void (taken = await this.#save()));
    return taken;
  }

  deleteKey(): Promise<void> {
    return this.#inTurn(async () => {
      await deleteKey();
      this.key = '';
      this.saved = await seeCoach();
      this.said = coachWords.keyDeleted;
    });
  }

  forget(): Promise<void> {
    return this.#inTurn(async () => {
      await forgetCoach();
      this.#show(undefined);
      this.models = [];
      this.refused = undefined;
      this.said = coachWords.forgotten;
    });
  }

  /** The endpoint that is typed, saved or not; undefined where a field is refused. */
  async typed(): Promise<Endpoint | undefined> {
    const typed = await typedEndpoint(this);
    this.refused = typed.ok ? undefined : typed.fault;
    return typed.ok ? typed.value : undefined;
  }

  /** The endpoint that is saved; undefined where another tab has forgotten it. */
  async endpoint(): Promise<Endpoint | undefined> {
    const endpoint = await coachEndpoint();
    if (endpoint) return endpoint;
    this.saved = undefined;
    this.said = coachWords.forgotten;
    return undefined;
  }

  async #save(): Promise<boolean> {
    this.#tried = this.#typedText();
    if (this.#isSaved()) {
      this.refused = undefined;
      return true;
    }
    const { base, model, key, remember } = this;
    const result = await saveCoach({ base, model, key, remember });
    this.refused = result.ok ? undefined : result.fault;
    this.said = result.ok ? this.#savedText(result.value) : '';
    if (!result.ok) return false;
    this.saved = result.value;
    // What was typed meanwhile stays.
    if (this.base === base) this.base = result.value.base;
    if (this.key === key) this.key = '';
    return true;
  }

  #savedText(now: CoachView): string {
    const dropped = now.key === 'none' && (this.saved?.key ?? 'none') !== 'none';
    return dropped ? coachWords.keyDropped : coachWords.saved;
  }

  /** What is not complete yet: it is only said what is wrong with it. */
  async #check(): Promise<void> {
    this.#tried = this.#typedText();
    const touched = this.base.trim() !== '' || this.key.trim() !== '';
    const typed = await typedEndpoint(this);
    this.refused = touched && !typed.ok ? typed.fault : undefined;
    this.said = touched && typed.ok ? coachWords.unfinished : '';
  }

  #typedText(): string {
    return JSON.stringify([this.base, this.model, this.key, this.remember]);
  }

  /** What was said of the last change stays then. */
  #isSaved(): boolean {
    const { saved, base, model, key, remember } = this;
    if (!saved || base !== saved.base || model !== saved.model || key !== '') return false;
    return saved.key === 'none' || remember === (saved.key === 'remembered');
  }

  #show(saved: CoachView | undefined): void {
    this.saved = saved;
    this.base = saved?.base ?? '';
    this.model = saved?.model ?? '';
    this.key = '';
    this.remember = saved?.key === 'remembered';
  }

  /** One thing after the other: a field is left and a button tapped in the same moment. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work).catch((reason: unknown) => {
      this.said = describeFault(reason);
    });
    this.#turn = done;
    return done;
  }
}
