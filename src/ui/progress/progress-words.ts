import type { DomainProgress } from '../../app/see-progress';
import type { SelfRated } from '../../core/interview/calibration';
import type { Confidence } from '../../core/interview/mark';
import type { Strength } from '../../core/interview/strength';
import { recentWeeks } from '../../core/mastery/made-of';
import { binsFrom } from '../../core/mastery/retained';
import type { Share } from '../../core/mastery/share';
import { standing } from '../../core/mastery/share';
import type { WeaknessCall } from '../../core/mastery/weakness';
import { enoughAnswers, mostCalledWeak } from '../../core/mastery/weakness';
import type { StudyDay } from '../../core/time/study-day';
import { dayLength } from '../../core/time/study-day';
import { betweenText } from '../date-words';
import { count, percentText, timesText, listText } from '../words';

/** Fewer say nothing worth a sentence; they are shown with their n all the same. */
export const enoughPredictions = 30;

// Made once: a formatter costs more than all that a screen formats with it.
const zone = { timeZone: 'UTC' } as const;
const dates = {
  long: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', ...zone }),
  short: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', ...zone }),
};
const months = {
  long: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', ...zone }),
  short: new Intl.DateTimeFormat('en-GB', { month: 'short', ...zone }),
};
const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** `11 December`, `11 Dec`. */
export function dateText(day: StudyDay, month: 'long' | 'short' = 'long'): string {
  return dates[month].format(day * dayLength);
}

/** `December 2026`, `Dec`. */
export function monthText(day: StudyDay, form: 'long' | 'short' = 'long'): string {
  return months[form].format(day * dayLength);
}

/** `9,142`; halves have one digit. */
export function numberText(n: number): string {
  return numbers.format(n);
}

/** `9,142 answers`. */
function manyText(n: number, one: string): string {
  return `${numberText(n)} ${n === 1 ? one : `${one}s`}`;
}

export function shareText({ n, low, high }: Share): string {
  return n === 0 ? '' : betweenText(low, high);
}

/** `You are 54% ready today.` @param then the mean on the day, where there is one. @param range around it. */
export function readyText(
  now: number,
  then?: number,
  date?: StudyDay,
  range?: readonly [low: number, high: number] | false,
): string {
  const today = `You are ${percentText(now)} ready today`;
  if (then === undefined || date === undefined) return `${today}.`;
  const between = range ? ` (${betweenText(...range)})` : '';
  return `${today}, and ${percentText(then)}${between} on ${dateText(date)} if you keep to the plan.`;
}

/** What the estimate of a domain is made of. */
export function madeOfText({ madeOf }: DomainProgress): string {
  const { answers, recalled, points, said, drills, solved, older } = madeOf;
  if (answers + points + drills + older === 0)
    return 'Nothing is known of it yet: an answer counts from the second day of a card on.';
  const parts = [
    ...(answers > 0 ? [`${count(recalled, 'recall')} of ${count(answers, 'answer')}`] : []),
    ...(points > 0 ? [`${numberText(said)} of ${count(points, 'interview point')}`] : []),
    ...(drills > 0 ? [`${solved} of ${count(drills, 'drill')} solved at once`] : []),
  ];
  const recent =
    parts.length > 0
      ? `Made of ${listText(parts)} in the last ${recentWeeks} weeks; newer ones count more`
      : `Made of nothing from the last ${recentWeeks} weeks`;
  return older > 0 ? `${recent}, ${count(older, 'older one')} a little.` : `${recent}.`;
}

/** What that estimate changes. */
export function changesText(domain: DomainProgress): string {
  const { estimate, weakness, target, times, madeOf } = domain;
  if (madeOf.answers + madeOf.points + madeOf.drills + madeOf.older === 0)
    return `Its cards are held to the usual ${percentText(target)} recall.`;
  const says = `That makes an estimate of ${percentText(estimate)}`;
  if (weakness === 0)
    return `${says}, which is enough: its cards are held to the usual ${percentText(target)}.`;
  return times < 1.05
    ? `${says}, just short of what is asked, so its cards are held to ${percentText(target)}.`
    : `${says}, so its cards are held to ${percentText(target)} and come ${timesText(times)}.`;
}

/** Why a domain is called weak, or is not, which goes by that estimate alone and not by readiness. */
export function callText(call: WeaknessCall): string {
  switch (call) {
    case 'called':
      return `It is called weak by that estimate, whatever its readiness: of those well short the lowest are, ${mostCalledWeak} at most.`;
    case 'fourth':
      return `It is well short, too, but ${mostCalledWeak} others are lower, and no more are called weak at a time.`;
    case 'slight':
      return 'That is not short enough to call it weak.';
    case 'thin':
      return `It takes ${enoughAnswers} answers, points or drills to call a domain weak.`;
    case 'sound':
      return 'So it is not called weak, whatever its readiness: that also counts what is new or nearly due.';
  }
}

export function strengthText(strength: Strength | undefined): string {
  if (!strength) return 'not asked in an interview';
  return `interviews: ${numberText(strength.said)} of ${count(strength.points, 'point')}`;
}

/** `You recalled 91% of what was due; the plan asks for 89%.` */
export function retentionText({ share, n }: Share, asked: number): string {
  if (n === 0) return 'What do you retain?';
  return `You recalled ${percentText(share)} of what came back; the plan asks for ${percentText(asked)}.`;
}

export function retentionVerdict(share: Share, asked: number): string {
  const range = `With ${manyText(share.n, 'answer')} the true figure is ${shareText(share)}, 19 times out of 20`;
  switch (standing(asked, share)) {
    case 'within':
      return `${range}: what was asked for, as far as one can tell.`;
    case 'above':
      return `${range}: less than was asked. Cards of weak domains come more often until it is.`;
    case 'below':
      return `${range}: more than was asked.`;
  }
}

/** @param predicted mean of the predictions, 0 to 1. */
export function predictionText(predicted: number, actual: Share): string {
  if (actual.n === 0) return 'Can you trust these figures?';
  const came = `${percentText(predicted)} was predicted, ${percentText(actual.share)} came true`;
  if (actual.n < enoughPredictions) return `${came}: too few to judge.`;
  switch (standing(predicted, actual)) {
    case 'within':
      return `${came}: the predictions hold.`;
    case 'above':
      return `${came}: the predictions are too hopeful.`;
    case 'below':
      return `${came}: you remember more than predicted.`;
  }
}

/** `85 to 90%`. @param bin its place in `binsFrom`. */
export function binText(bin: number): string {
  const from = Math.round((binsFrom[bin] ?? 0) * 100);
  const to = Math.round((binsFrom[bin + 1] ?? 1) * 100);
  return from === 0 ? `below ${to}%` : `${from} to ${to}%`;
}

export const confidenceNames: Record<Confidence, string> = {
  shaky: 'Shaky',
  ok: 'OK',
  solid: 'Solid',
};

export function selfText(rated: readonly SelfRated[]): string {
  const sum = (key: 'n' | 'fitted' | 'tooSure') => rated.reduce((all, one) => all + one[key], 0);
  const [n, fitted, tooSure] = [sum('n'), sum('fitted'), sum('tooSure')];
  if (n === 0) return 'Do you know what you know?';
  const began = `Your self-rating fitted ${fitted} of ${count(n, 'answer')}`;
  return tooSure > n - fitted - tooSure ? `${began}; else you were mostly too sure.` : `${began}.`;
}

/** @param minutes of the days ahead, on average. */
export function forecastText(minutes: number, weeks: number): string {
  const span = weeks === 2 ? 'two' : 'six';
  return `About ${count(Math.round(minutes), 'minute')} a day over the next ${span} weeks.`;
}

export function yearText(days: number, answers: number): string {
  if (answers === 0) return 'When did you answer?';
  return `${manyText(answers, 'answer')} on ${count(days, 'day')} of the last year.`;
}

/** What will appear on an empty screen, and when. */
export const toCome: readonly (readonly [what: string, when: string])[] = [
  ['Readiness of each domain', 'after your first card'],
  ['The minutes to come', 'after your first card'],
  ['What you retain, against what was asked', 'from the second day, when cards come back'],
  ['Weak domains, and what is done about them', 'from ten such answers in a domain'],
  ['Whether the predictions hold', `from about ${enoughPredictions} of them`],
  ['Your hardest cards', 'once a card was forgotten'],
  ['Interview strength, and how your self-rating fits', 'after your first mock interview'],
];
