import type { PointId, Question } from '../../core/interview/question';
import { oneLine } from './redact';
import type { Reply } from './reply';

/** What the model adds in its own words: plain text, never HTML. */
export interface Prose {
  /** Absent as well where it grew too long: the authored picture is shown then. */
  readonly picture?: string;
  readonly bridge?: string;
}

/** Characters: three to five lines on a phone. */
const longestPicture = 320;
const longestBridge = 600;

/** The prose so far. A text that grows past its length is dropped whole, not cut. */
export function proseOf({ picture, bridge }: Reply): Prose {
  const kept = { picture: within(picture, longestPicture), bridge: within(bridge, longestBridge) };
  return {
    ...(kept.picture !== undefined && { picture: kept.picture }),
    ...(kept.bridge !== undefined && { bridge: kept.bridge }),
  };
}

function within(text: string | undefined, longest: number): string | undefined {
  const line = oneLine(text ?? '', Infinity);
  return line === '' || line.length > longest ? undefined : line;
}

export interface FollowUp {
  readonly point: PointId;
  readonly text: string;
}

/** The model's own second question, if it is about a point that there is. */
export function followUpOf(question: Question, { followUp }: Reply): FollowUp | undefined {
  const isKnown = question.points.some(({ id }) => id === followUp?.point);
  const text = within(followUp?.text, longestBridge);
  return followUp && isKnown && text !== undefined ? { point: followUp.point, text } : undefined;
}
