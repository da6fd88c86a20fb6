import type { Counted } from '../../app/run-drill';
import type { ListedDrill } from '../../app/see-drills';
import type { Level } from '../../core/interview/question';
import type { StudyDay } from '../../core/time/study-day';
import { dateText } from '../date-words';

/** Texts of the SQL drills. */
export const sqlWords = {
  what: 'Tasks on a real PostgreSQL, on this device. Your answer is checked on data that you do not see, too.',
  missing:
    'The drills are not on this device yet, and they could not be loaded. Connect once, then try again.',
  unknown: 'There is no such drill: it may have been renamed.',
  none: 'There are no drills yet.',
  sandbox: 'Sandbox',
  sandboxWhat: 'Any data set, any SQL. Nothing is checked and nothing is counted.',
  notRecorded: 'This result could not be stored. Nothing else was lost: try again.',
  open: 'The solution was open, so this try is not counted. Come back to it another day.',
};

export const levelNames: Readonly<Record<Level, string>> = {
  mid: 'Mid',
  senior: 'Senior',
  staff: 'Staff',
};

/** What came of a drill last: `Passed on 3 March`. */
export function lastText({ last }: ListedDrill, today: StudyDay): string {
  if (!last) return 'New';
  const day = last.day === today ? 'today' : `on ${dateText(last.day, today)}`;
  return last.passed ? `Passed ${day}` : `Tried ${day}, not passed`;
}

/** What is kept of today's tries, and when the drill is offered again. */
export function countedText({ first, today, again }: Counted): string {
  const how = first ? 'passed' : 'not passed';
  return `Today's first try counts: ${how}. It comes back on ${dateText(again, today)}.`;
}

export function drillAddress(id: string): string {
  return `#/drill/sql/${encodeURIComponent(id)}`;
}

/** @param id the drill whose data is played with. */
export function sandboxAddress(id?: string): string {
  return id === undefined
    ? drillAddress('sandbox')
    : `${drillAddress('sandbox')}/${encodeURIComponent(id)}`;
}
