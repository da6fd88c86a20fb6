import type { CardDraft } from '../../../app/card-drafts';
import { dropCardDraft, keepCardDraft } from '../../../app/card-drafts';
import type { App } from '../../../app/context';
import type { Edit } from '../../../app/edit-card';
import { editCard } from '../../../app/edit-card';
import type { CardKind } from '../../../core/content/card';
import type { DomainId } from '../../../core/content/domain';
import type { OwnText } from '../../../core/content/own-text';
import type { OwnFault } from '../../../core/content/own-text-faults';
import { faultsOf, ownLimits } from '../../../core/content/own-text-faults';

/** What the editor begins with. */
export type Beginning = Omit<CardDraft, 'at'>;

/** So long after a keystroke it is kept; the promise is 200 ms. */
const keepAfter = 120;

/** A card being written: every kind's fields, so that a change of kind loses nothing that was typed. */
export class Form {
  kind = $state<CardKind>('concept');
  domain = $state<DomainId>('');
  front = $state('');
  back = $state('');
  why = $state('');
  bridge = $state('');
  breaks = $state('');
  options = $state<{ text: string; note: string }[]>([]);
  /** Which option is right, from 0. */
  correct = $state<number>();
  steps = $state<string[]>([]);
  /** Faults are shown from the first attempt to save on. */
  tried = $state(false);
  keepFault = $state(false);

  readonly begun: Beginning;
  readonly text = $derived(this.#text());
  readonly faults = $derived<readonly OwnFault[]>(this.tried ? faultsOf(this.text) : []);

  readonly #app: App;
  readonly #before: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #over = false;

  constructor(app: App, begun: Beginning, before: OwnText | undefined) {
    this.#app = app;
    this.begun = begun;
    const { kind, front, back, why = '', bridge = '', breaks = '', steps = [] } = begun.text;
    Object.assign(this, { kind, front, back, why, bridge, breaks, domain: begun.domain });
    const options = (begun.text.options ?? []).map(({ text, note = '' }) => ({ text, note }));
    this.options = filled(options, ownLimits.fewestOptions, () => ({ text: '', note: '' }));
    const correct = (begun.text.options ?? []).findIndex((option) => option.correct);
    this.correct = correct < 0 ? undefined : correct;
    this.steps = filled([...steps], ownLimits.fewestSteps, () => '');
    this.#before = JSON.stringify(before ?? emptyText);
  }

  /** Something was typed. */
  typed(): void {
    this.#timer ??= setTimeout(() => void this.keep(), keepAfter);
  }

  /** Keeps what stands there now, unless that is what it began with. */
  async keep(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#over) return;
    try {
      const { token, card, since } = this.begun;
      const draft = {
        token,
        domain: this.domain,
        text: this.text,
        ...(card !== undefined && { card }),
        ...(since !== undefined && { since }),
      };
      if (this.isChanged) await keepCardDraft(this.#app, draft);
      else await dropCardDraft(this.#app, token);
      this.keepFault = false;
    } catch {
      this.keepFault = true;
    }
  }

  /** For who leaves with something still to be kept. */
  leave(): void {
    if (this.#timer !== undefined) void this.keep();
  }

  get isChanged(): boolean {
    return JSON.stringify(this.text) !== this.#before;
  }

  /** @param over what another tab has saved meanwhile. @returns undefined where it is no card yet. */
  async save(over = false): Promise<Edit | undefined> {
    this.tried = true;
    if (faultsOf(this.text).length > 0) return undefined;
    const { token, card, since } = this.begun;
    const edited = {
      token,
      domain: this.domain,
      text: this.text,
      ...(card !== undefined && { card }),
      ...(since !== undefined && { since }),
    };
    const edit = await editCard(this.#app, edited, over);
    if (edit.written) await this.drop();
    return edit;
  }

  /** The draft goes; what is typed from now on is kept no more. */
  async drop(): Promise<void> {
    this.#over = true;
    clearTimeout(this.#timer);
    await dropCardDraft(this.#app, this.begun.token);
  }

  /** What its kind says, without what was left empty. */
  #text(): OwnText {
    const { kind, front, back } = this;
    const maybe = { why: this.why, bridge: this.bridge, breaks: this.breaks };
    const notes = Object.entries(maybe).filter(([, text]) => text.trim() !== '');
    return {
      kind,
      front: front.trim(),
      back: back.trim(),
      ...Object.fromEntries(notes.map(([name, text]) => [name, text.trim()])),
      ...(kind === 'choice' && { options: this.#optionTexts() }),
      ...(kind === 'order' && { steps: this.steps.map((step) => step.trim()) }),
    };
  }

  #optionTexts(): NonNullable<OwnText['options']> {
    return this.options.map(({ text, note }, index) => ({
      text: text.trim(),
      ...(index === this.correct && { correct: true as const }),
      ...(note.trim() !== '' && { note: note.trim() }),
    }));
  }
}

export const emptyText: OwnText = { kind: 'concept', front: '', back: '' };

function filled<T>(values: T[], least: number, empty: () => T): T[] {
  while (values.length < least) values.push(empty());
  return values;
}
