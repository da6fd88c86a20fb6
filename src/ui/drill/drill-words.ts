import { cardKinds } from '../../core/content/card';
import type { PracticeFrom } from '../../core/practice/choose-practice';

export const practiceWords = {
  what: 'Ten cards outside the schedule: no due date moves, and no figure of yours changes.',
  none: 'You have met no cards yet. Practice takes cards that you know from the daily review.',
  missing:
    'The texts of these cards are not on this device yet, and they could not be loaded. Connect once, then try again.',
  failed: 'Your cards could not be read. Nothing was lost: try again.',
};

/** `#/drill/practice/domain/sql`: a sitting that can be opened from anywhere, and opened again. */
export function practiceHref(from: PracticeFrom): string {
  const parts: string[] = [from.by];
  if (from.by === 'domain') parts.push(from.domain);
  if (from.by === 'kind') parts.push(from.kind);
  return `#/drill/practice/${parts.join('/')}`;
}

/** What the parts of an address after `practice` ask for. */
export function practiceFrom([by, what = '']: readonly string[]): PracticeFrom | undefined {
  if (by === 'weakest' || by === 'missed-today') return { by };
  if (by === 'domain') return { by, domain: what };
  const kind = cardKinds.find((one) => one === what);
  return by === 'kind' && kind ? { by, kind } : undefined;
}
