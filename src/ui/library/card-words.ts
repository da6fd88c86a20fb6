import type { Happening } from '../../core/library/history';
import type { StudyDay } from '../../core/time/study-day';
import { count, percentText, ratingNames } from '../words';

/** What the library says of a single card. */

/** `3 December 2026`. */
export function dateOf(day: StudyDay): string {
  return dated(day, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `3 Dec`; with the year where the range is long. */
export function shortDateOf(day: StudyDay, years: boolean): string {
  return dated(
    day,
    years ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' },
  );
}

function dated(day: StudyDay, options: Intl.DateTimeFormatOptions): string {
  return new Date(day * 86_400_000).toLocaleDateString('en-GB', { ...options, timeZone: 'UTC' });
}

/** A number of days in the largest unit that says enough: `9 days`, `4 months`. */
export function spanText(days: number): string {
  if (days < 60) return count(Math.max(1, Math.round(days)), 'day');
  return days < 720
    ? `${Math.round(days / 30.4)} months`
    : `${Math.round((days / 365) * 10) / 10} years`;
}

/** A line of the history: what happened, and what is to be known of it. */
export function happeningText({ what, day }: Happening): {
  readonly name: string;
  readonly facts: string;
} {
  switch (what.type) {
    case 'review': {
      const back = what.days === 0 ? 'again after 10 minutes' : `back after ${spanText(what.days)}`;
      const seconds = Math.round(what.took / 1000);
      const facts = [back, `held to ${percentText(what.target)}`, `${seconds} s`];
      return { name: ratingNames[what.rating], facts: facts.join(', ') };
    }
    case 'brought':
      return {
        name: what.due > day ? 'Brought to the next day' : 'Brought to this day',
        facts: '',
      };
    case 'noted':
      return { name: what.text === '' ? 'Note taken away' : 'Note written', facts: '' };
    case 'edited':
      return { name: what.first ? 'Written' : 'Edited', facts: '' };
    case 'written':
      return { name: 'Made of a rubric point', facts: '' };
    case 'suspended':
      return { name: 'Suspended', facts: '' };
    case 'resumed':
      return { name: 'Resumed', facts: '' };
    case 'discarded':
      return { name: 'Discarded', facts: '' };
    case 'reset':
      return { name: 'Memory started anew', facts: '' };
  }
}

export const page = {
  unknown:
    'There is no card under this address. It may have left the content, or the link is cut off.',
  unknownQuestion:
    'There is no question under this address. It may have left the content, or the link is cut off.',
  back: 'To the library',
  bring: 'Bring to today',
  broughtToday: 'It comes today, before all others.',
  broughtTomorrow: 'It, or its sibling, was answered today already: it comes tomorrow.',
  suspend: 'Suspend',
  suspended: 'Suspended: it does not come until you resume it.',
  resume: 'Resume',
  resumed: 'It is back in the schedule.',
  reset: 'Reset its memory',
  resetAsk: 'Reset its memory?',
  resetWhat:
    'It will come like a card that you have never met. Its history stays, and you can take this back.',
  resetDone: 'Its memory starts anew.',
  resetUndo: 'Take it back',
  resetUndone: 'Its memory is as it was.',
  edit: 'Edit',
  discard: 'Discard this card',
  discardAsk: 'Discard it?',
  discardWhat: 'It leaves your library and the schedule. You can bring it back from here.',
  discardWhatAll: (n: number) =>
    `With it go all ${n} cards of this text. You can bring them back from here.`,
  discarded: 'You discarded this card. It is kept here, and comes no more.',
  recover: 'Bring it back',
  recovered: 'It is back, with what you remembered of it.',
  saved: 'Saved.',
  cancel: 'Cancel',
  changed:
    'This card changed since you learnt it. It says so once more after its next answer is shown.',
  note: 'Your note',
  noteWhat: 'Shown below the answer, in reviews too.',
  noteSave: 'Save the note',
  noteDrop: 'Leave it as it was',
  noteSaved: 'The note is saved.',
  noteRestored: 'This is what you had written when you left. It is not saved yet.',
  notKept:
    'What you typed could not be kept on this device. Leave this page open, free some space and type on.',
  report: 'Report this card',
};
