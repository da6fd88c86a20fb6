/** A file with others in it, their texts by their names: fetched instead of them when most are new. */
export interface Pack {
  readonly file: string;
  readonly holds: readonly string[];
}

/** Everything that is kept for offline use, as the build tells the service worker. */
export interface Precache {
  readonly build: string;
  readonly files: readonly string[];
  /** What answers every navigation, one of `files`. */
  readonly shell: string;
  /** What the worker puts into the shell; the headers name it by its hash. */
  readonly themeScript: string;
  /** The same for a page with kept screens. */
  readonly keptScript: string;
  /** What the shell's answers carry, on hosts that cannot set headers as well. */
  readonly headers: Readonly<Record<string, string>>;
  /** The index of the cards, one of `files`. */
  readonly index: string;
  /** What comes in few pieces on a first visit: the cards' chunks, and the screens that it does not show. */
  readonly packs: readonly Pack[];
  /** Kept when all of the above is, on a page's word: interviews and their questions. */
  readonly later: readonly string[];
  /** The SQL engine and its editor: brought over an update where a drill has kept them. */
  readonly lab: readonly string[];
}
