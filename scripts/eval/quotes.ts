import { suggest } from '../../src/coach/rubric/rubric-coach.ts';
import type { Question } from '../../src/core/interview/question.ts';
import { holdsInARow } from '../../src/core/interview/text/echo.ts';
import { verifyQuote } from '../../src/core/interview/text/evidence.ts';
import { quotable } from '../../src/core/interview/text/gates.ts';
import { isNegation } from '../../src/core/interview/text/negation.ts';
import { plainText } from '../../src/core/interview/text/plain-text.ts';
import type { Word } from '../../src/core/interview/text/words.ts';
import { wordsOf } from '../../src/core/interview/text/words.ts';
import { dice } from './dice.ts';
import type { Dice } from './dice.ts';
import type { GoldenFile } from './golden.ts';
import { negated, tidied } from './tidy.ts';

/** How the verifier takes quotes made from golden answers. */
export interface QuoteFigures {
  /** Stretches of an answer, tidied as models do: the share that is refused. Benign drift. */
  readonly refusedTidied: number;
  /** Stretches of other answers: the share that is accepted. */
  readonly acceptedForeign: number;
  /** Stretches of an answer, turned into their opposite: the share that is accepted. */
  readonly acceptedNegated: number;
  readonly quotes: number;
}

type Trial = 'tidied' | 'foreign' | 'negated';

interface Tried {
  readonly trial: Trial;
  readonly quote: string;
  readonly accepted: boolean;
}

/** A quote has from 5 to 20 words here. */
const fewest = 5;
const most = 20;

/** @param seed the same one gives the same quotes. */
export function quoteFigures(files: readonly GoldenFile[], seed = 'quotes'): QuoteFigures {
  const tried = files.flatMap((file) => quotesTried(file, seed));
  const accepted = (trial: Trial) => {
    const own = tried.filter((each) => each.trial === trial);
    return own.filter((each) => each.accepted).length / own.length;
  };
  return {
    quotes: tried.length,
    refusedTidied: 1 - accepted('tidied'),
    acceptedForeign: accepted('foreign'),
    acceptedNegated: accepted('negated'),
  };
}

/** Every quote that was tried on one file, for whoever wants to read them. */
export function quotesTried({ question, answers }: GoldenFile, seed: string): Tried[] {
  const texts = answers.map(({ text }) => text);
  const verify = (trial: Trial, answer: string, quote: string): Tried => ({
    trial,
    quote,
    accepted: verifyQuote(answer, question.prompt, quote) !== undefined,
  });
  return texts.flatMap((text, index) => {
    const chance = dice(`${seed}/${question.id}/${index}`);
    return stretchesOf(question, text, chance).flatMap((stretch) => {
      const tidy = tidied(text, stretch, chance);
      const other = texts[chance.below(texts.length)] ?? '';
      const quote = text.slice(stretch[0]?.start, stretch.at(-1)?.end);
      // Answers copy each other in places: what stands in both is not invented.
      const isForeign = !holdsInARow(wordsOf(other).all, stretch);
      return [
        verify('tidied', tidy.answer, tidy.quote),
        ...(isForeign ? [verify('foreign', other, quote)] : []),
        // Cut off behind its "not", a stretch with a "not" put in says what the answer says.
        ...(isDenied(text, stretch)
          ? []
          : [verify('negated', text, negated(text, stretch, chance))]),
      ];
    });
  });
}

function isDenied(answer: string, [first]: readonly Word[]): boolean {
  const before = wordsOf(answer.slice(0, first?.start)).all.at(-1);
  return before !== undefined && isNegation(before.text);
}

/** What was suggested, and a part of every sentence; without what may not be quoted at all. */
function stretchesOf(question: Question, text: string, chance: Dice): (readonly Word[])[] {
  const words = quotable(text, question.prompt);
  const asked = wordsOf(plainText(question.prompt)).all;
  const suggested = suggest(question, text).map(({ quote }) =>
    words.all.filter(({ start, end }) => quote && start >= quote.start && end <= quote.end),
  );
  return [...suggested, ...words.sentences.map((sentence) => sentence.words)]
    .filter((stretch) => stretch.every(({ sentence }) => !words.closed.has(sentence)))
    .filter((stretch) => stretch.length >= fewest)
    .map((stretch) => part(stretch, chance))
    .filter((stretch) => !holdsInARow(asked, stretch));
}

function part(stretch: readonly Word[], chance: Dice): readonly Word[] {
  const size = fewest + chance.below(Math.min(most, stretch.length) - fewest + 1);
  const from = chance.below(stretch.length - size + 1);
  return stretch.slice(from, from + size);
}
