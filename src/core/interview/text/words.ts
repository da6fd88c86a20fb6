import type { Span } from '../mark';
import { stem } from './stem';

export interface Word extends Span {
  /** Lower case, with straight apostrophes. */
  readonly text: string;
  readonly stem: string;
  /** Its number among all words, from 0. */
  readonly place: number;
  /** The number of its sentence, from 0. */
  readonly sentence: number;
}

/** From where the one before ended, so that what stands in front of its first word belongs to it. */
export interface Sentence extends Span {
  readonly words: readonly Word[];
}

/** A text split into words and sentences; spans are in UTF-16 units of the original. */
export interface Words {
  readonly original: string;
  readonly all: readonly Word[];
  readonly sentences: readonly Sentence[];
  /** Sentences that a gate has closed, by number. */
  readonly closed: ReadonlySet<number>;
  /** The words of open sentences in their order. */
  readonly byStem: ReadonlyMap<string, readonly Word[]>;
}

/** A word, the end of a sentence or a pause. An apostrophe at either end of a word is a quotation mark. */
const token =
  /(?<word>[\p{L}\p{M}\p{N}_]+(?:['’ʼ][\p{L}\p{M}\p{N}_]+)*)|(?<stop>[.!?;…。]+["'”’»)\]]*(?=\s|$)|[\r\n•▪]+)|[,:()–—]/gu;

/** A longer sentence is a run-on, as dictation writes it, and is cut at pauses. */
const longest = 40;
const shortestCut = 20;
const joins = new Set('and so but then because which while'.split(' '));

interface Piece extends Span {
  readonly text: string;
  readonly afterPause: boolean;
}

/** Splits a text; 20,000 words take a few milliseconds. Never fails: a text without words has none. */
export function wordsOf(original: string): Words {
  const all: Word[] = [];
  const sentences: Sentence[] = [];
  for (const pieces of sentencesIn(original).flatMap(cutRunOn)) {
    const words = pieces.map(({ text, start, end }, index) => ({
      text,
      stem: stem(text),
      start,
      end,
      place: all.length + index,
      sentence: sentences.length,
    }));
    all.push(...words);
    sentences.push({
      start: sentences.at(-1)?.end ?? 0,
      end: words.at(-1)?.end ?? 0,
      words,
    });
  }
  return { original, all, sentences, closed: new Set(), byStem: indexed(all) };
}

/** The same words, with more sentences closed. */
export function closing(words: Words, ...more: readonly ReadonlySet<number>[]): Words {
  const closed = new Set([words.closed, ...more].flatMap((numbers) => [...numbers]));
  const open = words.all.filter((word) => !closed.has(word.sentence));
  return { ...words, closed, byStem: indexed(open) };
}

/** The numbers of the sentences of which something holds. */
export function sentencesThat(
  words: Words,
  holds: (sentence: Sentence) => boolean,
): ReadonlySet<number> {
  return new Set(words.sentences.flatMap((sentence, index) => (holds(sentence) ? [index] : [])));
}

function indexed(words: readonly Word[]): Map<string, Word[]> {
  const byStem = new Map<string, Word[]>();
  for (const word of words) {
    const same = byStem.get(word.stem);
    if (same) same.push(word);
    else byStem.set(word.stem, [word]);
  }
  return byStem;
}

function sentencesIn(original: string): Piece[][] {
  const sentences: Piece[][] = [];
  let current: Piece[] = [];
  let afterPause = false;
  for (const { 0: found, index, groups } of original.matchAll(token)) {
    if (groups?.['word'] !== undefined) {
      current.push({ text: normal(found), start: index, end: index + found.length, afterPause });
      afterPause = false;
    } else if (groups?.['stop'] === undefined) {
      afterPause = true;
    } else if (
      current.length > 0 &&
      !(found === '.' && endsNothing(current)) &&
      !isWrap(original, index, found)
    ) {
      sentences.push(current);
      current = [];
    }
  }
  return current.length > 0 ? [...sentences, current] : sentences;
}

function normal(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/[’ʼ]/g, "'");
}

/** The full stop of "1." before a step, and of "e.g." and "vs." */
function endsNothing(sentence: readonly Piece[]): boolean {
  const last = sentence.at(-1)?.text ?? '';
  if (last === 'vs') return true;
  const before = sentence.at(-2)?.text;
  if ((before === 'e' && last === 'g') || (before === 'i' && last === 'e')) return true;
  return sentence.length === 1 && /^(\d{1,2}|[a-z])$/.test(last);
}

/** From so many characters on, a line may have been broken only because it was full. */
const fullLine = 60;

/** The end of a full line in the middle of a sentence, as pasted text has it. */
function isWrap(original: string, at: number, found: string): boolean {
  const line = at - original.lastIndexOf('\n', at - 1) - 1;
  const goesOn = /^[^\S\n]*\p{Ll}/u.test(original.slice(at + found.length, at + found.length + 4));
  return line >= fullLine && goesOn && /^\r?\n$/.test(found);
}

function cutRunOn(sentence: readonly Piece[]): (readonly Piece[])[] {
  if (sentence.length <= longest) return [sentence];
  const cut = sentence.findIndex(
    ({ text, afterPause }, index) =>
      index >= longest || (index >= shortestCut && (afterPause || joins.has(text))),
  );
  return [sentence.slice(0, cut), ...cutRunOn(sentence.slice(cut))];
}
