import type { CardDraft } from '../../../app/card-drafts';
import { dropCardDraft, keepCardDraft } from '../../../app/card-drafts';
import type { App } from '../../../app/context';
import type { Edit } from '../../../app/edit-card';
import { editCard } from '../../../app/edit-card';
import type { CardKind } from '../../../core/content/card';
import type { DomainId } from '../../../core/content/domain';
import type { OwnText } from '../../../core/content/own-text';
import type { OwnFault } from '../../../core/content/own-text-faults';
import { faultsOf } from '../../../core/content/own-text-faults';
import { Keeper } from '../keeper.svelte';
import type { Fields } from './fields';
import { emptyText, fieldsOf, textOf } from './fields';

/** What the editor begins with. */
export type Beginning = Omit<CardDraft, 'at'>;

/** A card being written. */
export class Form implements Fields {
  kind = $state<CardKind>('concept');
  /** Empty until he has chosen one. */
  domain = $state<DomainId>('');
  front = $state('');
  back = $state('');
  why = $state('');
  bridge = $state('');
  breaks = $state('');
  bothWays = $state(false);
  otherFront = $state('');
  otherBack = $state('');
  options = $state<{ text: string; note: string }[]>([]);
  correct = $state<number>();
  steps = $state<string[]>([]);
  /** Faults are shown from the first attempt to save on. */
  tried = $state(false);

  readonly begun: Beginning;
  readonly text: OwnText = $derived(textOf(this));
  readonly faults: readonly OwnFault[] = $derived(this.tried ? this.#found : []);
  readonly keeper: Keeper;

  readonly #app: App;
  /** What stands in the library; a new card has nothing there. */
  readonly #before: Pick<Beginning, 'domain' | 'text'> | undefined;

  constructor(app: App, begun: Beginning, before: Pick<Beginning, 'domain' | 'text'> | undefined) {
    this.#app = app;
    this.begun = begun;
    this.#before = before;
    Object.assign(this, fieldsOf(begun.text), { domain: begun.domain });
    this.keeper = new Keeper(async () => {
      if (this.isChanged) await keepCardDraft(app, this.#written);
      else await dropCardDraft(app, begun.token);
    });
  }

  get isChanged(): boolean {
    const { domain = this.domain, text = emptyText } = this.#before ?? {};
    return domain !== this.domain || !isSame(this.text, textOf(fieldsOf(text)));
  }

  /** It leaves the domain where it stands. */
  get moves(): boolean {
    return this.#before !== undefined && this.#before.domain !== this.domain;
  }

  /** @param over what another tab has saved meanwhile. @returns undefined where it is no card yet. */
  async save(over = false): Promise<Edit | undefined> {
    this.tried = true;
    if (this.#found.length > 0) return undefined;
    const edit = await editCard(this.#app, this.#written, over);
    if (edit.written) await this.drop();
    return edit;
  }

  /** The draft goes; what is typed from now on is kept no more. */
  async drop(): Promise<void> {
    this.keeper.stop();
    await dropCardDraft(this.#app, this.begun.token);
  }

  get #found(): OwnFault[] {
    const nowhere: OwnFault[] = this.domain === '' ? [{ field: 'domain', fault: 'empty' }] : [];
    return [...nowhere, ...faultsOf(this.text)];
  }

  get #written(): Beginning {
    const { token, card, since } = this.begun;
    return {
      token,
      domain: this.domain,
      text: this.text,
      ...(card !== undefined && { card }),
      ...(since !== undefined && { since }),
    };
  }
}

function isSame(one: OwnText, other: OwnText): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
