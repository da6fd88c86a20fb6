import type { Html } from '../../core/content/card';
import type { Mark, Span } from '../../core/interview/mark';
import type { Point, PointId, Question } from '../../core/interview/question';
import { atMostTwice } from '../../core/interview/text/evidence';
import type { Answer } from './messages';
import { askedPoints, shownBefore } from './messages';
import type { Json } from './partial-json';
import { oneLine } from './redact';
import { claimOf } from './reply';
import type { Claim } from './reply';

/** The stretch of an answer that a quote is; undefined where it is not there, or shows nothing. */
export type VerifyQuote = (answer: string, shown: Html, quote: string) => Span | undefined;

/** What of a reply was left aside, counted; none of it changes a mark. */
export interface LeftAside {
  /** Points that the question does not have. */
  readonly unknown: number;
  /** Points of the question that were not asked this time. */
  readonly notAsked: number;
  /** Further verdicts on a point: the first stands, it has been shown. */
  readonly repeated: number;
  /** Without a point or one of the four verdicts. */
  readonly malformed: number;
}

export const nothingAside: LeftAside = { unknown: 0, notAsked: 0, repeated: 0, malformed: 0 };

export interface Verified {
  readonly marks: readonly Mark[];
  readonly aside: LeftAside;
}

/** Characters of a note; more would be an essay on one point. */
const longestNote = 400;

/** Everything a verdict is held against; made once for an answer. */
export interface Held {
  readonly answer: string;
  /** What was on the screen when Joe answered: repeating it shows nothing. */
  readonly shown: Html;
  readonly all: ReadonlySet<PointId>;
  readonly asked: readonly Point[];
  readonly verifyQuote: VerifyQuote;
}

export function heldAgainst(question: Question, answer: Answer, verifyQuote: VerifyQuote): Held {
  return {
    answer: answer.text,
    shown: shownBefore(question, answer),
    all: new Set(question.points.map(({ id }) => id)),
    asked: askedPoints(question, answer),
    verifyQuote,
  };
}

/** Takes one more element of the reply in. Nothing is repaired or guessed: it counts, or does not. */
export function withElement(before: Verified, element: Json, held: Held): Verified {
  const claim = claimOf(element);
  const why = whyAside(claim, before.marks, held);
  if (why) return { ...before, aside: { ...before.aside, [why]: before.aside[why] + 1 } };
  return claim
    ? { ...before, marks: [...before.marks, markOf(claim, before.marks, held)] }
    : before;
}

function whyAside(
  claim: Claim | undefined,
  marks: readonly Mark[],
  { all, asked }: Held,
): keyof LeftAside | undefined {
  if (!claim) return 'malformed';
  if (!all.has(claim.point)) return 'unknown';
  if (!asked.some(({ id }) => id === claim.point)) return 'notAsked';
  return marks.some(({ point }) => point === claim.point) ? 'repeated' : undefined;
}

/**
 * A verdict that rests on words needs those words in the answer: for credit, and for the charge of
 * having said something false. Without them it is unconfirmed.
 */
function markOf(claim: Claim, marks: readonly Mark[], held: Held): Mark {
  const { point, verdict } = claim;
  const words = oneLine(claim.note, longestNote);
  const note = words === '' ? {} : { note: words };
  if (verdict === 'missing') return { point, verdict, by: 'coach', ...note };
  const quote = held.verifyQuote(held.answer, held.shown, claim.quote);
  return quote && (verdict === 'wrong' || mayCredit(quote, marks))
    ? { point, verdict, by: 'coach', quote, ...note }
    : { point, verdict, by: 'unconfirmed', ...note };
}

/** Whether the passage has not credited two points already. */
function mayCredit(quote: Span, marks: readonly Mark[]): boolean {
  const credited = marks.filter(({ verdict }) => verdict !== 'wrong');
  const claim = { quote };
  const before = credited.flatMap((mark) => (mark.quote ? [{ quote: mark.quote }] : []));
  return atMostTwice([...before, claim]).includes(claim);
}
