import type { Span } from '../../core/interview/mark';
import type { Words } from '../../core/interview/text/words';

/** A longer stretch is shown as it was found, in characters. */
const longestShown = 280;

/** What was found with the rest of its sentences: half a sentence says little to whoever reads it. */
export function wholeSentences(found: Span, { sentences }: Words): Span {
  const around = sentences.filter(({ start, end }) => end > found.start && start < found.end);
  const start = around[0]?.words[0]?.start ?? found.start;
  const end = around.at(-1)?.end ?? found.end;
  return end - start > longestShown ? found : { start, end };
}
