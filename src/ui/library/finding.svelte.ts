import type { LibraryQuestion } from '../../app/library-texts';
import type { LibraryCard, LibraryView } from '../../app/see-library';
import type { Facet, Filter } from '../../core/library/filter';
import { byId, countsFor, filtered } from '../../core/library/filter';
import { documentOf, search } from '../../core/library/search';
import { meantBy } from '../../core/library/spelling';
import { painted } from '../painted';
import { router } from '../router.svelte';
import { addressOf, askedOf } from './address';
import type { Texts } from './texts.svelte';

/** So many lines at a time: a phone lays them out within a frame. */
export const aPage = 50;
/** The address follows what is typed at this pace; browsers refuse to change it much more often. */
const addressAfter = 300;

/** How far the list had been opened, and at which line it was left; for who comes back to it. */
const left = { address: '', lines: aPage, id: '' };

/** What the list of the library is asked, and what it finds. */
export class Finding {
  text = $state('');
  filter = $state.raw<Filter>({});
  lines = $state(aPage);
  view = $state.raw<LibraryView>();
  /** What is searched for: the text as of the last frame. */
  #searched = $state('');

  readonly #texts: Texts;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting = false;

  readonly #all = $derived.by((): readonly (LibraryCard | LibraryQuestion)[] => [
    ...(this.view?.cards ?? []),
    ...this.#texts.questions,
  ]);
  readonly #documents = $derived(
    this.#all.map((listed) =>
      listed.what === 'question'
        ? listed.document
        : (this.#texts.cards.get(listed.id)?.document ??
          documentOf(listed.id, '', `${listed.domain} ${listed.kind}`, '')),
    ),
  );
  readonly #byId = $derived(byId(this.#all));
  /** What the words fit, whatever the filters say. */
  readonly #fitting = $derived(
    search(this.#documents, this.#searched).flatMap((id) => this.#byId.get(id) ?? []),
  );
  /** What was probably meant; asked for only where nothing is found. */
  readonly meant = $derived(meantBy(this.#documents, this.#searched));
  readonly found = $derived(filtered(this.#fitting, this.filter));
  readonly shown = $derived(this.found.slice(0, this.lines));

  constructor(texts: Texts, query: string) {
    this.#texts = texts;
    this.follow(query);
    if (left.address === addressOf(this)) this.lines = left.lines;
  }

  /** The line at which it was left, if this is the same list. */
  get leftAt(): string {
    return left.address === addressOf(this) ? left.id : '';
  }

  /** Takes over what an address asks for. */
  follow(query: string): void {
    const { text, filter } = askedOf(query);
    if (addressOf({ text, filter }) === addressOf(this)) return;
    Object.assign(this, { text, filter, lines: aPage });
    this.#searched = text;
  }

  counts(facet: Facet): ReadonlyMap<string, number> {
    return countsFor(this.#fitting, this.filter, facet);
  }

  /** At most one search a frame, of what stands there then: typing waits for none. */
  type(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#name(), addressAfter);
    if (this.#waiting) return;
    this.#waiting = true;
    void painted().then(() => {
      this.#waiting = false;
      this.#searched = this.text;
      this.lines = aPage;
    });
  }

  choose(facet: Facet, value: string | undefined): void {
    const { [facet]: _, ...others } = this.filter;
    this.filter = value === undefined ? others : { ...others, [facet]: value };
    this.lines = aPage;
    this.#name();
  }

  clear(): void {
    this.filter = {};
    this.text = '';
    this.#searched = '';
    this.lines = aPage;
    this.#name();
  }

  more(): void {
    this.lines += aPage;
  }

  /** He goes on to a line: its address has to be the one to come back to. */
  leave(id: string): void {
    this.#name();
    Object.assign(left, { address: addressOf(this), lines: this.lines, id });
  }

  /** Stops what still waits. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #name(): void {
    clearTimeout(this.#timer);
    router.rename(addressOf(this));
  }
}
