import { suggest } from '../../src/coach/rubric/rubric-coach.ts';
import type { Suggestion } from '../../src/coach/rubric/rubric-coach.ts';
import type { Mark } from '../../src/core/interview/mark.ts';
import type { Question } from '../../src/core/interview/question.ts';
import { preflight } from '../../src/core/interview/text/preflight.ts';

/** What the coach without a model suggests for an answer; nothing where there is nothing to grade. */
export function suggestedFor(question: Question, text: string): readonly Suggestion[] {
  return preflight(text, question.prompt) === undefined ? suggest(question, text) : [];
}

/** The marks of a candidate who agrees with every suggestion. */
export function agreedWith(suggestions: readonly Suggestion[]): Mark[] {
  return suggestions.flatMap(({ point, quote }): Mark[] =>
    quote ? [{ point, verdict: 'covered', by: 'you', quote }] : [],
  );
}
