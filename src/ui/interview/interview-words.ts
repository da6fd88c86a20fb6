import type { Confidence, Mark, Verdict } from '../../core/interview/mark';
import type { Level } from '../../core/interview/question';
import type { NothingToGrade } from '../../core/interview/text/preflight';
import { isQuotaFault } from '../../app/faults';

/** The texts of the interview. Names in product tests rely on several of them. */

export const levelNames: Record<Level, string> = { mid: 'Mid', senior: 'Senior', staff: 'Staff' };

export const confidenceNames: Record<Confidence, string> = {
  shaky: 'Shaky',
  ok: 'OK',
  solid: 'Solid',
};

/** What Joe may say of a point himself. */
export const selfVerdicts: readonly { readonly verdict: Verdict; readonly name: string }[] = [
  { verdict: 'covered', name: 'Said it' },
  { verdict: 'partial', name: 'Half' },
  { verdict: 'missing', name: 'No' },
];
export const hadItWrong = 'I had this wrong';

export const nothingTexts: Record<NothingToGrade, string> = {
  empty: 'There is nothing to grade yet: there are no words in the answer.',
  'too-short': 'There is nothing to grade yet: that is too short for an answer. Say how and why.',
  gibberish: 'There is nothing to grade yet: this does not read like sentences.',
  echo: 'There is nothing to grade yet: this repeats the question. Say what you would do.',
};

export const notices = {
  stale: 'This interview went on in another tab. Here is where it stands.',
  unsent:
    'This answer was given in another tab. What you typed here was not stored: take what you need of it.',
};

/** A verdict, and on whose word it stands. */
export function provenance({ verdict, by }: Mark, model = 'The coach'): string {
  const word = { covered: 'said', partial: 'half said', missing: 'missing', wrong: 'wrong' }[
    verdict
  ];
  const whos = { you: 'Your own mark', both: `You and ${model}`, coach: model };
  return by === 'unconfirmed' ? `${model} found no words for it.` : `${whos[by]}: ${word}.`;
}

/** `04:12`, over an hour `1:04:12`. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = `${two(minutes)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** Why a step was not stored; what was typed stays where it is. */
export function stepFault(fault: unknown): string {
  if (isQuotaFault(fault)) {
    return 'This could not be saved: the device has no room left. Your words are still here: free some space, then try again.';
  }
  return 'This could not be saved. Your words are still here: try again.';
}

export const missingQuestions =
  'The questions are not on this device yet, and they could not be loaded. Connect once, then try again.';
export const missingPast =
  'What you said before could not be shown: a part of the app is not on this device yet. Nothing is lost. Connect once, then reload.';
