import type { Html } from '../../content/card';
import { echoed, ofCoaching, ofQuestion } from './echo';
import { gradingTalk } from './grading-talk';
import { plainText } from './plain-text';
import { keywordBags } from './prose';
import type { Words } from './words';
import { closing, wordsOf } from './words';

/**
 * An answer with the sentences closed in which nothing can be quoted: talk about grading, and echoes of
 * the question.
 * @param question its prompt.
 */
export function quotable(answer: string, question: Html): Words {
  const words = wordsOf(answer);
  return closing(words, gradingTalk(words), echoed(words, [plainText(question)], ofQuestion));
}

/**
 * What a plain match of words may be credited in: what can be quoted, without bags of keywords and
 * without copies of the coaching that was read before.
 */
export function creditable(answer: string, question: Html, coaching: readonly Html[]): Words {
  const words = quotable(answer, question);
  return closing(words, keywordBags(words), echoed(words, coaching.map(plainText), ofCoaching));
}
