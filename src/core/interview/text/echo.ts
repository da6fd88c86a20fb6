import type { Word, Words } from './words';
import { sentencesThat, wordsOf } from './words';

/** Words in a row that count as taken over. */
const run = 4;

interface Echo {
  /** A shorter sentence is too common to be an echo, in words. */
  readonly fromWords: number;
  /** The share of its words that stand in a row in the source too. */
  readonly share: number;
}

/** Of the question: its scenario is short, and whoever repeats it adds little. */
export const ofQuestion: Echo = { fromWords: 4, share: 0.8 };
/** Of the coaching: a good answer may well say a few of its words in a row; only a copy is an echo. */
export const ofCoaching: Echo = { fromWords: 12, share: 0.9 };

/** The sentences that repeat one of the sources nearly word by word: nothing in them is credited. */
export function echoed(
  words: Words,
  sources: readonly string[],
  { fromWords, share }: Echo,
): ReadonlySet<number> {
  const runs = new Set(sources.flatMap((source) => runsOf(wordsOf(source).all)));
  return sentencesThat(words, (sentence) => {
    const size = sentence.words.length;
    return size >= fromWords && takenOver(sentence.words, runs) >= share * size;
  });
}

/** Whether a text holds these very words in a row, whatever stands between them. */
export function holdsInARow(text: readonly Word[], words: readonly Word[]): boolean {
  const written = (all: readonly Word[]) => ` ${all.map((word) => word.text).join(' ')} `;
  return written(text).includes(written(words));
}

function runsOf(words: readonly Word[]): string[] {
  return words.slice(run - 1).map((_, index) => key(words, index));
}

function takenOver(words: readonly Word[], runs: ReadonlySet<string>): number {
  const starts = words.map(
    (_, index) => index + run <= words.length && runs.has(key(words, index)),
  );
  return words.filter((_, index) =>
    starts.slice(Math.max(0, index - run + 1), index + 1).includes(true),
  ).length;
}

function key(words: readonly Word[], from: number): string {
  return words
    .slice(from, from + run)
    .map((word) => word.stem)
    .join(' ');
}
