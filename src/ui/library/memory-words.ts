import type { CardView } from '../../app/see-card';
import type { OftenReason } from '../../core/scheduling/retention';
import { count, dayText, percentText, timesText } from '../words';
import { dateOf, spanText } from './card-words';

/** What is remembered of a card, in sentences. */
export function memoryText({ memory, recall, onTheDay, resettable }: CardView): string[] {
  if (memory.stage === 'new') {
    return [resettable ? 'You have started its memory anew.' : 'You have not met this card yet.'];
  }
  return [
    `Chance that you recall it today: ${percentText(recall)}.`,
    ...(onTheDay
      ? [
          `On the day of your interview, if it does not come before: ${percentText(onTheDay.recall)}.`,
        ]
      : []),
    `Left alone after the last answer, one in ten such cards is forgotten after ${spanText(memory.stability)}.`,
    ...(memory.lapses > 0
      ? [`Forgotten ${count(memory.lapses, 'time')} after it was learnt.`]
      : []),
  ];
}

/** When it comes next and why then; what it is held to is said here, and nowhere else on the page. */
export function nextText(view: CardView): string[] {
  const { memory, marks, day, target, set } = view;
  if (marks.includes('suspended')) return ['It is suspended, and does not come.'];
  if (memory.stage === 'new') {
    const first = marks.includes('brought') || marks.includes('own');
    return [
      first
        ? 'It comes before other new cards.'
        : 'It comes when it is its turn among the new ones.',
      `Its first answer chooses the day on which recall will have fallen to ${percentText(target)}.`,
    ];
  }
  const now = percentText(target);
  const then = set === undefined ? now : percentText(set);
  const comes = comesText(memory.due, day);
  if (marks.includes('brought')) {
    return [comes, `It was brought to that day; held to ${now} from the next answer on.`];
  }
  if (set === undefined) {
    return [comes, `Its last answer was Again; held to ${now} from the next answer on.`];
  }
  return [
    comes,
    then === now
      ? `The day was chosen so that recall will have fallen to ${now}, which it is held to.`
      : `Set when it was held to ${then}; held to ${now} now, from the next answer on.`,
  ];
}

/** Why it is held to more than others are. */
export function oftenText({ reasons, domain }: CardView): string[] {
  return reasons.map((reason) => oftenSentence(reason, domain));
}

function oftenSentence({ kind, times }: OftenReason, domain: string): string {
  const often = timesText(times);
  return kind === 'weak-domain'
    ? `${domain} is weak: its cards come ${often}.`
    : `A bridge from what you know: it comes ${often}.`;
}

function comesText(due: number, day: number): string {
  if (due < day) return `It has been due since ${dateOf(due)}.`;
  return due === day
    ? 'It is due today.'
    : `It comes ${dayText(due, day)}, in ${spanText(due - day)}.`;
}
