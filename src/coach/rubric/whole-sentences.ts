import type { Span } from '../../core/interview/mark';
import type { Words } from '../../core/interview/text/words';

/** A longer stretch is shown as it was found, in characters. */
const longestShown = 280;

/** What was found with the rest of its sentences: half a sentence says little to whoever reads it. */
export function wholeSentences(found: Span, { sentences, original }: Words): Span {
  const around = sentences.filter(({ start, end }) => end > found.start && start < found.end);
  const start = Math.min(found.start, ...around.map((sentence) => sentence.start));
  const end = Math.max(found.end, ...around.map((sentence) => sentence.end));
  const lead = /^[^\p{L}\p{N}]*/u.exec(original.slice(start, found.start))?.[0].length ?? 0;
  return end - start - lead > longestShown ? found : { start: start + lead, end };
}
