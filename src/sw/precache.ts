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
  /** One file that holds all of `chunks`: fetched instead of them when most are new. */
  readonly pack: string;
  readonly chunks: readonly string[];
  /** Those of `files` that no first visit loads by itself: scripts and sheets of the other screens. */
  readonly parts: readonly string[];
  /** One file that holds all of `parts`: fetched instead of them on a first visit. */
  readonly partsPack: string;
  /** Kept when all of the above is, on a page's word: interviews and their questions. */
  readonly later: readonly string[];
  /** The SQL engine and its editor: brought over an update where a drill has kept them. */
  readonly lab: readonly string[];
}
