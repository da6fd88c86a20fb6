import type { App } from '../../app/context';
import type { LibraryQuestion, Searchable } from '../../app/library-texts';
import { domainTexts, libraryQuestions, ownTexts } from '../../app/library-texts';
import type { CardId } from '../../core/content/card';
import type { DomainId } from '../../core/content/domain';
import { byId } from '../../core/library/filter';
import { painted } from '../painted';

/** The visible texts of everything in the library, read domain by domain while the list is there already. */
export class Texts {
  cards = $state.raw<ReadonlyMap<CardId, Searchable>>(byId([]));
  questions = $state.raw<readonly LibraryQuestion[]>([]);
  /** Domains whose texts could not be had. */
  missing = $state.raw<readonly DomainId[]>([]);
  noQuestions = $state(false);
  loading = $state(false);

  #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** Reads what is not there yet; asking again tries again. */
  async load(): Promise<void> {
    if (this.loading) return;
    this.loading = true;
    const missing: DomainId[] = [];
    const { texts, catalog } = this.#app;
    // All are asked for at once; each fault is met below.
    for (const { id } of catalog.domains) texts.ofDomain(id).catch(() => undefined);
    const questions = this.askQuestions();
    for (const { id } of catalog.domains) {
      const [first] = catalog.cards(id);
      if (first && this.cards.has(first.id)) continue;
      try {
        this.#take(await domainTexts(this.#app, id));
      } catch {
        missing.push(id);
      }
      // A domain a frame: nobody's typing waits for the texts.
      await painted();
    }
    this.missing = missing;
    await questions;
    this.loading = false;
  }

  /** Again at each visit: an interview may have asked some of them meanwhile. */
  async askQuestions(): Promise<void> {
    try {
      this.questions = await libraryQuestions(this.#app);
      this.noQuestions = false;
    } catch {
      this.noQuestions = true;
    }
  }

  /** His own cards, which may have been edited. */
  async takeOwn(ids: readonly CardId[]): Promise<void> {
    this.#take(await ownTexts(this.#app, ids));
  }

  #take(texts: readonly Searchable[]): void {
    this.cards = byId([...this.cards.values(), ...texts]);
  }
}

let kept: Texts | undefined;

/** The texts, kept while the app is open: whoever comes back finds them read. */
export function textsOf(app: App): Texts {
  kept ??= new Texts(app);
  return kept;
}
