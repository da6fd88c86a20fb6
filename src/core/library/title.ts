import type { Prose } from '../content/card';
import { wordsOf } from '../content/rich-text';
import { plainText } from '../interview/text/plain-text';

/** In characters: about what two lines of a phone hold. */
const fits = 90;

/** All words of a card's text, its code as well. */
export function wordsOfProse(prose: Prose): string {
  return typeof prose === 'string' ? plainText(prose) : wordsOf(prose);
}

/**
 * What a card asks, for a line in a list: without the code that is asked about, and of what stands beside
 * code its question alone where all of it would be cut off before that. A front of nothing but code is
 * named by it.
 */
export function titleOf(front: Prose): string {
  const whole = wordsOfProse(front);
  const asked = wordsOfProse(withoutCode(front));
  if (asked === '' || asked === whole) return whole;
  return asked.length <= fits ? asked : (questionIn(asked) ?? asked);
}

function withoutCode(front: Prose): Prose {
  return typeof front === 'string'
    ? front.replace(/<pre\b[^]*?<\/pre>/g, '')
    : front.filter(({ block }) => block !== 'code');
}

/** The last sentence that asks; none where nothing does. */
function questionIn(text: string): string | undefined {
  // A new sentence begins large or with a sign: `1.x: the` and `e.g. a` are none.
  const sentences = text.split(/(?<=[.!?])\s+(?=[^a-z\d\s])/);
  return sentences.findLast((sentence) => sentence.endsWith('?'));
}
