import type { Adoption } from '../../app/see-news';
import type { StudyDay } from '../../core/time/study-day';
import { dateText } from '../date-words';
import { listText } from '../words';

export function passedText(date: StudyDay, today: StudyDay): string {
  return `Your interview on ${dateText(date, today)} has passed`;
}

/** What other parameters change, by the example of one card. */
export function adoptionText({ answers, before, after }: Adoption): string {
  const [was, now] = [before, after].map((days) => listText(days.map(String)));
  const fitted = `They were fitted to ${answers.toLocaleString('en-GB')} of your answers, and predict you better.`;
  return was === now
    ? `${fitted} A card that you rate Good each time still comes back after ${now} days.`
    : `${fitted} A card that you rate Good each time came back after ${was} days; now it does after ${now}.`;
}
