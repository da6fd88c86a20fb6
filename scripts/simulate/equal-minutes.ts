import type { Measured } from './measure';

/**
 * What a learner would have got out of flat desired retention in as many minutes: between the two
 * flat targets that take a little less and a little more, in proportion. Beyond the
 * highest and the lowest target it is theirs.
 */
export function atMinutes(flats: readonly Measured[], minutes: number): Measured {
  const sorted = flats.toSorted((a, b) => a.minutes - b.minutes);
  const above = sorted.find((measured) => measured.minutes >= minutes) ?? sorted.at(-1);
  const below = sorted.findLast((measured) => measured.minutes <= minutes) ?? sorted[0];
  if (!above || !below) throw new Error('There is no flat target to compare with.');
  const span = above.minutes - below.minutes;
  const share = span === 0 ? 0 : (minutes - below.minutes) / span;
  const between = (key: keyof Measured) => below[key] + share * (above[key] - below[key]);
  return {
    answers: between('answers'),
    minutes: between('minutes'),
    peak: between('peak'),
    met: between('met'),
    recall: between('recall'),
    worst: between('worst'),
    laterRecall: between('laterRecall'),
    laterWorst: between('laterWorst'),
    analogies: between('analogies'),
  };
}
